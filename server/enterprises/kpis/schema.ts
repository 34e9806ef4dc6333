import { z } from 'zod';
import { sourceRow } from '../../assessment/schema.ts';
import { kpiDefinition, kpisInput } from '../../kpis/schema.ts';
import { ENTERPRISE_KPI_IDS } from './enterprise-kpis.ts';

const kpi = z.enum(ENTERPRISE_KPI_IDS);
export const kpiRowsInput = kpisInput.extend({ kpi });

/** `counted` of `rows`: a number for a count, the share counted / rows for a share; null is no data. */
const reading = z.object({ id: kpi, counted: z.number().nullable(), rows: z.number(), value: z.string().nullable() });

export const kpisOutput = z.object({
  year: z.number(),
  asOf: z.string(),
  computedAt: z.string(),
  kpis: z.array(
    reading.extend({
      unit: z.enum(['count', 'share']),
      ...kpiDefinition.pick({ direction: true, rules: true }).shape,
    }),
  ),
  /** At the end of each month gone by, and on the day asked for. */
  trend: z.array(z.object({ date: z.string(), kpis: z.array(reading) })),
});

export const kpiRowsOutput = z.object({ id: kpi, asOf: z.string(), rows: z.array(sourceRow) });
