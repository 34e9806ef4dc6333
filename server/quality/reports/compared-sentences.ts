import { exact, toDecimal } from '../../assessment/exact.ts';
import { filledIn } from '../../documents/words-in-language.ts';
import type { HalfFigures, HalfSums } from '../figures/schema.ts';
import { percent, type Say } from './say.ts';

/**
 * Q6: the half-year against the one before and against the same one of the year before. Inspections are compared only when
 * both half-years have all their months: the missing ones would count as zero.
 */
export const comparedSentences = ({ current, before, lastYear }: HalfFigures, say: Say): string[] => {
  const exports = [before, lastYear].flatMap((other) => exportsAgainst(current, other, say));
  const lacksLists = [current, before, lastYear].some(({ missing }) => missing.listsFiled < missing.listsOwed);
  return [
    ...[before, lastYear].flatMap((other) => inspectionsAgainst(current, other, say)),
    ...exports,
    ...(exports.length > 0 && lacksLists ? [say.words.sentences.comparedByLists] : []),
  ];
};

function inspectionsAgainst(current: HalfSums, other: HalfSums, say: Say): string[] {
  const { sentences } = say.words;
  const [now, then] = [current.inspection, other.inspection];
  if (!now || !then) return [];
  const period = say.period(other.period);
  const isWhole = [current, other].every(({ missing }) => missing.inspectionMonths.length === 0);
  if (!isWhole) return [filledIn(sentences.inspectionsIncomparable, { period })];
  const batches = (of: (sums: NonNullable<HalfSums['inspection']>) => number) =>
    change(String(of(then)), String(of(now)), say.count, say);
  return [
    filledIn(sentences.comparedInspections, {
      period,
      inspected: batches((sums) => sums.inspectedBatches),
      failed: batches((sums) => sums.failedBatches),
      returned: batches((sums) => sums.returnedBatches),
    }),
  ];
}

function exportsAgainst({ exports: now }: HalfSums, { exports: then, period }: HalfSums, say: Say): string[] {
  if (!now || !then) return [];
  const exports = change(then.amountUsd, now.amountUsd, say.money, say);
  return [filledIn(say.words.sentences.comparedExports, { period: say.period(period), exports })];
}

/** The relative change of a non-negative decimal, in words. Exact; rounded where it is written. */
function change(from: string, to: string, write: (value: string) => string, { words }: Say): string {
  const { up, down, same, fromZero } = words.changes;
  const [before, now] = [exact(from), exact(to)];
  if (now.equals(before)) return same;
  if (before.equals(0)) return filledIn(fromZero, { value: write(to) });
  const share = percent(toDecimal(now.sub(before).abs().div(before)));
  return filledIn(now.compare(before) > 0 ? up : down, { share });
}
