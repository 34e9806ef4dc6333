import type { Bilingual, Locale } from '../../platform/bilingual.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { arrangeData } from './arrange.ts';
import { contributeData } from './contribute.ts';
import { listContributions, readArrangement, readContribution } from './read-data.ts';
import {
  arrangedOutput,
  arrangeInput,
  arrangementInput,
  arrangementOutput,
  contributedOutput,
  contributeInput,
  contributionInput,
  contributionOutput,
  contributionsInput,
  contributionsOutput,
} from './schema.ts';

const operation = operationsOf('quality data');

const OF_HALF = '/zones/{zone}/quality-data/{period}';

export const qualityDataRouter = router({
  arrangement: procedure
    .meta(operation('GET', `${OF_HALF}/arrangement`, 'Which departments report for a half-year, and which have (Q4)'))
    .input(arrangementInput)
    .output(arrangementOutput)
    .query(async ({ ctx, input }) => {
      const { departments, ...found } = await readArrangement(ctx, input);
      return { ...found, departments: departments.map((department) => inLocale(department, ctx.locale)) };
    }),

  arrange: procedure
    .meta(operation('POST', `${OF_HALF}/arrangement`, 'Ask departments for their data, and say until when (Q4)'))
    .input(arrangeInput)
    .output(arrangedOutput)
    .mutation(({ ctx, input }) => arrangeData(ctx, input)),

  contributions: procedure
    .meta(operation('GET', `${OF_HALF}/departments`, 'What departments have reported for a half-year (Q4)'))
    .input(contributionsInput)
    .output(contributionsOutput)
    .query(async ({ ctx, input }) => {
      const { period, items } = await listContributions(ctx, input);
      return { period, items: items.map((item) => ({ ...item, department: inLocale(item.department, ctx.locale) })) };
    }),

  contribution: procedure
    .meta(operation('GET', `${OF_HALF}/departments/{department}`, "A department's part with all its revisions (Q4)"))
    .input(contributionInput)
    .output(contributionOutput)
    .query(async ({ ctx, input }) => {
      const found = await readContribution(ctx, input);
      const { refusal } = found.filing;
      return {
        ...found,
        department: inLocale(found.department, ctx.locale),
        filing: { ...found.filing, refusal: refusal && ctx.translate(ctx.locale, refusal) },
      };
    }),

  contribute: procedure
    .meta(operation('POST', `${OF_HALF}/departments/{department}`, "Report a department's part, or correct it (Q4)"))
    .input(contributeInput)
    .output(contributedOutput)
    .mutation(({ ctx, input }) => contributeData(ctx, input)),
});

const inLocale = <D extends { name: Bilingual }>(department: D, locale: Locale) => ({
  ...department,
  name: department.name[locale],
});
