import { textOf } from '../../accounts/form-values.ts';
import type { Act } from '../../acts/run-act.server.ts';
import type { Api } from '../../load-context.ts';

type Decision = Parameters<Api['riskArchive']['decideDestruction']>[0];

/** R30: what the office proposes: the risk stands in the form's name where the page is about many. */
const proposeAct =
  (risk: string | null): Act =>
  async ({ api, zone, form, id }) => {
    await api.riskArchive.proposeDestruction({
      zone,
      risk: risk ?? id,
      version: textOf(form, 'version'),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  };

/** R30: the proposal stands in the form's name. */
const decideAct: Act = async ({ api, zone, form, id }) => {
  await api.riskArchive.decideDestruction({
    zone,
    destruction: id,
    version: textOf(form, 'version'),
    decision: textOf(form, 'decision') as Decision['decision'],
    note: textOf(form, 'note'),
  });
  return undefined;
};

/** Of the list of files that are due. */
export const destructionActs = { proposeDestruction: proposeAct(null), decideDestruction: decideAct };

/** R30: the end of one risk's file. */
export const archiveActs = (risk: string): Record<string, Act> => ({
  proposeDestruction: proposeAct(risk),
  decideDestruction: decideAct,
  close: async ({ api, zone, form }) => {
    await api.riskArchive.close({
      zone,
      risk,
      version: textOf(form, 'version'),
      isMajor: form.has('isMajor'),
      note: textOf(form, 'note'),
    });
    return undefined;
  },
});
