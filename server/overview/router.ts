import { z } from 'zod';
import { presentScores } from '../assessment/present.ts';
import { scoresOutput, trendOutput } from '../assessment/schema.ts';
import { year } from '../platform/inputs.ts';
import { procedure, router } from '../platform/trpc.ts';
import { readOverview } from './read-overview.ts';

const overviewOutput = z.object({
  year: z.number(),
  zones: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      industry: z.string(),
      demo: z.boolean(),
      /** Null when the zone has no plan for the year. */
      scores: scoresOutput.nullable(),
      trend: trendOutput.shape.points,
    }),
  ),
});

export const overviewRouter = router({
  zones: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/overview',
        summary: 'Zones side by side, each in percent of its own total',
        tags: ['overview'],
        protect: true,
      },
    })
    .input(z.object({ year: year.optional() }))
    .output(overviewOutput)
    .query(async ({ ctx, input }) => {
      const overview = await readOverview(ctx, input);
      const isEnglish = ctx.locale === 'en';
      return {
        year: overview.year,
        zones: overview.zones.map(({ zone, scored, trend }) => ({
          id: zone.id,
          name: isEnglish ? zone.shortEn : zone.shortZh,
          industry: isEnglish ? zone.industryEn : zone.industryZh,
          demo: zone.demo,
          scores: scored && presentScores(scored, ctx.locale),
          trend,
        })),
      };
    }),
});
