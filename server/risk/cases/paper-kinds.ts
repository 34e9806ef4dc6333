import type { Permission } from '../../platform/permissions.ts';

/** What a paper of a risk's file can be. */
export const RISK_PAPERS = ['report', 'test-report', 'evidence', 'notice', 'other'] as const;

/** Who brings papers to the file of the risk itself. */
export const BRINGING_PAPERS = [
  'risk.verify',
  'risk.assess',
  'risk.case-file',
] as const satisfies readonly Permission[];
