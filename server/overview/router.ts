import { z } from 'zod';
import { presentScores } from '../assessment/present.ts';
import { bandLimitsOutput, pulseOutput, scoresOutput, trendOutput } from '../assessment/score-schema.ts';
import { year } from '../platform/inputs.ts';
import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { DEPARTMENT_KINDS } from '../zones/department-kinds.ts';
import { readOverview } from './read-overview.ts';

export const overviewOutput = z.object({
  year: z.number(),
  /** The years for which any of the zones has a plan, the newest first. */
  years: z.array(z.number()),
  zones: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      industry: z.string(),
      demo: z.boolean(),
      /** Null when the zone has no plan for the year. */
      scores: scoresOutput.nullable(),
      trend: trendOutput.shape.points,
      bands: bandLimitsOutput,
      departmentKinds: z.record(z.string(), z.enum(DEPARTMENT_KINDS)),
      dataVersion: pulseOutput.shape.dataVersion,
    }),
  ),
});
export type OverviewOutput = z.infer<typeof overviewOutput>;

export const overviewRouter = router({
  zones: procedure
    .meta(operationsOf('overview')('GET', '/overview', 'Zones side by side, each in percent of its own total'))
    .input(z.object({ year: year.optional() }))
    .output(overviewOutput)
    .query(async ({ ctx, input }) => {
      const overview = await readOverview(ctx, input);
      const isEnglish = ctx.locale === 'en';
      return {
        year: overview.year,
        years: overview.years,
        zones: overview.zones.map(({ zone, scored, ...rest }) => ({
          ...rest,
          id: zone.id,
          name: isEnglish ? zone.shortEn : zone.shortZh,
          industry: isEnglish ? zone.industryEn : zone.industryZh,
          demo: zone.demo,
          scores: scored && presentScores(scored, ctx),
        })),
      };
    }),
});
