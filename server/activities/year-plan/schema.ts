import { z } from 'zod';
import { measuredOutput } from '../../assessment/gains-schema.ts';
import { ofZone } from '../../assessment/schema.ts';
import { slug, year } from '../../platform/inputs.ts';
import { bodyOutput } from '../body-schema.ts';
import { entryOutput } from '../calendar/schema.ts';
import { LOG_METRIC_IDS } from './log-metrics.ts';

/** Without a department: the reader's own, or else the first whose targets the logs feed. */
export const yearPlanInput = ofZone.extend({ department: slug.optional(), year: year.optional() });

/** What can be done next for a body. */
export const STEPS = ['training', 'visit', 'post', 'meeting', 'inspection', 'publicity'] as const;
export type Step = (typeof STEPS)[number];

export const yearPlanOutput = z.object({
  year: z.number(),
  today: z.string(),
  /** Null where the zone has no plan of that year. */
  state: z.enum(['draft', 'in-force', 'closed']).nullable(),
  /** Whose year it is; null where no department has a task. */
  body: bodyOutput.nullable(),
  /** Whose year the reader may look at. */
  bodies: z.array(bodyOutput),
  /** The body's targets that the logs feed, full ones too. */
  targets: z.array(
    z.object({
      key: z.string(),
      taskNumber: z.number(),
      title: z.string(),
      dueOn: z.string(),
      isBehindPace: z.boolean(),
      points: z.string(),
      /** From 0 to 1; null without data. */
      completion: z.string().nullable(),
      measured: measuredOutput.extend({ metric: z.enum(LOG_METRIC_IDS) }),
    }),
  ),
  /** The body's own work and all that feeds its targets. */
  entries: z.array(entryOutput),
  /** What this reader may do for the body. */
  steps: z.array(z.enum(STEPS)),
});
export type YearPlanOutput = z.infer<typeof yearPlanOutput>;
