import { z } from 'zod';
import { KPI_IDS } from './areas.ts';
import { KPI_AREAS } from './definition.ts';
import { KPI_ROW_KINDS } from './kpi-row.ts';
import { kpiDefinition, kpisInput } from './schema.ts';

export const kpiId = z.enum(KPI_IDS);
/** Without an area all of those that the reader may read. */
export const valuesInput = kpisInput.extend({ area: z.enum(KPI_AREAS).optional() });
export const kpiRowsInput = kpisInput.extend({ kpi: kpiId });

export const catalogueOutput = z.object({
  /** Every key figure; the words for them stand in the product's catalogue under the id. */
  kpis: z.array(kpiDefinition.extend({ id: kpiId })),
  /** The areas whose figures the reader may read. */
  readable: z.array(z.enum(KPI_AREAS)),
});

const reading = z.object({
  /** Decimal in the figure's unit (USD for money, 0 to 1 for shares); null is no data. */
  value: z.string().nullable(),
  /** The rows that count, of all of them; for sums the months on file. */
  counted: z.number().nullable(),
  rows: z.number(),
  /** The 95 % interval; null where none is reckoned. */
  interval: z.object({ low: z.string(), high: z.string() }).nullable(),
  isSmallSample: z.boolean(),
  /** Of rates: the exports in USD that the events are told for. */
  exportsUsd: z.string().nullable(),
  /** Of figures by the month: through which one they tell, and which before it are not on file. */
  months: z.object({ through: z.string(), missing: z.array(z.string()) }).nullable(),
});

export const valuesOutput = z.object({
  year: z.number(),
  asOf: z.string(),
  computedAt: z.string(),
  /** The same day of the year before. */
  lastYearOn: z.string(),
  kpis: z.array(
    kpiDefinition.extend({
      id: kpiId,
      ...reading.shape,
      /** On the same day, or over the same months, of the year before. */
      lastYear: z.string().nullable(),
      /** At the end of each month gone by, and on the day asked for. */
      trend: z.array(z.object({ date: z.string(), value: z.string().nullable() })),
    }),
  ),
});
export type KpiValues = z.infer<typeof valuesOutput>;

export const kpiRowsOutput = z.object({
  id: kpiId,
  asOf: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(KPI_ROW_KINDS),
      /** A name or number; a month 'YYYY-MM', a half-year 'YYYY-H1'. */
      label: z.string(),
      note: z.string(),
      isCounted: z.boolean(),
      on: z.string().nullable(),
      enterpriseId: z.string().nullable(),
      risk: z.string().nullable(),
      days: z.number().nullable(),
      dueOn: z.string().nullable(),
      /** Of a month in the figure's unit, of a country its share of all exports; with that of a year before. */
      value: z.string().nullable(),
      lastYear: z.string().nullable(),
    }),
  ),
});
