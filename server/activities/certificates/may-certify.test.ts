import { expect, it } from 'vitest';
import { mayCertify } from './may-certify.ts';

const held = { state: 'held', kind: 'quality' } as const;
const there = { attended: true, hasPassed: null };
const reasonOf = (...given: Parameters<typeof mayCertify>) => {
  const verdict = mayCertify(...given);
  return verdict.ok ? null : [verdict.reason, verdict.rule];
};

it('Z14: who was at a training that has been held gets a certificate', () => expect(reasonOf(held, there)).toBeNull());

it('Z14: nobody does before it has been recorded as held, or once it is cancelled', () => {
  expect(reasonOf({ ...held, state: 'planned' }, there)).toEqual(['certificate.notHeld', 'Z14']);
  expect(reasonOf({ ...held, state: 'cancelled' }, there)).toEqual(['certificate.cancelled', 'Z14']);
});

it('Z14: who was not there gets none', () =>
  expect(reasonOf(held, { ...there, attended: false })).toEqual(['certificate.absent', 'Z14']));

it('R27: an assessor gets one with the examination passed', () => {
  const training = { ...held, kind: 'risk-assessor' } as const;
  expect(reasonOf(training, there)).toEqual(['certificate.notExamined', 'R27']);
  expect(reasonOf(training, { ...there, hasPassed: false })).toEqual(['certificate.failed', 'R27']);
  expect(reasonOf(training, { ...there, hasPassed: true })).toBeNull();
});
