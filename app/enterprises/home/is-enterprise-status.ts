import { type EnterpriseStatus, STATUSES } from '../../../server/enterprises/standing/lifecycle.ts';

export const isEnterpriseStatus = (value: string): value is EnterpriseStatus =>
  STATUSES.some((status) => status === value);
