import { fileList } from '../../enterprises/monthly-lists/file-list.ts';
import { monthsLater } from '../../enterprises/monthly-lists/filing.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { chance } from '../scenario.ts';
import type { Acts, FirmState } from './act-book.ts';
import type { Firm } from './firms.ts';

export function monthlyLists(
  book: Acts,
  firm: Firm,
  state: FirmState,
  term: { from: string; leftOn: CivilDate | null },
): void {
  const { zone, office, today } = book.stage;
  for (let month = term.from; month < today.slice(0, 7); month = monthsLater(month, 1)) {
    if (term.leftOn && month >= term.leftOn.slice(0, 7)) break;
    const draw = chance(firm.slug, month, 'filing');
    if (draw > firm.diligence + 0.14) continue;
    // The enterprise that has accounts finds its last list still to be filed.
    if (firm.story === 'observed' && monthsLater(month, 1) === today.slice(0, 7)) continue;
    const isLate = draw > firm.diligence;
    const day = 2 + Math.floor(chance(firm.slug, month, 'day') * 8) + (isLate ? 10 : 0);
    const hasExports = chance(firm.slug, month, 'none') > 0.03;
    book.add(`${monthsLater(month, 1)}-${String(day).padStart(2, '0')}`, 11, office, async (context) => {
      await fileList(context, {
        zone,
        enterprise: state.id,
        month,
        hasExports,
        rows: hasExports ? listRows(firm, month) : [],
        reason: '',
      });
    });
  }
}

function listRows(firm: Firm, month: string) {
  const markets = firm.markets.filter((market) => chance(firm.slug, month, market) > 0.12);
  const shown = markets.length > 0 ? markets : firm.markets.slice(0, 1);
  const season = 0.8 + chance(firm.slug, month, 'season') * 0.4 + (Number(month.slice(0, 4)) % 2) * 0.06;
  return shown.map((country, index) => {
    const amount = Math.round(((firm.monthlyUsd * season) / (index + 1.5)) * 100) / 100;
    const quantity = Math.max(1, Math.round(amount / (2 + chance(firm.slug, 'price') * 60)));
    const own = chance(firm.slug, 'brand') < 0.7 ? 0.15 + chance(firm.slug, month, country, 'own') * 0.4 : 0;
    return {
      country,
      product: firm.product,
      hsCode: firm.hsCode,
      quantity: String(quantity),
      unit: firm.unit,
      amountUsd: amount.toFixed(2),
      nonconformity: chance(firm.slug, month, country, 'bad') < 0.02 ? '演示：外观不合格，已返工。' : '',
      ownBrandQuantity: own > 0 ? String(Math.floor(quantity * own)) : null,
      ownBrandAmountUsd: own > 0 ? (Math.floor(amount * own * 100) / 100).toFixed(2) : null,
    };
  });
}

/** Inspected, failed and returned batches of a month; few fail, fewer come back. */
export function figuresOf(firm: Firm, month: string) {
  const inspected = 8 + Math.floor(chance(firm.slug, month, 'batches') * 30);
  const failed =
    chance(firm.slug, month, 'failed') < 0.25 ? 1 + Math.floor(chance(firm.slug, month, 'how many') * 2) : 0;
  const returned = chance(firm.slug, month, 'returned') < 0.06 ? 1 : 0;
  const perBatch = Math.round(firm.monthlyUsd / 30);
  const of = (batches: number) => ({ quantity: String(batches * 500), amount: String(batches * perBatch) });
  return {
    enterpriseUscc: firm.uscc,
    country: firm.markets[0] ?? 'US',
    product: firm.product,
    inspectedBatches: inspected,
    inspectedQuantity: of(inspected).quantity,
    inspectedAmountUsd: of(inspected).amount,
    failedBatches: failed,
    failedQuantity: of(failed).quantity,
    failedAmountUsd: of(failed).amount,
    returnedBatches: returned,
    returnedQuantity: of(returned).quantity,
    returnedAmountUsd: of(returned).amount,
  };
}
