import { expect, it } from 'vitest';
import { readingOf } from '../../assessment/measure.ts';
import type { FindingFacts } from '../../enterprises/findings/load-finding-facts.ts';
import { findingRows } from './finding-metric.ts';

const finding = (changes: Partial<FindingFacts> = {}): FindingFacts => ({
  id: 'f1',
  enterpriseId: 'e1',
  foundOn: '2026-05-10',
  item: '2.1',
  dueOn: '2026-06-09',
  state: 'open',
  correctedOn: null,
  recheckedOn: null,
  ...changes,
});
const rowsOf = (given: FindingFacts, day: string) =>
  findingRows({ findings: [given], enterprises: new Map([['e1', '甲厂']]) }, day);
const corrected = (given: FindingFacts, day: string) =>
  readingOf('findings-corrected-in-time', rowsOf(given, day), 2026, day)?.value ?? null;
const closed = (correctedOn: string) => finding({ state: 'closed', correctedOn, recheckedOn: '2026-06-20' });

it('Z4: a finding closed by its re-check counts if its correction came on the due day or before, and not a day later', () => {
  const on = (correctedOn: string) => corrected(closed(correctedOn), '2026-12-31');
  expect(['2026-06-08', '2026-06-09', '2026-06-10'].map(on)).toEqual(['1', '1', '0']);
  expect(rowsOf(closed('2026-06-10'), '2026-12-31')[0]?.remarks?.map(({ code }) => code)).toEqual([
    'found',
    'correctedLate',
  ]);
});

it('Z4: what is not corrected is judged the day after it was due; what waits for its re-check is not', () => {
  expect(['2026-06-08', '2026-06-09', '2026-06-10'].map((day) => corrected(finding(), day))).toEqual([null, null, '0']);
  const waiting = finding({ state: 'corrected', correctedOn: '2026-06-09' });
  expect(corrected(waiting, '2026-12-31')).toBeNull();
});

it('Z4: a finding is of the year in which it was found', () => {
  const late = finding({ foundOn: '2025-12-20', dueOn: '2026-01-19' });
  expect(rowsOf(late, '2026-12-31')).toEqual([]);
  expect(rowsOf(finding(), '2026-05-09')).toEqual([]);
});
