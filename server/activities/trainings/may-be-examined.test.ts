import { describe, expect, it } from 'vitest';
import { mayBeExamined } from './may-be-examined.ts';

const assessors = { kind: 'risk-assessor', state: 'held' } as const;

describe('the examination', () => {
  it('R27: is of assessors who were there', () => {
    expect(mayBeExamined(assessors, { attended: true })).toEqual({ ok: true });
    expect(mayBeExamined(assessors, { attended: false })).toMatchObject({ reason: 'training.examinedAbsent' });
  });

  it('R27: other trainings have none, nor has a cancelled one', () => {
    expect(mayBeExamined({ ...assessors, kind: 'quality' }, { attended: true })).toMatchObject({
      reason: 'training.noExamination',
      rule: 'R27',
    });
    expect(mayBeExamined({ ...assessors, state: 'cancelled' }, { attended: true })).toMatchObject({
      reason: 'training.cancelled',
    });
  });
});
