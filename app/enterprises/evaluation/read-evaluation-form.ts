import {
  EVALUATION_ITEMS,
  EVALUATION_RESULTS,
  type EvaluationAnswers,
  type EvaluationItem,
  type EvaluationResult,
} from '../../../server/enterprises/evaluation/items.ts';

export type NotedAnswers = Partial<Record<EvaluationItem, { result: EvaluationResult; note: string }>>;

/** EF5 as the form has it. */
export interface EvaluationForm {
  answers: NotedAnswers;
  /** Items with a note, but without a result yet: a note alone can't be kept. */
  onlyNoted: EvaluationItem[];
  legalPerson: boolean | null;
  summary: string;
}

export const resultField = (item: EvaluationItem) => `result.${item}`;
export const noteField = (item: EvaluationItem) => `note.${item}`;

export function readEvaluationForm(form: FormData): EvaluationForm {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const resultOf = (item: EvaluationItem) =>
    EVALUATION_RESULTS.find((result) => result === text(resultField(item))) ?? null;
  const legalPerson = text('legalPerson');
  return {
    answers: Object.fromEntries(
      EVALUATION_ITEMS.flatMap((item) => {
        const result = resultOf(item);
        return result ? [[item, { result, note: text(noteField(item)) }]] : [];
      }),
    ),
    onlyNoted: EVALUATION_ITEMS.filter((item) => !resultOf(item) && text(noteField(item)) !== ''),
    legalPerson: legalPerson === 'yes' ? true : legalPerson === 'no' ? false : null,
    summary: text('summary'),
  };
}

/** The results alone, as the rules read them. */
export const resultsOf = (answers: NotedAnswers): EvaluationAnswers =>
  Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, answer.result]));
