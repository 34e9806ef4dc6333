import type { ApplicationState } from '../../../server/enterprises/admission/application-states.ts';

/** In whose hands an application lies. */
export type Holder = 'enterprise' | 'office' | 'panel';

export interface Held {
  state: ApplicationState;
  createdAt: string;
  submittedAt: string | null;
  decidedAt: string | null;
  outcome: 'passed' | 'failed' | null;
}

/** Who has to act next; null when it is decided or withdrawn. */
export function holderOf({ state, outcome }: Pick<Held, 'state' | 'outcome'>): Holder | null {
  switch (state) {
    case 'draft':
    case 'returned':
      return 'enterprise';
    case 'submitted':
      return 'office';
    case 'evaluating':
      return outcome === null ? 'panel' : 'office';
    case 'admitted':
    case 'refused':
    case 'withdrawn':
      return null;
  }
}

/** The instant since which it waits for that, as far as a list knows; null when nobody has to act. */
export function waitingSince(application: Held): string | null {
  const { state, createdAt, submittedAt, decidedAt } = application;
  if (holderOf(application) === null) return null;
  if (state === 'draft') return createdAt;
  return state === 'returned' ? decidedAt : submittedAt;
}
