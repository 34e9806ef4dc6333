import {
  CHECK_ITEMS,
  CHECK_RESULTS,
  type CheckAnswers,
  type CheckItem,
} from '../../../server/enterprises/checks/items.ts';

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

/** Names, one a line. */
export const inspectorsOf = (text: string): string[] =>
  text
    .split(/[\n,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What the server says of an item belongs to its facts once it is answered, else to its choice; of names to their field. */
export function checkFieldOf(field: string, answers: CheckAnswers): string {
  const item = CHECK_ITEMS.find((known) => field === `answers.${known}` || field.startsWith(`answers.${known}.`));
  if (item) return answers[item] ? factsName(item) : resultName(item);
  return /^(inspectors|departments)\b/.exec(field)?.[0] ?? field;
}
