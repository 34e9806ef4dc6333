import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HalfFigures, HalfSums } from '../../../server/quality/figures/schema.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Count, Decimal, Money, Share } from '../../ui/figures.tsx';
import { halfName } from '../half-name.ts';
import { Quantity } from './quantity.tsx';

interface MainFigure {
  /** Its word is `quality:measure.<id>`. */
  id:
    | 'inspectedBatches'
    | 'inspectedQuantity'
    | 'inspectedAmount'
    | 'failedBatches'
    | 'failedQuantity'
    | 'failedAmount'
    | 'failureRateByBatches'
    | 'failureRateByAmount'
    | 'returnedBatches'
    | 'returnedQuantity'
    | 'returnedAmount'
    | 'returnRate'
    | 'exports'
    | 'ownBrand'
    | 'ownBrandShare'
    | 'concentration';
  unit?: 'batches' | 'tenThousandUsd';
  show: (sums: HalfSums) => ReactNode;
}

const INDEX_PLACES = 4;

/** In the order of the report format: inspected, failed, returned; then exports. */
const FIGURES: readonly MainFigure[] = [
  { id: 'inspectedBatches', unit: 'batches', show: ({ inspection }) => <Count value={inspection?.inspectedBatches} /> },
  { id: 'inspectedQuantity', show: ({ inspection }) => <Quantity value={inspection?.inspectedQuantity} /> },
  {
    id: 'inspectedAmount',
    unit: 'tenThousandUsd',
    show: ({ inspection }) => <Money value={inspection?.inspectedAmountUsd} />,
  },
  { id: 'failedBatches', unit: 'batches', show: ({ inspection }) => <Count value={inspection?.failedBatches} /> },
  { id: 'failedQuantity', show: ({ inspection }) => <Quantity value={inspection?.failedQuantity} /> },
  {
    id: 'failedAmount',
    unit: 'tenThousandUsd',
    show: ({ inspection }) => <Money value={inspection?.failedAmountUsd} />,
  },
  { id: 'failureRateByBatches', show: ({ failureRateByBatches }) => <Share value={failureRateByBatches} /> },
  { id: 'failureRateByAmount', show: ({ failureRateByAmount }) => <Share value={failureRateByAmount} /> },
  { id: 'returnedBatches', unit: 'batches', show: ({ inspection }) => <Count value={inspection?.returnedBatches} /> },
  { id: 'returnedQuantity', show: ({ inspection }) => <Quantity value={inspection?.returnedQuantity} /> },
  {
    id: 'returnedAmount',
    unit: 'tenThousandUsd',
    show: ({ inspection }) => <Money value={inspection?.returnedAmountUsd} />,
  },
  { id: 'returnRate', show: ({ returnRate }) => <Share value={returnRate} /> },
  { id: 'exports', unit: 'tenThousandUsd', show: ({ exports }) => <Money value={exports?.amountUsd} /> },
  { id: 'ownBrand', unit: 'tenThousandUsd', show: ({ exports }) => <Money value={exports?.ownBrandAmountUsd} /> },
  { id: 'ownBrandShare', show: ({ ownBrandShare }) => <Share value={ownBrandShare} /> },
  { id: 'concentration', show: ({ concentration }) => <Decimal value={concentration} places={INDEX_PLACES} /> },
];

/** The sums of the half-year, of the one before and of the same one last year. */
export function MainFigures({ figures }: { figures: Pick<HalfFigures, 'current' | 'before' | 'lastYear'> }) {
  const { t } = useTranslation('qualityReports');
  const { t: tQuality } = useTranslation('quality');
  const columns: Column<MainFigure>[] = [
    {
      id: 'measure',
      header: t('figures.measure'),
      rowHeader: true,
      cell: ({ id, unit }) => {
        const measure = tQuality(`measure.${id}`);
        return unit ? t('figures.withUnit', { measure, unit: t(`figures.unit.${unit}`) }) : measure;
      },
    },
    ...(['current', 'before', 'lastYear'] as const).map(
      (half): Column<MainFigure> => ({
        id: half,
        header: t(`figures.${half}`),
        unit: halfName(tQuality, figures[half].period),
        align: 'end',
        cell: ({ show }) => show(figures[half]),
      }),
    ),
  ];
  return (
    <DataTable caption={t('figures.main')} columns={columns} rows={FIGURES} rowKey={({ id }) => id} empty={null} />
  );
}
