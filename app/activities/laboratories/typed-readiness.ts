import {
  CHECKLIST_ITEMS,
  type ChecklistItem,
  READINESS_RESULTS,
  type ReadinessAnswers,
} from '../../../server/activities/laboratories/checklist.ts';

/** A typed field of the form; '' when the form has none. */
type Typed = (name: string) => string;

export const resultName = (item: ChecklistItem): string => `answers.${item}.result`;
export const noteName = (item: ChecklistItem): string => `answers.${item}.note`;

/** The answers as they were typed; an item without a result stays out. */
export function answersOf(typed: Typed): ReadinessAnswers {
  const answers: ReadinessAnswers = {};
  for (const item of CHECKLIST_ITEMS) {
    const result = READINESS_RESULTS.find((known) => known === typed(resultName(item)));
    if (result) answers[item] = { result, note: typed(noteName(item)) };
  }
  return answers;
}

/** What the server says of an item as a whole belongs to its choice. */
export function readinessFieldOf(field: string): string {
  const item = CHECKLIST_ITEMS.find((known) => field === `answers.${known}`);
  return item ? resultName(item) : field;
}
