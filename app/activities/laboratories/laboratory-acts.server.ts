import { textOf } from '../../accounts/form-values.ts';
import { type Act, badInput, doneHref, runAct } from '../../acts/run-act.server.ts';
import { inspectorsOf } from '../../enterprises/checks/typed-check.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { laboratoryPath, laboratoryReadinessPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../ui/form-failure.ts';
import { activityPaperActs } from '../activity-paper-acts.server.ts';
import { bodyOf } from '../bodies.server.ts';
import { answersOf, readinessFieldOf } from './typed-readiness.ts';
import { actionsOf, visitFieldOf } from './typed-visit.ts';

type Move = Parameters<Api['laboratories']['move']>[0];

/** A refusal with what is wrong put beside the controls that this page has for it. */
const withFields = (failure: FormFailure, fieldOf: (field: string) => string): FormFailure => ({
  ...failure,
  fields: Object.fromEntries(Object.entries(failure.fields).map(([field, words]) => [fieldOf(field), words])),
});

const unchosen = ({ locale }: LoadContext): string => translator(locale, 'common')('choiceRequired');

const actsOf = (laboratory: string): Record<string, Act> => ({
  edit: async ({ api, zone, form }) => {
    const typed = (name: string) => textOf(form, name);
    const described = { name: typed('name'), scope: typed('scope'), contact: typed('contact') };
    await api.laboratories.update({ zone, laboratory, version: typed('version'), ...described });
    return undefined;
  },

  judge: async ({ context, api, zone, form }) => {
    const typed = (name: string) => textOf(form, name);
    if (typed('isQualifying') === '') return badInput(context, form, { isQualifying: unchosen(context) });
    await api.laboratories.judge({
      zone,
      laboratory,
      version: typed('version'),
      isQualifying: typed('isQualifying') === 'yes',
      judgedOn: typed('judgedOn'),
      note: typed('note'),
    });
    return undefined;
  },

  move: async ({ context, api, zone, form }) => {
    const typed = (name: string) => textOf(form, name);
    if (typed('to') === '') return badInput(context, form, { to: unchosen(context) });
    await api.laboratories.move({
      zone,
      laboratory,
      version: typed('version'),
      to: typed('to') as Move['to'],
      on: typed('on'),
      note: typed('note'),
    });
    return undefined;
  },

  visit: async ({ context, api, zone, form }) => {
    const typed = (name: string) => textOf(form, name);
    const actions = actionsOf(form);
    const result = await orFormFailure(context.locale, form, () =>
      api.laboratories.visit({
        zone,
        laboratory,
        department: bodyOf(typed('department')),
        visitedOn: typed('visitedOn'),
        visitors: inspectorsOf(typed('visitors')),
        topic: typed('topic'),
        findings: typed('findings'),
        actions: actions.map(({ text, dueOn }) => ({ text, dueOn })),
      }),
    );
    return isFormFailure(result) ? withFields(result, (field) => visitFieldOf(field, actions)) : undefined;
  },

  withdraw: async ({ api, zone, form, id }) => {
    await api.laboratories.withdrawVisit({
      zone,
      visit: id,
      version: textOf(form, 'version'),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  },

  finish: async ({ api, zone, form, id }) => {
    const typed = (name: string) => textOf(form, name);
    const done = { doneOn: typed('doneOn'), note: typed('note') };
    await api.laboratories.finishAction({ zone, action: id, version: typed('version'), ...done });
    return undefined;
  },

  attach: (acted) =>
    (acted.id === '' ? activityPaperActs('laboratory', laboratory) : activityPaperActs('visit', acted.id)).attach(
      acted,
    ),
  detach: activityPaperActs('laboratory', laboratory).detach,
});

/** What the forms of a laboratory's page do. */
export const actOnLaboratory = (context: LoadContext, request: Request, zone: string, laboratory: string) =>
  runAct(context, request, { zone, here: laboratoryPath(zone, laboratory) }, actsOf(laboratory));

/** Stores an assessment of the readiness, and goes back to the laboratory. */
export function actOnReadiness(context: LoadContext, request: Request, zone: string, laboratory: string) {
  const assess: Act = async ({ api, form }) => {
    const typed = (name: string) => textOf(form, name);
    const result = await orFormFailure(context.locale, form, () =>
      api.laboratories.assess({ zone, laboratory, assessedOn: typed('assessedOn'), answers: answersOf(typed) }),
    );
    if (isFormFailure(result)) return withFields(result, readinessFieldOf);
    return doneHref(laboratoryPath(zone, laboratory), typed('form'));
  };
  return runAct(context, request, { zone, here: laboratoryReadinessPath(zone, laboratory) }, { assess });
}
