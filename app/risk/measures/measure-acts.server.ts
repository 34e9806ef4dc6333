import { textOf } from '../../accounts/form-values.ts';
import type { Act } from '../../acts/run-act.server.ts';
import type { Api } from '../../load-context.ts';

type Decided = Parameters<Api['riskMeasures']['decide']>[0];
type Answered = Parameters<Api['riskMeasures']['answer']>[0];

/** R21: the answer of the addressed authority, on a risk's page or among what is addressed to a department. */
export const answer: Act = async ({ api, zone, form, id }) => {
  await api.riskMeasures.answer({
    zone,
    measure: id,
    version: textOf(form, 'version'),
    answer: textOf(form, 'answer') as Answered['answer'],
    note: textOf(form, 'note'),
  });
  return undefined;
};

/** What the forms of a risk's proposals and measures do; each names what it is about after a colon. */
export const measureActs: Record<string, Act> = {
  decide: async ({ api, zone, form, id }) => {
    await api.riskMeasures.decide({
      zone,
      proposal: id,
      version: textOf(form, 'version'),
      decision: textOf(form, 'decision') as Decided['decision'],
      note: textOf(form, 'note'),
    });
    return undefined;
  },
  withdraw: async ({ api, zone, form, id }) => {
    await api.riskMeasures.withdraw({
      zone,
      proposal: id,
      version: textOf(form, 'version'),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  },
  answer,
  review: async ({ api, zone, form, id }) => {
    await api.riskMeasures.review({ zone, measure: id, version: textOf(form, 'version'), note: textOf(form, 'note') });
    return undefined;
  },
  publish: async ({ api, zone, form, id }) => {
    await api.riskMeasures.publish({ zone, measure: id, version: textOf(form, 'version') });
    return undefined;
  },
  unpublish: async ({ api, zone, form, id }) => {
    await api.riskMeasures.withdrawPublication({
      zone,
      measure: id,
      version: textOf(form, 'version'),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  },
};
