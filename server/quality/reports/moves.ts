import { allowed, type Verdict } from '../../platform/errors.ts';
import { nextState, type ReportMove, type ReportState } from './lifecycle.ts';

/** The article that orders each step. */
const RULE_OF = {
  submit: 'Q7',
  return: 'Q8',
  accept: 'Q8',
  consult: 'Q8',
  conclude: 'Q8',
  publish: 'Q9',
  correct: 'Q9',
} as const satisfies Record<ReportMove, string>;

/**
 * Q7-Q9: may the report take this step from where it stands? What is not reviewed is not consulted on, and what is
 * neither is not published.
 */
export function mayMove(state: ReportState, move: ReportMove): Verdict {
  if (nextState(state, move)) return allowed;
  const isUnreviewed = state === 'draft' || state === 'submitted';
  if (isUnreviewed && (move === 'consult' || move === 'publish')) {
    return { ok: false, reason: 'quality.notReviewed', rule: 'Q8' };
  }
  if (move === 'publish' && state !== 'published') return { ok: false, reason: 'quality.notConsulted', rule: 'Q8' };
  return { ok: false, reason: 'quality.notNow', rule: RULE_OF[move], params: { state, move } };
}
