import {
  CHECK_ITEMS,
  CHECK_RESULTS,
  type CheckAnswers,
  type CheckItem,
} from '../../../server/enterprises/checks/items.ts';
import type { OwnAnswers } from '../../../server/enterprises/checks/own-answers.ts';

/** A typed field of the form; '' when the form has none. */
type Typed = (name: string) => string;

export const resultName = (item: CheckItem): string => `answers.${item}.result`;
export const factsName = (item: CheckItem): string => `answers.${item}.facts`;

/** The answers as they were typed; an item without a result stays out, and facts belong to what does not conform. */
export function answersOf(typed: Typed): CheckAnswers {
  const answers: CheckAnswers = {};
  for (const item of CHECK_ITEMS) {
    const result = CHECK_RESULTS.find((known) => known === typed(resultName(item)));
    if (result) answers[item] = { result, facts: result === 'conforms' ? '' : typed(factsName(item)) };
  }
  return answers;
}

export const ownResultName = (question: string): string => `ownAnswers.${question}.result`;
export const ownFactsName = (question: string): string => `ownAnswers.${question}.facts`;
/** Until when an item or own question that does not conform is to be corrected. */
export const dueName = (key: string): string => `dueOn.${key}`;

/** The same for the own questions of a round. */
export function ownAnswersOf(typed: Typed, questions: readonly { id: string }[]): OwnAnswers {
  const answers: OwnAnswers = {};
  for (const { id } of questions) {
    const result = CHECK_RESULTS.find((known) => known === typed(ownResultName(id)));
    if (result) answers[id] = { result, facts: result === 'conforms' ? '' : typed(ownFactsName(id)) };
  }
  return answers;
}

/** The due days that were set for what does not conform; one left open is the rule book's to give. */
export function dueDaysOf(typed: Typed, answers: CheckAnswers, own: OwnAnswers): Record<string, string> {
  const wrong = Object.entries({ ...answers, ...own }).filter(([, answer]) => answer?.result === 'non-conforming');
  return Object.fromEntries(
    wrong.flatMap(([key]) => {
      const day = typed(dueName(key));
      return day === '' ? [] : [[key, day]];
    }),
  );
}

/** Names, one a line. */
export const inspectorsOf = (text: string): string[] =>
  text
    .split(/[\n,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What the server says of an item belongs to its facts once it is answered, else to its choice; of names to their field. */
export function checkFieldOf(field: string, answers: CheckAnswers, own: OwnAnswers = {}): string {
  const [, question] = /^ownAnswers\.([^.]+)/.exec(field) ?? [];
  if (question !== undefined) return own[question] ? ownFactsName(question) : ownResultName(question);
  const item = CHECK_ITEMS.find((known) => field === `answers.${known}` || field.startsWith(`answers.${known}.`));
  if (item) return answers[item] ? factsName(item) : resultName(item);
  return /^(inspectors|departments)\b/.exec(field)?.[0] ?? field;
}
