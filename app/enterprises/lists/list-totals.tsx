import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Count } from '../../ui/figures.tsx';
import { type EntryColumn, type EntryRow, withoutBlanks } from '../filings/entry-rows.ts';
import { EntryTotals } from '../filings/entry-totals.tsx';
import { InBothUnits } from '../filings/in-both-units.tsx';
import { liveSum } from '../filings/live-sum.ts';

/** What the typed rows add up to; in both units, so that a mistaken one is seen. */
export function ListTotals({ rows, columns }: { rows: readonly EntryRow[]; columns: readonly EntryColumn[] }) {
  const { t } = useTranslation('lists');
  const filled = withoutBlanks(rows, columns);
  const amount = liveSum(filled.map((row) => row.amountUsd ?? ''));
  const ownBrand = liveSum(filled.map((row) => row.ownBrandAmountUsd ?? ''));
  const nonconforming = filled.filter((row) => (row.nonconformity ?? '').trim() !== '').length;
  const facts: [string, ReactNode][] = [
    [t('total.rows'), <Count key="rows" value={filled.length} />],
    [t('total.amount'), <InBothUnits key="amount" usd={amount.sum} />],
    [t('total.ownBrand'), <InBothUnits key="ownBrand" usd={ownBrand.sum} />],
    [t('total.nonconforming'), <Count key="nonconforming" value={nonconforming} />],
  ];
  return <EntryTotals facts={facts} unread={amount.unread + ownBrand.unread} />;
}
