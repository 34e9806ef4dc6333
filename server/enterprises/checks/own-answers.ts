import type { OwnQuestion } from '../../activities/inspections/plan-content.ts';
import type { Refusal } from '../../platform/errors.ts';
import type { CheckResult } from './items.ts';

/** Answers to the own questions of a planned round, by the question's id. */
export type OwnAnswers = Record<string, { result: CheckResult; facts: string }>;

/** What a check of the round lacks of its own questions; empty when every one is answered, with facts where needed. */
export function ownAnswerProblems(questions: readonly OwnQuestion[], answers: OwnAnswers): [string, Refusal][] {
  return questions.flatMap(({ id, text }): [string, Refusal][] => {
    const answer = answers[id];
    if (!answer) return [[id, { ok: false, reason: 'check.ownUnanswered', rule: 'Z4', params: { question: text } }]];
    const lacksFacts = answer.result === 'non-conforming' && answer.facts.trim() === '';
    if (!lacksFacts) return [];
    return [[id, { ok: false, reason: 'check.ownFactsMissing', rule: 'Z4', params: { question: text } }]];
  });
}

/** An answer to a question that the round doesn't ask. */
export const strayAnswer = (questions: readonly OwnQuestion[], answers: OwnAnswers): string | undefined =>
  Object.keys(answers).find((id) => !questions.some((question) => question.id === id));
