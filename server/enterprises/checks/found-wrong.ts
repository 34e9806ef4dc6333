import type { OwnQuestion } from '../../activities/inspections/plan-content.ts';
import { addDays, type CivilDate } from '../../platform/calendar.ts';
import type { CheckAnswers } from './items.ts';
import { nonConformingItems } from './outcome.ts';
import type { OwnAnswers } from './own-answers.ts';

/** Something a check found wrong; `key` is the item of EF7 or the id of the own question. */
export interface FoundWrong {
  key: string;
  item: string;
  facts: string;
}

/** Z4: what is to be corrected: each item of EF7 and each own question that does not conform, in the order of the form. */
export function foundWrong(
  answers: CheckAnswers,
  questions: readonly OwnQuestion[],
  ownAnswers: OwnAnswers,
): FoundWrong[] {
  const items = nonConformingItems(answers).map((item) => ({ key: item, item, facts: answers[item]?.facts ?? '' }));
  const own = questions.flatMap(({ id, text }) => {
    const answer = ownAnswers[id];
    return answer?.result === 'non-conforming' ? [{ key: id, item: text, facts: answer.facts }] : [];
  });
  return [...items, ...own];
}

/** Z4: the day until which it is to be corrected, unless the check sets another: so many days after the check. */
export const correctionDueOn = (checkedOn: CivilDate, correctionDays: number): CivilDate =>
  addDays(checkedOn, correctionDays);
