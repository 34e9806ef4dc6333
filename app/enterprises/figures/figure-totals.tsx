import { useTranslation } from 'react-i18next';
import { Count } from '../../ui/figures.tsx';
import { type EntryColumn, type EntryRow, withoutBlanks } from '../filings/entry-rows.ts';
import { EntryTotals } from '../filings/entry-totals.tsx';
import { InBothUnits } from '../filings/in-both-units.tsx';
import { liveSum } from '../filings/live-sum.ts';

/** What the typed figures add up to. */
export function FigureTotals({ rows, columns }: { rows: readonly EntryRow[]; columns: readonly EntryColumn[] }) {
  const { t } = useTranslation('lists');
  const filled = withoutBlanks(rows, columns);
  const sumOf = (column: string) => liveSum(filled.map((row) => row[column] ?? ''));
  const [inspected, failed, returned] = ['inspectedBatches', 'failedBatches', 'returnedBatches'].map(sumOf);
  const amount = sumOf('inspectedAmountUsd');
  const unread = [inspected, failed, returned, amount].reduce((sum, each) => sum + (each?.unread ?? 0), 0);
  return (
    <EntryTotals
      facts={[
        [t('total.rows'), <Count key="rows" value={filled.length} />],
        [t('figureTitle.inspectedBatches'), <Count key="inspected" value={inspected?.sum} />],
        [t('figureTitle.failedBatches'), <Count key="failed" value={failed?.sum} />],
        [t('figureTitle.returnedBatches'), <Count key="returned" value={returned?.sum} />],
        [t('figureTitle.inspectedAmountUsd'), <InBothUnits key="amount" usd={amount.sum} />],
      ]}
      unread={unread}
    />
  );
}
