import type { EnterpriseStatus } from './lifecycle.ts';

/** E13: only an admitted enterprise has support policies; the status decides, nobody can set it. */
export const isEligibleForSupport = (status: EnterpriseStatus | null): boolean => status === 'admitted';
