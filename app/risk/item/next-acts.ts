import type { RiskAct } from '../../../server/risk/board/schema.ts';

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

/** What this reader may do next to bring the risk on. */
export const nextActs = (can: Partial<Record<RiskAct, boolean>>): AdvancingAct[] => ADVANCING.filter((act) => can[act]);
