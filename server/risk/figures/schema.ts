import { z } from 'zod';
import { kpiDefinition, kpisInput } from '../../kpis/schema.ts';
import { id, ofZone } from '../../platform/inputs.ts';
import { MEASURE_KINDS } from '../kinds.ts';
import { MEASURE_PHASES } from '../measures/measure.ts';
import { RISK_KPI_IDS } from './risk-kpis.ts';

const kpi = z.enum(RISK_KPI_IDS);
export const kpiRowsInput = kpisInput.extend({ kpi });

/** A number, `counted` of `rows`, a median of days, or a rate per 100 million USD of exports; null is no data. */
const reading = z.object({
  id: kpi,
  value: z.string().nullable(),
  counted: z.number(),
  rows: z.number(),
  rate: z
    .object({
      events: z.number(),
      exportsUsd: z.string(),
      value: z.string(),
      low: z.string(),
      high: z.string(),
      isSmallSample: z.boolean(),
      /** The last month whose exports are on file. */
      through: z.string(),
    })
    .nullable(),
});

export const kpisOutput = z.object({
  year: z.number(),
  asOf: z.string(),
  computedAt: z.string(),
  /** Whether files stand behind the figures that this reader may open; otherwise they are numbers of the whole zone. */
  hasRows: z.boolean(),
  kpis: z.array(
    reading.extend({
      unit: z.enum(['count', 'share', 'days', 'rate']),
      ...kpiDefinition.pick({ direction: true, rules: true }).shape,
    }),
  ),
  /** At the end of each month gone by, and on the day asked for. */
  trend: z.array(z.object({ date: z.string(), kpis: z.array(reading) })),
  /** On the same day of the year before. */
  lastYear: z.object({ date: z.string(), kpis: z.array(reading) }),
});

export const kpiRowsOutput = z.object({
  id: kpi,
  asOf: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      /** The file that it belongs to. */
      risk: z.string().nullable(),
      enterpriseId: z.string().nullable(),
      /** The file's number, or the enterprise of an incident. */
      label: z.string(),
      isCounted: z.boolean(),
      on: z.string().nullable(),
      days: z.number().nullable(),
    }),
  ),
});

export const ofEnterpriseInput = ofZone.extend({ enterprise: id });

/** `risk` is the file behind it, null for the enterprise itself. */
const ofFile = z.object({ id: z.string(), number: z.string(), risk: z.string().nullable() });
export const ofEnterpriseOutput = z.object({
  measures: z.array(
    ofFile.extend({
      kind: z.enum(MEASURE_KINDS),
      title: z.string(),
      phase: z.enum(MEASURE_PHASES),
      startsOn: z.string(),
      endsOn: z.string().nullable(),
      liftedOn: z.string().nullable(),
    }),
  ),
  cases: z.array(ofFile.extend({ openedOn: z.string(), reductionDueOn: z.string(), closedOn: z.string().nullable() })),
});
