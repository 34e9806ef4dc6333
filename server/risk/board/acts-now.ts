import type { CivilDate } from '../../platform/calendar.ts';
import { type Actor, can, type Permission } from '../../platform/permissions.ts';
import { type FileOnRecord, mayDecideDestruction, mayDestroy } from '../archive/retention.ts';
import { mayEvaluateWithoutCase } from '../cases/case-rules.ts';
import { BRINGING_PAPERS } from '../cases/paper-kinds.ts';
import { mayAssign, mayEscalate } from '../collection/handling.ts';
import { isOpen, mayMove, type RiskMove, type RiskState } from '../lifecycle.ts';
import type { MeasureOutput, ProposalOutput } from '../measures/schema.ts';
import type { RiskAct } from './schema.ts';

/** A risk's file as far as the acts depend on it. */
export interface ActedOn {
  state: RiskState;
  isEscalated: boolean;
  proposals: readonly Pick<ProposalOutput, 'state' | 'can'>[];
  measures: readonly Pick<MeasureOutput, 'can' | 'answer'>[];
  cases: readonly { canEvaluate: boolean }[];
  file: FileOnRecord;
  /** The destruction that waits for its decision. */
  destruction: { proposedById: string } | null;
}

/** R2, R18, R24, R29, R30: what this person may do about the risk now. The use cases decide again. */
export function actsNow(actor: Actor, zoneId: string, risk: ActedOn, today: CivilDate): Record<RiskAct, boolean> {
  const may = (...permissions: Permission[]) => permissions.some((permission) => can(actor, permission, zoneId));
  const moves = (move: RiskMove) => mayMove(risk.state, move).ok;
  const { state, proposals, measures, cases, destruction } = risk;
  const isWaiting = proposals.some((proposal) => proposal.state === 'pending');
  const isKept = state !== 'destroyed';
  return {
    verify: may('risk.verify') && moves('verify'),
    reject: may('risk.verify') && moves('reject'),
    merge: may('risk.verify') && moves('merge'),
    escalate: may('risk.verify') && mayEscalate(risk).ok,
    rate: may('risk.verify') && isKept,
    reopen: may('risk.verify', 'risk.close') && moves('reopen'),
    restrict: may('risk.verify', 'risk.close') && isKept,
    assign: may('risk.assess') && mayAssign(state).ok,
    assess: may('risk.assess') && moves('assess'),
    propose: may('risk.propose') && moves('propose') && !isWaiting,
    withdraw: proposals.some((proposal) => proposal.can.withdraw),
    decide: proposals.some((proposal) => proposal.can.decide),
    // A later word on what was answered already stands beside the measure; it is nothing that waits.
    answer: isOpen(state) && measures.some((measure) => measure.can.answer && measure.answer === null),
    publish: measures.some((measure) => measure.can.publish),
    evaluate:
      cases.some(({ canEvaluate }) => canEvaluate) ||
      (may('risk.propose') && isOpen(state) && mayEvaluateWithoutCase(measures.length > 0, cases.length).ok),
    attach: may(...BRINGING_PAPERS) && isOpen(state),
    close: may('risk.close') && moves('close'),
    proposeDestruction:
      may('risk.destroy-propose') && moves('destroy') && destruction === null && mayDestroy(risk.file, today).ok,
    decideDestruction:
      may('risk.destroy-decide') &&
      destruction !== null &&
      mayDecideDestruction({ state: 'proposed', ...destruction }, actor.userId).ok,
  };
}
