import { runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { qualityReportPath } from '../../paths.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { readReportPage } from '../reports/read-report-page.server.ts';
import { reportActs } from '../reports/report-acts.server.ts';
import { readReading } from './read-reading.server.ts';
import { readSteps } from './read-steps.server.ts';
import { isReading } from './reading-path.ts';
import { stepActs } from './steps-acts.server.ts';

/** A report as this reader opens it: its workspace with its steps, or what was published to them (Q10). */
export function openReport(context: LoadContext, zone: string, report: string, search: URLSearchParams) {
  return orErrorPage(context.locale, async () => {
    const { workspace, reading } = await context.api.qualitySteps.opening({ zone, report });
    if (!workspace || (reading && isReading(search))) {
      const page = await readReading(context, zone, report, search);
      return { view: 'reading' as const, title: page.title, page };
    }
    const [page, steps] = await Promise.all([
      readReportPage(context, zone, report, search),
      readSteps(context, zone, report),
    ]);
    return { view: 'workspace' as const, title: page.title, page, steps: { ...steps, canRead: reading } };
  });
}

/** What the forms of the report's pages do: those of its text and those of its steps. */
export const actOnOpenReport = (context: LoadContext, request: Request, zone: string, report: string) =>
  runAct(
    context,
    request,
    { zone, here: qualityReportPath(zone, report) },
    { ...reportActs(zone, report), ...stepActs(zone, report) },
  );
