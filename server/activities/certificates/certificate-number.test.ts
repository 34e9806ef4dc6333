import { expect, it } from 'vitest';
import { certificateNumber } from './certificate-number.ts';

const of = { zoneId: 'zone', year: 2026, trainingId: 'a', participantId: 'b' };

it('Z14: a certificate has one number, however often it is printed', () => {
  expect(certificateNumber(of)).toMatch(/^2026-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(certificateNumber({ ...of })).toBe(certificateNumber(of));
});

it.each([{ zoneId: 'other' }, { trainingId: 'c' }, { participantId: 'c' }])('Z14: %j has another number', (other) =>
  expect(certificateNumber({ ...of, ...other })).not.toBe(certificateNumber(of)),
);
