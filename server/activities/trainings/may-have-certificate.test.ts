import { describe, expect, it } from 'vitest';
import { mayHaveCertificate } from './may-have-certificate.ts';

const held = { state: 'held', kind: 'quality' } as const;
const there = { attended: true, hasPassed: null };

describe('who may have a certificate', () => {
  it('Z14: whoever was at a training that has been held', () => {
    expect(mayHaveCertificate(held, there)).toBe(true);
    expect(mayHaveCertificate(held, { ...there, attended: false })).toBe(false);
    expect(mayHaveCertificate({ ...held, state: 'planned' }, there)).toBe(false);
    expect(mayHaveCertificate({ ...held, state: 'cancelled' }, there)).toBe(false);
  });

  it('R27: of the training of assessors only who passed the examination', () => {
    const results = [null, false, true].map((hasPassed) =>
      mayHaveCertificate({ ...held, kind: 'risk-assessor' }, { attended: true, hasPassed }),
    );
    expect(results).toEqual([false, false, true]);
  });
});
