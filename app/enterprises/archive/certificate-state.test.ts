import { describe, expect, it } from 'vitest';
import { certificateState, expiring } from './certificate-state.ts';

const TODAY = '2026-11-22';
const state = (expiresOn: string | null, endedOn: string | null = null) =>
  certificateState({ expiresOn, endedOn }, TODAY);

describe('a certificate', () => {
  it.each([
    ['without an end is valid', null, 'valid'],
    ['is valid 91 days before its expiry', '2027-02-21', 'valid'],
    ['expires soon from 90 days before on', '2027-02-20', 'expiring'],
    ['expires soon on its last day', TODAY, 'expiring'],
    ['has expired the day after', '2026-11-21', 'expired'],
  ])('%s', (_what, expiresOn, expected) => expect(state(expiresOn)).toBe(expected));

  it('that was ended today counts no longer', () => {
    expect(state('2030-01-01', TODAY)).toBe('ended');
    expect(state('2030-01-01', '2026-11-23')).toBe('valid');
  });

  it('needs attention from 90 days before its expiry on, the earliest first', () =>
    expect(
      expiring(
        [
          { expiresOn: '2027-01-01', endedOn: null },
          { expiresOn: '2026-01-01', endedOn: null },
          { expiresOn: '2026-01-01', endedOn: '2026-01-02' },
          { expiresOn: null, endedOn: null },
        ],
        TODAY,
      ).map(({ expiresOn }) => expiresOn),
    ).toEqual(['2026-01-01', '2027-01-01']));
});
