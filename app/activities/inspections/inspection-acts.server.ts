import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { inspectionPath } from '../../paths.ts';
import { activityPaperActs } from '../activity-paper-acts.server.ts';

/** What the forms of a round's page do. */
export const actOnInspection = (context: LoadContext, request: Request, zone: string, inspection: string) =>
  runAct(
    context,
    request,
    { zone, here: inspectionPath(zone, inspection) },
    {
      conclude: conclude(inspection),
      cancel: cancel(inspection),
      ...activityPaperActs('inspection', inspection),
    },
  );

const conclude =
  (inspection: string): Act =>
  async ({ api, zone, form }) => {
    await api.inspections.conclude({
      zone,
      inspection,
      version: Number(textOf(form, 'version')),
      summary: textOf(form, 'summary'),
      whyUnvisited: textOf(form, 'whyUnvisited'),
    });
    return undefined;
  };

const cancel =
  (inspection: string): Act =>
  async ({ api, zone, form }) => {
    const [version, reason] = [Number(textOf(form, 'version')), textOf(form, 'reason')];
    await api.inspections.cancel({ zone, inspection, version, reason });
    return undefined;
  };
