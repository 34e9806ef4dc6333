import { z } from 'zod';
import { civilDateInput, ofZone, year } from '../platform/inputs.ts';
import { KPI_AREAS, KPI_DIRECTIONS, KPI_SOURCES, KPI_SPANS, KPI_UNCERTAINTIES, KPI_UNITS } from './definition.ts';

/** The figures of a year as of one of its days. */
export const kpisInput = ofZone.extend({ year: year.optional(), asOf: civilDateInput.optional() });

export const kpiDefinition = z.object({
  area: z.enum(KPI_AREAS),
  unit: z.enum(KPI_UNITS),
  direction: z.enum(KPI_DIRECTIONS),
  /** A state of the day, a count since 1 January, or sums of the year's months told so far. */
  span: z.enum(KPI_SPANS),
  rules: z.array(z.string()),
  source: z.enum(KPI_SOURCES),
  /** What it shows of nothing. */
  withoutData: z.enum(['zero', 'noData']),
  /** How its 95 % interval is reckoned. */
  uncertainty: z.enum(KPI_UNCERTAINTIES),
});
