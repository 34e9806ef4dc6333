import { allowed, type Verdict } from '../../platform/errors.ts';
import { ALWAYS_VIEWING, type ViewerRole } from '../kinds.ts';
import { isOpen, type RiskState } from '../lifecycle.ts';

/** What may be done with a risk beside its moves. */

/** Nothing goes on in them: what is merged into one of these would be lost. */
const ENDED = ['merged', 'rejected', 'destroyed'] as const satisfies readonly RiskState[];

/** R13: may one risk go on in another? The move itself is the lifecycle's. */
export function mayMergeInto(item: { id: string }, into: { id: string; state: RiskState }): Verdict {
  if (item.id === into.id) return { ok: false, reason: 'mergeIntoItself', rule: 'R13' };
  const isEnded = (ENDED as readonly RiskState[]).includes(into.state);
  return isEnded ? { ok: false, reason: 'mergeTargetEnded', rule: 'R13' } : allowed;
}

/** R13: reported up to the management group once, as long as something can be decided. */
export function mayEscalate({ state, isEscalated }: { state: RiskState; isEscalated: boolean }): Verdict {
  if (!isOpen(state)) return { ok: false, reason: 'escalateEnded', rule: 'R13' };
  return isEscalated ? { ok: false, reason: 'alreadyEscalated', rule: 'R13' } : allowed;
}

/** R7, R28: the groups that judge and decide see what they judge and decide, and the office what it runs and files. */
export function mayRestrictTo(visibleTo: readonly ViewerRole[]): Verdict {
  return ALWAYS_VIEWING.every((role) => visibleTo.includes(role))
    ? allowed
    : { ok: false, reason: 'alwaysViewing', rule: 'R28' };
}

/** Somebody of the technical group takes on what is not over. */
export const mayAssign = (state: RiskState): Verdict =>
  isOpen(state) ? allowed : { ok: false, reason: 'assignEnded', rule: 'R8' };
