import { z } from 'zod';
import { revisionWish } from '../../enterprises/filings/schema.ts';
import { civilDateInput, optionalText, slug, text, version } from '../../platform/inputs.ts';
import { REPORT_FILING_STATES } from '../enterprise-reports/filing.ts';
import { ofPeriod } from '../period-input.ts';
import { type ContributionPart, LONGEST_CONTRIBUTION_PART } from './parts.ts';

/** Q4: what the office arranges for a half-year, and what departments report. */

const MOST_DEPARTMENTS = 50;

export const contributionContent = z.object({
  /** Its own part of 1.1: how rules, standards and supervision were carried out. */
  supervision: text(LONGEST_CONTRIBUTION_PART),
  /** Problems of quality that it found. */
  problems: optionalText(LONGEST_CONTRIBUTION_PART),
  suggestions: optionalText(LONGEST_CONTRIBUTION_PART),
} satisfies Record<ContributionPart, z.ZodType>);

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

export const arrangeInput = ofPeriod.extend({
  /** The zone's departments that are asked. */
  departments: z
    .array(slug)
    .min(1)
    .max(MOST_DEPARTMENTS)
    .refine(distinct, { params: { key: 'quality.departmentTwice' } }),
  /** The last day in time; the rule pack's day without one. */
  dataDueOn: civilDateInput.optional(),
  note: optionalText(2_000),
  /** Of the arrangement as it was seen; left out for a first one. */
  version: version.optional(),
});
export const arrangementInput = ofPeriod;

export const contributeInput = ofPeriod.extend({ department: slug, content: contributionContent, ...revisionWish });
export const contributionsInput = ofPeriod;
export const contributionInput = ofPeriod.extend({ department: slug });

const state = z.enum(REPORT_FILING_STATES);
const department = z.object({ id: z.string(), name: z.string() });

export const arrangementOutput = z.object({
  period: z.string(),
  from: z.string(),
  to: z.string(),
  /** What the rule pack proposes. */
  proposedDueOn: z.string(),
  /** Null as long as the office has arranged nothing. */
  arrangement: z
    .object({
      dataDueOn: z.string(),
      note: z.string(),
      arrangedBy: z.string(),
      arrangedAt: z.string(),
      version: z.number(),
    })
    .nullable(),
  /** The departments that were asked, as far as the reader may see them. */
  departments: z.array(department.extend({ state, filedOn: z.string().nullable(), revision: z.number().nullable() })),
  /** The months of the half-year and whether the inspection authority has reported its figures; null before a month is over. */
  inspectionMonths: z.array(z.object({ month: z.string(), isFiled: z.boolean().nullable() })),
});
export const arrangedOutput = z.object({ period: z.string(), dataDueOn: z.string(), version: z.number() });

const filed = z.object({
  id: z.string(),
  revision: z.number(),
  content: contributionContent,
  filedOn: z.string(),
  filedBy: z.string(),
  filedAt: z.string(),
  /** Why it was corrected; empty for the first one. */
  reason: z.string(),
});

export const contributedOutput = z.object({
  id: z.string(),
  period: z.string(),
  department: z.string(),
  revision: z.number(),
  filedOn: z.string(),
});

/** The newest revision of every department's part. */
export const contributionsOutput = z.object({
  period: z.string(),
  items: z.array(filed.extend({ department, firstFiledOn: z.string() })),
});

export const contributionOutput = z.object({
  period: z.string(),
  department,
  /** Whether the office has asked it. */
  isAsked: z.boolean(),
  /** Null as long as nobody has arranged the half-year, or for a department that was not asked and filed nothing. */
  state: state.nullable(),
  dueOn: z.string().nullable(),
  filing: z.object({ isPermitted: z.boolean(), refusal: z.string().nullable(), rule: z.string().nullable() }),
  /** All of them, the newest first. */
  revisions: z.array(filed),
});
