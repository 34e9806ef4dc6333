import { z } from 'zod';
import type { BarSpec, LineSpec } from './spec.ts';

const value = z.string().nullable();
const base = {
  title: z.string(),
  unit: z.string().optional(),
  note: z.string().optional(),
  places: z.number().optional(),
  category: z.string(),
  domain: z.tuple([z.string(), z.string()]).optional(),
  reference: z.object({ value: z.string(), label: z.string() }).optional(),
};

/** The charts that an answer of the API can hold: those of papers. */
export const pictureSpec = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bar'),
    ...base,
    names: z.object({ value: z.string(), projected: z.string().optional() }),
    bars: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        value,
        projected: value.optional(),
        missing: z.enum(['noData', 'inapplicable', 'unassessed']).optional(),
      }),
    ),
    isOrdered: z.boolean().optional(),
  }) satisfies z.ZodType<BarSpec>,
  z.object({
    kind: z.literal('line'),
    ...base,
    points: z.array(z.string()),
    series: z.array(
      z.object({ id: z.string(), name: z.string(), values: z.array(value), dashed: z.boolean().optional() }),
    ),
  }) satisfies z.ZodType<LineSpec>,
]);
