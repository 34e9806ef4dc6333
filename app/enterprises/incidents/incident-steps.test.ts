import { describe, expect, it } from 'vitest';
import { nextSteps } from './incident-steps.ts';

const term = { dueOn: '2026-03-11', state: 'open', daysLeft: 6 } as const;

describe('who acts next on an incident', () => {
  it('both the enterprise and the authority on a new one', () =>
    expect(nextSteps({ determined: false, traced: false, observed: false }, term).map(({ holder }) => holder)).toEqual([
      'enterprise',
      'authority',
    ]));
  it('only the authority once it is traced', () =>
    expect(nextSteps({ determined: false, traced: true, observed: false }, term)).toEqual([
      { step: 'determine', holder: 'authority' },
    ]));
  it('nobody once both is done', () =>
    expect(nextSteps({ determined: true, traced: true, observed: false }, term)).toEqual([]));
});
