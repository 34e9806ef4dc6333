import type { HalfSums } from '../../../server/quality/figures/schema.ts';
import { MONTH_KPIS, type MonthKpi } from '../../../server/quality/kpis/quality-kpis.ts';

/** The figures that the dashboard shows, in the order in which it does. */
export const QUALITY_FIGURES = [
  'exports',
  'ownBrandShare',
  'concentration',
  'inspectedBatches',
  'failedBatches',
  'failureRateByBatches',
  'failureRateByAmount',
  'returnedBatches',
  'returnRate',
] as const;
export type QualityFigure = (typeof QUALITY_FIGURES)[number];
export const isQualityFigure = (id: string): id is QualityFigure => (QUALITY_FIGURES as readonly string[]).includes(id);

interface FigureLook {
  /** Which filings it rests on. */
  of: 'exports' | 'inspections';
  unit: 'usd' | 'share' | 'index' | 'batches';
  /** Which of the rows behind it to show. */
  rows: Record<string, 'true'>;
  direction: 'more' | 'less' | 'none';
  rules: readonly string[];
  /** A decimal string; null is no data. */
  read(sums: HalfSums): string | null;
}

const ofExports = { of: 'exports', rows: {} } as const;
const ofInspections = { of: 'inspections', rows: {} } as const;
/** What the key figure of the same name says of itself. */
const asKpi = (kpi: MonthKpi) => {
  const { direction, rules } = MONTH_KPIS[kpi];
  return { direction, rules };
};
const counted = (count: number | undefined): string | null => (count === undefined ? null : String(count));

export const FIGURE_LOOKS = {
  exports: { ...ofExports, ...asKpi('export-value'), unit: 'usd', read: ({ exports }) => exports?.amountUsd ?? null },
  ownBrandShare: {
    ...ofExports,
    ...asKpi('own-brand-share'),
    rows: { ownBrand: 'true' },
    unit: 'share',
    read: ({ ownBrandShare }) => ownBrandShare,
  },
  concentration: {
    ...ofExports,
    ...asKpi('market-concentration'),
    unit: 'index',
    read: ({ concentration }) => concentration,
  },
  inspectedBatches: {
    ...ofInspections,
    ...asKpi('inspected-batches'),
    unit: 'batches',
    read: ({ inspection }) => counted(inspection?.inspectedBatches),
  },
  failedBatches: {
    ...ofInspections,
    ...asKpi('failure-rate-by-batches'),
    rows: { failed: 'true' },
    unit: 'batches',
    read: ({ inspection }) => counted(inspection?.failedBatches),
  },
  failureRateByBatches: {
    ...ofInspections,
    ...asKpi('failure-rate-by-batches'),
    unit: 'share',
    read: ({ failureRateByBatches }) => failureRateByBatches,
  },
  failureRateByAmount: {
    ...ofInspections,
    ...asKpi('failure-rate-by-value'),
    unit: 'share',
    read: ({ failureRateByAmount }) => failureRateByAmount,
  },
  returnedBatches: {
    ...ofInspections,
    ...asKpi('returned-batches'),
    rows: { returned: 'true' },
    unit: 'batches',
    read: ({ inspection }) => counted(inspection?.returnedBatches),
  },
  returnRate: {
    ...ofInspections,
    ...asKpi('returned-batches'),
    unit: 'share',
    read: ({ returnRate }) => returnRate,
  },
} as const satisfies Record<QualityFigure, FigureLook>;

/** By the question that they answer. */
export const FIGURE_GROUPS = {
  exports: ['exports', 'ownBrandShare', 'concentration'],
  inspections: [
    'inspectedBatches',
    'failedBatches',
    'failureRateByBatches',
    'failureRateByAmount',
    'returnedBatches',
    'returnRate',
  ],
} as const satisfies Record<string, readonly QualityFigure[]>;
export type FigureGroup = keyof typeof FIGURE_GROUPS;
