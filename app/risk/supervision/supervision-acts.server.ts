import { textOf } from '../../accounts/form-values.ts';
import { type Act, doneHref, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { destructionActs } from './archive-acts.server.ts';
import { readPeriod, readView, summaryPath, viewPath } from './supervision-paths.ts';

const issue: Act = async ({ api, zone, form }) => {
  await api.riskSupervision.issueSummary({
    zone,
    from: textOf(form, 'from'),
    to: textOf(form, 'to'),
    remarks: textOf(form, 'remarks'),
  });
  return doneHref(viewPath(zone, 'issued'), 'issue');
};

/** What the forms of the page do. */
export function actOnSupervision(context: LoadContext, request: Request, zone: string) {
  const search = new URL(request.url).searchParams;
  const view = readView(search.get('view'));
  const here = view === 'summary' ? summaryPath(zone, readPeriod(search, '')) : viewPath(zone, view);
  return runAct(context, request, { zone, here }, { issue, ...destructionActs });
}
