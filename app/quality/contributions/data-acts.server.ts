import { textOf } from '../../accounts/form-values.ts';
import { type Act, doneHref, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { qualityDataPath } from '../../paths.ts';
import { dataOfHalfPath } from './data-paths.ts';

/** What the forms of the page do; each names the half-year that it is about. */
export const actOnData = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: qualityDataPath(zone) }, { arrange, contribute });

const arrange: Act = async ({ api, zone, form }) => {
  const version = textOf(form, 'version');
  const period = textOf(form, 'period');
  await api.qualityData.arrange({
    zone,
    period,
    departments: form.getAll('departments').map(String),
    dataDueOn: textOf(form, 'dataDueOn'),
    note: textOf(form, 'note'),
    ...(version && { version }),
  });
  return doneHref(dataOfHalfPath(zone, period), 'arrange');
};

const contribute: Act = async ({ api, zone, form, id }) => {
  const revision = textOf(form, 'version');
  const period = textOf(form, 'period');
  await api.qualityData.contribute({
    zone,
    period,
    department: id,
    content: {
      supervision: textOf(form, 'content.supervision'),
      problems: textOf(form, 'content.problems'),
      suggestions: textOf(form, 'content.suggestions'),
    },
    reason: textOf(form, 'reason'),
    ...(revision && { revision }),
  });
  return doneHref(dataOfHalfPath(zone, period, id), `contribute:${id}`);
};
