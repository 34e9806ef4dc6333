import type { RulePack } from '../../zones/rule-pack.ts';
import { termsOf } from '../rule-numbers.ts';
import type { RiskDates, RiskTerm } from '../terms.ts';
import type { TermsOf } from './risk-facts.ts';

/** The figures of many days ask for the same terms again and again. */
export function termsByPack(pack: RulePack): TermsOf {
  const known = new WeakMap<RiskDates, RiskTerm[]>();
  return (risk) => {
    const terms = known.get(risk) ?? termsOf(risk, pack);
    known.set(risk, terms);
    return terms;
  };
}
