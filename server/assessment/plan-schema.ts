import { z } from 'zod';
import { bilingualSchema } from '../platform/bilingual.ts';
import { civilDateInput, decimal, slug, text, version, year, zoneId } from '../platform/inputs.ts';
import { isMetricId } from './metrics.ts';
import { PACES, PLAN_BASES, TARGET_KINDS } from './plan-draft.ts';
import { THEMES } from './themes.ts';

/** The shape of a plan as people edit it. */

const positive = decimal(4).refine((value) => /[1-9]/.test(value), { params: { key: 'field.positive' } });

export const targetDraftSchema = z
  .object({
    number: z.number().int().min(1).max(99),
    kind: z.enum(TARGET_KINDS),
    metric: z
      .string()
      .refine((metric): boolean => isMetricId(metric), { params: { key: 'plan.unknownMetric' } })
      .nullable(),
    required: positive.nullable(),
    pace: z.enum(PACES).nullable(),
    parts: positive,
    dueOn: civilDateInput,
    title: bilingualSchema,
  })
  .refine(({ kind, metric, required }) => (kind === 'measured') === (metric !== null && required !== null), {
    path: ['metric'],
    params: { key: 'plan.metricWithKind' },
  });

export const taskDraftSchema = z
  .object({
    number: z.number().int().min(1).max(999),
    departmentId: slug,
    cooperating: z.array(slug).max(50),
    weight: positive,
    theme: z.enum(THEMES),
    title: bilingualSchema,
    note: bilingualSchema.nullable(),
    rules: z.array(z.string().regex(/^[A-Z]{1,2}\d{1,2}[a-z]?$/)).max(20),
    targets: z.array(targetDraftSchema).min(1).max(50),
  })
  .superRefine(({ targets }, context) => {
    for (const index of repeated(targets.map(({ number }) => number))) {
      context.addIssue({ code: 'custom', path: ['targets', index, 'number'], params: { key: 'plan.repeatedTarget' } });
    }
  });

export const tasksSchema = z
  .array(taskDraftSchema)
  .min(1)
  .max(500)
  .superRefine((tasks, context) => {
    for (const index of repeated(tasks.map(({ number }) => number))) {
      const params = { key: 'plan.repeatedTask', values: { number: tasks[index]?.number } };
      context.addIssue({ code: 'custom', path: [index, 'number'], params });
    }
  });

/** Where a number stands that stood before. */
const repeated = (numbers: readonly number[]): number[] =>
  numbers.flatMap((number, index) => (numbers.indexOf(number) < index ? [index] : []));

export const departmentWeightsSchema = z.record(slug, positive).nullable();

export const revisePlanInput = z.object({
  zone: zoneId,
  year,
  version,
  effectiveFrom: civilDateInput,
  reason: text(2000),
  departmentWeights: departmentWeightsSchema.default(null),
  tasks: tasksSchema,
});

export const carryPlanInput = z.object({ zone: zoneId, year, toYear: year });

export const planInput = z.object({
  zone: zoneId,
  year,
  planVersion: z.coerce.number().int().positive().optional(),
});

export const planOutput = z.object({
  year: z.number(),
  state: z.enum(['draft', 'in-force', 'closed']),
  basis: z.enum(PLAN_BASES),
  title: bilingualSchema,
  source: bilingualSchema,
  appealWorkingDays: z.number(),
  verifyWorkingDays: z.number(),
  version: z.number(),
  planVersion: z.number(),
  versions: z.array(
    z.object({ number: z.number(), effectiveFrom: z.string(), reason: z.string(), by: z.string(), at: z.string() }),
  ),
  departmentWeights: departmentWeightsSchema,
  tasks: tasksSchema,
  closes: z.array(
    z.object({
      revision: z.number(),
      at: z.string(),
      by: z.string(),
      reason: z.string(),
      digest: z.string(),
      recomputes: z.boolean(),
      percent: z.string().nullable(),
    }),
  ),
});
