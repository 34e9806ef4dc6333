import { filledIn } from '../../documents/words-in-language.ts';
import type { HalfFigures, HalfSums } from '../figures/schema.ts';
import { comparedSentences } from './compared-sentences.ts';
import { percent, type Say } from './say.ts';

/** How many destinations a sentence names. */
const NAMED = 5;

/** Q6, 1.2: what was inspected, failed, returned and exported, against the half-years before, and what data is missing. */
export const figuresSentences = (figures: HalfFigures, say: Say): string[] => [
  ...inspectionSentences(figures, say),
  ...exportSentences(figures, say),
  ...comparedSentences(figures, say),
  ...[figures.current, figures.before, figures.lastYear].flatMap((sums) => missingSentences(sums, say)),
];

function inspectionSentences({ current, failuresByCountry, returnsByCountry }: HalfFigures, say: Say): string[] {
  const { inspection } = current;
  const { sentences, signs } = say.words;
  const period = say.period(current.period);
  if (!inspection) return [filledIn(sentences.noInspection, { period })];
  const rate = (value: string | null) => (value === null ? signs.none : percent(value));
  const failed = filledIn(sentences.failed, {
    batches: say.count(inspection.failedBatches),
    quantity: say.quantity(inspection.failedQuantity),
    amount: say.money(inspection.failedAmountUsd),
    byBatches: rate(current.failureRateByBatches),
    byAmount: rate(current.failureRateByAmount),
  });
  const returned = filledIn(sentences.returned, {
    batches: say.count(inspection.returnedBatches),
    quantity: say.quantity(inspection.returnedQuantity),
    amount: say.money(inspection.returnedAmountUsd),
    rate: rate(current.returnRate),
  });
  return [
    filledIn(sentences.inspected, {
      period,
      batches: say.count(inspection.inspectedBatches),
      quantity: say.quantity(inspection.inspectedQuantity),
      amount: say.money(inspection.inspectedAmountUsd),
    }),
    inspection.failedBatches === 0 ? sentences.failedNone : failed,
    ...countrySentence(sentences.failedCountries, failuresByCountry, say),
    inspection.returnedBatches === 0 ? sentences.returnedNone : returned,
    ...countrySentence(sentences.returnedCountries, returnsByCountry, say),
  ];
}

function countrySentence(sentence: string, parts: HalfFigures['failuresByCountry'], say: Say): string[] {
  const named = parts.filter(({ batches }) => batches > 0);
  if (named.length === 0) return [];
  const told = named.map(({ key, batches, quantity, amountUsd }) =>
    filledIn(say.words.sentences.country, {
      country: say.country(key),
      batches: say.count(batches),
      quantity: say.quantity(quantity),
      amount: say.money(amountUsd),
    }),
  );
  return [filledIn(sentence, { parts: say.clauses(told) })];
}

function exportSentences({ current, exportsByCountry }: HalfFigures, say: Say): string[] {
  const { sentences, signs } = say.words;
  if (!current.exports) return [filledIn(sentences.noExports, { period: say.period(current.period) })];
  const { amountUsd, ownBrandAmountUsd } = current.exports;
  const exported = filledIn(sentences.exported, {
    amount: say.money(amountUsd),
    ownBrand: say.money(ownBrandAmountUsd),
    share: current.ownBrandShare === null ? signs.none : percent(current.ownBrandShare),
  });
  const largest = exportsByCountry
    .slice(0, NAMED)
    .map(({ key, share }) => filledIn(sentences.countryShare, { country: say.country(key), share: percent(share) }));
  return largest.length === 0
    ? [exported]
    : [exported, filledIn(sentences.exportedCountries, { parts: say.list(largest) })];
}

/** Missing data is named: months without inspection figures, lists that are owed. */
function missingSentences({ period, inspection, exports, missing }: HalfSums, say: Say): string[] {
  const { sentences } = say.words;
  const { inspectionMonths, listsOwed, listsFiled } = missing;
  const told = { period: say.period(period) };
  return [
    ...(inspection && inspectionMonths.length > 0
      ? [
          filledIn(sentences.monthsMissing, {
            ...told,
            count: inspectionMonths.length,
            months: say.list(inspectionMonths.map(say.month)),
          }),
        ]
      : []),
    ...(exports && listsFiled < listsOwed
      ? [
          filledIn(sentences.listsMissing, {
            ...told,
            owed: listsOwed,
            filed: listsFiled,
            missing: listsOwed - listsFiled,
          }),
        ]
      : []),
  ];
}
