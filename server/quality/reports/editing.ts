import { allowed, type Verdict } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { ReportState } from './lifecycle.ts';

/** Q4, Q9: the technical group writes the draft; after the opinions it and the office revise it. Null: nobody writes now. */
export const EDITED_BY = {
  draft: 'quality.compile',
  submitted: null,
  reviewed: null,
  consulting: null,
  revising: 'quality.revise',
  published: null,
} as const satisfies Record<ReportState, Permission | null>;

/** Q8, Q9: what is under review or consultation, and what its readers have, stands as it was handed on. */
export const mayEdit = (state: ReportState): Verdict =>
  EDITED_BY[state]
    ? allowed
    : {
        ok: false,
        reason: state === 'published' ? 'quality.editPublished' : 'quality.editNotNow',
        rule: state === 'published' ? 'Q9' : 'Q8',
      };
