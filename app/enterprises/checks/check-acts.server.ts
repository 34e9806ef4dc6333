import type { OwnQuestion } from '../../../server/activities/inspections/plan-content.ts';
import type { CheckAnswers } from '../../../server/enterprises/checks/items.ts';
import { checkProblems } from '../../../server/enterprises/checks/outcome.ts';
import { type OwnAnswers, ownAnswerProblems } from '../../../server/enterprises/checks/own-answers.ts';
import { wordsOf } from '../../../server/platform/errors.ts';
import { textOf } from '../../accounts/form-values.ts';
import { type Acted, badInput, doneHref, runAct } from '../../acts/run-act.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import { messageText } from '../../i18n/message.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage, orFormFailure } from '../../refusal.server.ts';
import type { FormFailure } from '../../ui/form-failure.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { attachActs } from '../incidents/attach.server.ts';
import { checkPath, newCheckPath } from '../incidents/incident-paths.ts';
import { enterpriseOfForm } from '../incidents/incidents-acts.server.ts';
import { answersOf, checkFieldOf, dueDaysOf, inspectorsOf, ownAnswersOf } from './typed-check.ts';

/** Papers of a check. */
export async function actOnCheck(context: LoadContext, request: Request, zone: string, check: string) {
  const { enterprise } = await orErrorPage(context.locale, () => context.api.checks.get({ zone, check }));
  const acts = attachActs({ subject: 'check', subjectId: check, enterprise: enterprise.id });
  return runAct(context, request, { zone, here: checkPath(zone, check) }, { attach: acts.attach });
}

async function record(acted: Acted): Promise<string | FormFailure> {
  const { context, api, zone, form } = acted;
  const typed = (name: string) => textOf(form, name);
  const answers = answersOf(typed);
  const moveOut = typed('moveOut');
  const inspection = typed('inspection') || null;
  const questions = inspection ? (await api.inspections.get({ zone, inspection })).checklist : [];
  const ownAnswers = ownAnswersOf(typed, questions);
  const meant = await enterpriseOfForm(acted);
  const lacking = {
    ...(!meant.ok && { company: meant.message }),
    ...lackingAnswers(context, answers, questions, ownAnswers),
    ...(moveOut === '' && { moveOut: translator(context.locale, 'common')('choiceRequired') }),
  };
  if (!meant.ok || Object.keys(lacking).length > 0) return { ...badInput(context, form, lacking), rule: 'EF7' };
  const result = await orFormFailure(context.locale, form, () =>
    api.checks.record({
      zone,
      enterprise: meant.enterprise.id,
      checkedOn: typed('checkedOn'),
      inspectors: inspectorsOf(typed('inspectors')),
      departments: form.getAll('departments').map(String),
      answers,
      moveOut: moveOut === 'yes',
      inspection,
      whyLate: typed('whyLate'),
      ownAnswers,
      dueOn: dueDaysOf(typed, answers, ownAnswers),
    }),
  );
  if (!isFormFailure(result)) return doneHref(checkPath(zone, result.id), typed('form'));
  const fields = Object.entries(result.fields).map(([field, words]) => [
    checkFieldOf(field, answers, ownAnswers),
    words,
  ]);
  return { ...result, fields: Object.fromEntries(fields) };
}

/** EF7: the server's own rule, asked beforehand, so that everything a check lacks is told at once. */
function lackingAnswers(
  { locale }: LoadContext,
  answers: CheckAnswers,
  questions: readonly OwnQuestion[],
  own: OwnAnswers,
): Record<string, string> {
  const t = translator(locale, 'errors');
  const problems = [
    ...checkProblems(answers).map((problem) => [`answers.${problem.params?.item ?? ''}`, problem] as const),
    ...ownAnswerProblems(questions, own).map(([id, problem]) => [`ownAnswers.${id}`, problem] as const),
  ];
  return Object.fromEntries(
    problems.map(([field, problem]) => [checkFieldOf(field, answers, own), messageText(t, wordsOf(problem))]),
  );
}

/** Records a check, and goes on to its page, where its papers are attached. */
export const actOnNewCheck = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: newCheckPath(zone) }, { check: record });
