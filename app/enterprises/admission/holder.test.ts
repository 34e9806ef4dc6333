import { describe, expect, it } from 'vitest';
import { APPLICATION_STATES } from '../../../server/enterprises/admission/application-states.ts';
import { holderOf, waitingSince } from './holder.ts';

const times = {
  createdAt: '2026-01-01T00:00:00Z',
  submittedAt: '2026-02-01T00:00:00Z',
  decidedAt: '2026-03-01T00:00:00Z',
};

describe('who holds an application', () => {
  it.each([
    ['draft', 'enterprise'],
    ['returned', 'enterprise'],
    ['submitted', 'office'],
    ['evaluating', 'panel'],
  ] as const)('%s: %s', (state, holder) => expect(holderOf({ state, outcome: null })).toBe(holder));

  it('evaluating with an outcome: the office, which decides', () =>
    expect(holderOf({ state: 'evaluating', outcome: 'failed' })).toBe('office'));

  it('nobody, once it is closed', () =>
    expect((['admitted', 'refused', 'withdrawn'] as const).map((state) => holderOf({ state, outcome: null }))).toEqual([
      null,
      null,
      null,
    ]));
});

it('waits since it came to its holder; closed ones wait for nobody', () =>
  expect(
    Object.fromEntries(
      APPLICATION_STATES.map((state) => [state, waitingSince({ state, outcome: null, ...times })?.slice(5, 7) ?? null]),
    ),
  ).toEqual({
    draft: '01',
    submitted: '02',
    returned: '03',
    evaluating: '02',
    admitted: null,
    refused: null,
    withdrawn: null,
  }));
