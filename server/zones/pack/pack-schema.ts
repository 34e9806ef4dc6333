import { z } from 'zod';
import { isMetricId, METRICS } from '../../assessment/metrics.ts';
import { PACES, PLAN_BASES, TARGET_KINDS } from '../../assessment/plan-draft.ts';
import { THEMES } from '../../assessment/themes.ts';
import { isCivilDate } from '../../platform/calendar.ts';
import { decimal, text } from '../../platform/inputs.ts';
import { ROLES } from '../../platform/permissions.ts';
import { PLATFORM } from '../../platform/tenant.ts';
import { DEPARTMENT_KINDS } from '../department-kinds.ts';
import { PARAMETER_UNITS } from '../parameter-units.ts';
import { isMonthDay, isParameterValue } from '../rule-pack.ts';

/**
 * The shapes of a pack's parts, field by field; what concerns several fields or rows is in check-pack.ts. Everything
 * comes in as text, decimals stay text.
 */

const written = (test: (value: string) => boolean, key: string) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((value) => value === '' || test(value), { params: { key } });

const slug = written((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 63, 'pack.slug');
/** From 1 to 9, 99 or 999. */
const wholeNumber = (digits: number) =>
  written((value) => new RegExp(`^[1-9]\\d{0,${digits - 1}}$`).test(value), 'pack.wholeNumber').transform(Number);
const year = written((value) => /^(20\d{2}|2100)$/.test(value), 'pack.year').transform(Number);
const positiveDecimal = decimal(4).refine((value) => /[1-9]/.test(value), { params: { key: 'field.positive' } });
const civilDate = written(isCivilDate, 'field.date');
const bilingual = z.strictObject({ 'zh-CN': text(400), en: text(600) });

/** 'MM-DD', or a whole date where a spreadsheet made one of it. */
const due = written((value) => isMonthDay(value) || isCivilDate(value), 'pack.due');

const formerName = z.strictObject({ until: civilDate, name: bilingual });

const department = z.strictObject({
  id: slug,
  kind: z.enum(DEPARTMENT_KINDS),
  name: bilingual,
  formerNames: z.array(formerName).max(50).default([]),
});

export const zoneSchema = z.strictObject({
  id: slug.refine((value) => value !== PLATFORM, { params: { key: 'pack.reservedId' } }),
  name: bilingual,
  shortName: bilingual,
  city: bilingual,
  industry: bilingual,
  hsCodes: z
    .array(written((value) => /^\d{2,10}$/.test(value), 'pack.hsCode'))
    .min(1)
    .max(500),
  roles: z
    .array(z.strictObject({ role: z.enum(ROLES), name: bilingual }))
    .max(50)
    .default([]),
  departments: z.array(department).min(1).max(300),
});

const parameter = z
  .strictObject({
    name: written((value) => /^[a-z][A-Za-z0-9]{0,62}$/.test(value), 'pack.parameterName'),
    value: text(200),
    unit: z.enum(PARAMETER_UNITS),
    label: bilingual,
  })
  .refine(({ unit, value }) => isParameterValue(unit, value), {
    path: ['value'],
    params: { key: 'pack.parameterValue' },
  });

/** @param isRule whether a rule of that id exists */
export const rulesSchema = (isRule: (id: string) => boolean) =>
  z.strictObject({
    rules: z
      .array(z.strictObject({ id: written(isRule, 'pack.unknownRule'), parameters: z.array(parameter).min(1).max(50) }))
      .max(300),
  });

const target = z.strictObject({
  number: wholeNumber(2),
  kind: z.enum(TARGET_KINDS),
  metric: written(isMetricId, 'pack.unknownMetric').optional(),
  required: positiveDecimal.optional(),
  pace: z.enum(PACES).optional(),
  parts: positiveDecimal.default('1'),
  due,
  title: bilingual,
});

const task = (isRule: (id: string) => boolean) =>
  z.strictObject({
    number: wholeNumber(3),
    department: slug,
    cooperating: z.array(slug).max(50).default([]),
    weight: positiveDecimal,
    theme: z.enum(THEMES),
    title: bilingual,
    note: bilingual.optional(),
    rules: z.array(written(isRule, 'pack.unknownRule')).max(20).default([]),
    targets: z.array(target).min(1).max(50),
  });

/** @param isRule whether a rule of that id exists */
export const planSchema = (isRule: (id: string) => boolean) =>
  z.strictObject({
    year,
    title: bilingual,
    basis: z.enum(PLAN_BASES),
    source: bilingual,
    appealWorkingDays: wholeNumber(3),
    verifyWorkingDays: wholeNumber(3),
    departmentWeights: z.record(z.string(), positiveDecimal).optional(),
    tasks: z.array(task(isRule)).min(1).max(500),
  });

export type CheckedZone = z.infer<typeof zoneSchema>;
export type CheckedRules = z.infer<ReturnType<typeof rulesSchema>>;
export type CheckedPlan = z.infer<ReturnType<typeof planSchema>>;

/** A share can't be required beyond 1, which is all of it. */
export const isReachable = (metric: string, required: string): boolean =>
  !isMetricId(metric) || METRICS[metric] === 'count' || Number(required) <= 1;
