import { textOf } from '../../accounts/form-values.ts';
import { type Act, doneHref } from '../../acts/run-act.server.ts';
import type { Api } from '../../load-context.ts';
import { readingPath } from './reading-path.ts';

type Input<Name extends 'review' | 'consult' | 'respond' | 'publish'> = Parameters<Api['qualitySteps'][Name]>[0];

/** The names of the forms in the panel; the page says of each that it was done. */
export const stepActs = (zone: string, report: string): Record<string, Act> => ({
  submit: async ({ api, form }) => {
    await api.qualitySteps.submit({ zone, report, version: textOf(form, 'version') });
    return undefined;
  },
  review: async ({ api, form }) => {
    await api.qualitySteps.review({
      zone,
      report,
      version: textOf(form, 'version'),
      decision: textOf(form, 'decision') as Input<'review'>['decision'],
      opinion: textOf(form, 'opinion'),
    });
    return undefined;
  },
  consult: async ({ api, form }) => {
    await api.qualitySteps.consult({
      zone,
      report,
      version: textOf(form, 'version'),
      mode: textOf(form, 'mode') as Input<'consult'>['mode'],
      endsOn: textOf(form, 'endsOn'),
      departments: form.getAll('departments').map(String),
    });
    return undefined;
  },
  respond: async ({ api, form }) => {
    await api.qualitySteps.respond({
      zone,
      report,
      answer: textOf(form, 'answer') as Input<'respond'>['answer'],
      note: textOf(form, 'note'),
    });
    return undefined;
  },
  conclude: async ({ api, form }) => {
    await api.qualitySteps.conclude({ zone, report, version: textOf(form, 'version'), result: textOf(form, 'result') });
    return undefined;
  },
  publish: async ({ api, form }) => {
    await api.qualitySteps.publish({
      zone,
      report,
      version: textOf(form, 'version'),
      audience: form.getAll('audience').map(String) as Input<'publish'>['audience'],
    });
    return undefined;
  },
  correct: async ({ api, form }) => {
    await api.qualitySteps.correct({ zone, report, version: textOf(form, 'version'), reason: textOf(form, 'reason') });
    return undefined;
  },
  confirmRead: async ({ api }) => {
    await api.qualitySteps.confirmRead({ zone, report });
    return doneHref(readingPath(zone, report), 'confirmRead');
  },
});
