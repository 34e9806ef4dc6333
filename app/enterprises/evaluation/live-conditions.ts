import type { EvaluationAnswers, EvaluationItem } from '../../../server/enterprises/evaluation/items.ts';

/** A condition of E3 as the server tells it. */
export interface Condition {
  number: number;
  items: readonly EvaluationItem[];
  state: 'met' | 'notMet' | 'open';
  blocks: boolean;
  cleanFrom: string | null;
}

const LEGAL_PERSON = 1;

/**
 * E3: the conditions as the answers in the form show them, before they are saved. The record of accidents and offences
 * is the zone's: no answer mends it.
 */
export function liveConditions(
  conditions: readonly Condition[],
  answers: EvaluationAnswers,
  legalPerson: boolean | null,
): Condition[] {
  return conditions.map((condition) => {
    const shown = stateOf(condition.items, answers);
    if (condition.number === LEGAL_PERSON) {
      const state = legalPerson === false ? 'notMet' : legalPerson === null && shown === 'met' ? 'open' : shown;
      return { ...condition, state, blocks: state === 'notMet' };
    }
    return condition.cleanFrom ? { ...condition, state: 'notMet' } : { ...condition, state: shown };
  });
}

function stateOf(items: readonly EvaluationItem[], answers: EvaluationAnswers): Condition['state'] {
  if (items.some((item) => answers[item] === 'non-conforming')) return 'notMet';
  return items.every((item) => answers[item] !== undefined) ? 'met' : 'open';
}
