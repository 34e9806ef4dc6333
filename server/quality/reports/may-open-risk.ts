import { allowed, type Verdict } from '../../platform/errors.ts';

/** Q11: a finding leads to one risk; what else is found is a finding of its own. */
export const mayOpenRisk = ({ riskItemId }: { riskItemId: string | null }): Verdict =>
  riskItemId === null ? allowed : { ok: false, reason: 'quality.riskOpened', rule: 'Q11' };
