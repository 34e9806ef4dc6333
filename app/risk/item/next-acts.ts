import type { RiskAct } from '../../../server/risk/board/schema.ts';
import type { RiskState } from '../../../server/risk/lifecycle.ts';

/** What brings a risk on, in the order of the work: offered on top of its page. The rest stands where it belongs. */
const ADVANCING = [
  'verify',
  'assess',
  'propose',
  'decide',
  'publish',
  'answer',
  'evaluate',
  'close',
  'decideDestruction',
  'proposeDestruction',
] as const satisfies readonly RiskAct[];

export type AdvancingAct = (typeof ADVANCING)[number];

interface Advanced {
  state: RiskState;
  can: Partial<Record<RiskAct, boolean>>;
  cases: readonly { canEvaluate: boolean }[];
}

interface NextActs {
  /** The risk waits for these. */
  due: AdvancingAct[];
  /** These may be done, but nobody waits for them. */
  possible: AdvancingAct[];
}

/** What this reader may do next to bring the risk on. */
export function nextActs(risk: Advanced): NextActs {
  const allowed = ADVANCING.filter((act) => risk.can[act]);
  return { due: allowed.filter((act) => isDue(act, risk)), possible: allowed.filter((act) => !isDue(act, risk)) };
}

/** Assessing and proposing are allowed as often as somebody wants to, an evaluation as soon as measures run. */
function isDue(act: AdvancingAct, { state, cases }: Advanced): boolean {
  if (act === 'assess') return state === 'verified';
  if (act === 'propose') return state === 'assessed';
  if (act === 'evaluate') return cases.some(({ canEvaluate }) => canEvaluate);
  return true;
}
