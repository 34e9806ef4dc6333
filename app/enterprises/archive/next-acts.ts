import type { EnterpriseStatus } from '../../../server/enterprises/standing/lifecycle.ts';

/** What can be done next with an enterprise from its page. */
export const ENTERPRISE_ACTS = [
  'seeOwed',
  'apply',
  'openApplication',
  'decideMeasure',
  'restore',
  'restorationPanel',
  'reviewPanel',
  'updateFacts',
] as const;
export type EnterpriseAct = (typeof ENTERPRISE_ACTS)[number];

interface Situation {
  status: EnterpriseStatus;
  hasOpenApplication: boolean;
  /** E10: removed too short a time ago to apply again. */
  isLockedOut: boolean;
  /** Measures that the record gives reason to decide. */
  proposals: number;
  /** The reader acts for this enterprise. */
  isOwn: boolean;
  may: { apply: boolean; convene: boolean; decide: boolean; update: boolean };
}

const OUTSIDE: readonly EnterpriseStatus[] = ['registered', 'removed'];

/** The next allowed acts, the main one first; what the lifecycle leaves no room for is not among them. */
export function actsOf({ status, hasOpenApplication, isLockedOut, proposals, isOwn, may }: Situation): EnterpriseAct[] {
  const isOutside = OUTSIDE.includes(status);
  const acts: [EnterpriseAct, boolean][] = [
    ['seeOwed', isOwn],
    ['openApplication', hasOpenApplication],
    ['apply', may.apply && isOutside && !hasOpenApplication && !isLockedOut],
    ['restore', may.decide && status === 'suspended'],
    ['restorationPanel', may.convene && status === 'suspended'],
    ['decideMeasure', may.decide && proposals > 0],
    ['reviewPanel', may.convene && status === 'admitted'],
    ['updateFacts', may.update],
  ];
  return acts.filter(([, isOpen]) => isOpen).map(([act]) => act);
}
