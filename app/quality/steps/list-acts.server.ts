import { runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { qualityReportPath, qualityReportsPath } from '../../paths.ts';

/** Q5: the technical group begins the report of the half-year that the form names, and goes on to it. */
export const actOnReportList = (context: LoadContext, request: Request, zone: string) =>
  runAct(
    context,
    request,
    { zone, here: qualityReportsPath(zone) },
    {
      start: async ({ api, id }) => {
        const report = await api.qualityReports.start({ zone, period: id });
        return qualityReportPath(zone, report.id);
      },
    },
  );
