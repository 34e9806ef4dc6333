import { z } from 'zod';
import { bilingualOutput } from '../../platform/bilingual.ts';
import { civilDateInput, ofZone, optionalText } from '../../platform/inputs.ts';
import { MEASURE_KINDS, RISK_LEVELS, RISK_SOURCES, URGENCIES, VIEWER_ROLES } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';
import { TERM_STEPS } from '../terms.ts';
import { MATTER_KINDS } from './matters.ts';
import type { SummaryFigures } from './summary.ts';

const period = { from: civilDateInput, to: civilDateInput };
export const summaryInput = ofZone.extend(period);
export const issueSummaryInput = summaryInput.extend({ remarks: optionalText(10_000) });

export const overdueOutput = z.object({
  today: z.string(),
  items: z.array(
    z.object({
      kind: z.enum(MATTER_KINDS),
      /** The risk, measure or case that it is about. */
      subject: z.string(),
      risk: z.string(),
      number: z.string(),
      dueOn: z.string(),
      daysLate: z.number(),
      holder: z.object({
        role: z.enum(VIEWER_ROLES).nullable(),
        department: bilingualOutput.nullable(),
        enterprise: z.string().nullable(),
      }),
    }),
  ),
});

export const remindersOutput = z.object({
  today: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(MATTER_KINDS),
      subject: z.string(),
      /** The number of the risk: a reminder says no more of it. */
      label: z.string(),
      dueOn: z.string(),
      isOverdue: z.boolean(),
    }),
  ),
});

const counts = <Key extends string>(keys: readonly [Key, ...Key[]]) => z.record(z.enum(keys), z.number());
const kept = z.object({ done: z.number(), inTime: z.number() });

export const figuresOutput = z.object({
  reported: z.number(),
  bySource: counts(RISK_SOURCES),
  byUrgency: counts([...URGENCIES, 'none']),
  byLevel: counts([...RISK_LEVELS, 'none']),
  byState: counts(RISK_STATES),
  steps: z.record(z.enum(TERM_STEPS), kept),
  medianDaysToAssessment: z.string().nullable(),
  measuresTaken: counts(MEASURE_KINDS),
  measuresLifted: counts(MEASURE_KINDS),
  liftedByTerm: z.number(),
  liftedByDecision: z.number(),
  casesOpened: z.number(),
  casesClosed: z.number(),
  overdue: z.number(),
}) satisfies z.ZodType<SummaryFigures>;

/** The figures of a period, beside those of the same days a year before. */
export const comparedFigures = z.object({
  from: z.string(),
  to: z.string(),
  figures: figuresOutput,
  before: z.object({ from: z.string(), to: z.string(), figures: figuresOutput }),
});

export const issuedOutput = comparedFigures.extend({
  id: z.string(),
  remarks: z.string(),
  issuedBy: z.string(),
  issuedOn: z.string(),
});
export const summariesOutput = z.object({ items: z.array(issuedOutput) });
