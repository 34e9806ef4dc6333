import { allowed, type Verdict } from '../../platform/errors.ts';

/** An application's way: typed, handed in, looked at by a panel, decided by the office. */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'returned',
  'evaluating',
  'admitted',
  'refused',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

const NEXT = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['evaluating', 'returned', 'refused', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  evaluating: ['admitted', 'refused', 'returned', 'withdrawn'],
  admitted: [],
  refused: [],
  withdrawn: [],
} as const satisfies Record<ApplicationState, readonly ApplicationState[]>;

/** E2, E5: only along the table; nobody is admitted without having been evaluated. */
export function canMove(from: ApplicationState, to: ApplicationState): Verdict {
  const next: readonly ApplicationState[] = NEXT[from];
  return next.includes(to) ? allowed : { ok: false, reason: `application.${from}`, rule: 'E2' };
}

/** The applicant's hands are on it. */
export const isEditable = (state: ApplicationState): boolean => state === 'draft' || state === 'returned';

/** Neither decided nor withdrawn: an enterprise has at most one such application. */
export const isOpen = (state: ApplicationState): boolean => NEXT[state].length > 0;
export const OPEN_STATES: readonly ApplicationState[] = APPLICATION_STATES.filter(isOpen);
