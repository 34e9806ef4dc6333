import { describe, expect, it } from 'vitest';
import { mayExtend, mayGiveNewDay, mayHandIn, mayMove, mayRecheck } from './finding-steps.ts';

const OK = { ok: true };
const no = (reason: string, params?: object) => ({
  ok: false,
  reason: `finding.${reason}`,
  rule: 'Z4',
  ...(params && { params }),
});

describe('the steps of a finding', () => {
  it('Z4: a step that its state does not know is refused in words', () => {
    expect(mayMove('open', 'correct')).toEqual(OK);
    expect(mayMove('corrected', 'correct')).toEqual(no('waitsForRecheck'));
    expect(mayMove('open', 'accept')).toEqual(no('notCorrected'));
    expect(mayMove('open', 'refuse')).toEqual(no('notCorrected'));
    expect(mayMove('closed', 'correct')).toEqual(no('closed'));
    expect(mayMove('closed', 'accept')).toEqual(no('closed'));
  });

  it('Z4: a correction has a proof, unless the office says why not', () => {
    expect(mayHandIn({ proofs: 1, isOffice: false, whyNoProof: '' })).toEqual(OK);
    expect(mayHandIn({ proofs: 0, isOffice: false, whyNoProof: '现场已看过' })).toEqual(no('proofMissing'));
    expect(mayHandIn({ proofs: 0, isOffice: true, whyNoProof: '' })).toEqual(no('proofMissing'));
    expect(mayHandIn({ proofs: 0, isOffice: true, whyNoProof: '现场已看过' })).toEqual(OK);
  });

  it('Z4: another person checks again, on the day of the correction or later', () => {
    const correction = { byId: 'a', on: '2026-06-10' };
    expect(mayRecheck(correction, { byId: 'a', on: '2026-06-11' })).toEqual(no('ownCorrection'));
    expect(mayRecheck(correction, { byId: 'b', on: '2026-06-09' })).toEqual(
      no('recheckBeforeCorrection', { day: '2026-06-10' }),
    );
    expect(mayRecheck(correction, { byId: 'b', on: '2026-06-10' })).toEqual(OK);
    expect(mayRecheck(correction, { byId: 'b', on: '2026-06-11' })).toEqual(OK);
  });

  it('Z4: the due day is put off to the last moment of that day, and to a later one', () => {
    const finding = { state: 'open', dueOn: '2026-06-30' } as const;
    expect(mayExtend(finding, '2026-07-01', '2026-06-29')).toEqual(OK);
    expect(mayExtend(finding, '2026-07-01', '2026-06-30')).toEqual(OK);
    expect(mayExtend(finding, '2026-07-10', '2026-07-01')).toEqual(no('alreadyDue', { day: '2026-06-30' }));
    expect(mayExtend(finding, '2026-06-30', '2026-06-20')).toEqual(no('dueNotLater', { day: '2026-06-30' }));
    expect(mayExtend({ ...finding, state: 'corrected' }, '2026-07-01', '2026-06-20')).toEqual(no('waitsForRecheck'));
    expect(mayExtend({ ...finding, state: 'closed' }, '2026-07-01', '2026-06-20')).toEqual(no('closed'));
  });

  it('Z4: a refused correction that was in time may get a new day, a late one keeps its own', () => {
    const finding = { dueOn: '2026-06-30', correctedOn: '2026-06-30' };
    expect(mayGiveNewDay(finding, '2026-07-06', '2026-07-05')).toEqual(OK);
    expect(mayGiveNewDay(finding, '2026-07-05', '2026-07-05')).toEqual(no('dueNotAhead', { day: '2026-07-05' }));
    expect(mayGiveNewDay({ ...finding, correctedOn: '2026-06-01' }, '2026-06-20', '2026-06-05')).toEqual(
      no('dueNotLater', { day: '2026-06-30' }),
    );
    expect(mayGiveNewDay({ ...finding, correctedOn: '2026-07-01' }, '2026-07-20', '2026-07-05')).toEqual(
      no('wasLate', { day: '2026-06-30' }),
    );
  });
});
