import type { Bilingual, Locale } from '../../platform/bilingual.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { checkCoverage, listChecks, readCheck } from './read-checks.ts';
import { recordCheck } from './record-check.ts';
import {
  checkCoverageInput,
  checkCoverageOutput,
  checkOutput,
  listChecksInput,
  listChecksOutput,
  readCheckInput,
  recordCheckInput,
  recordedOutput,
} from './schema.ts';

const operation = operationsOf('supervision checks');

export const checksRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/checks', 'Supervision checks, the newest first (E11)'))
    .input(listChecksInput)
    .output(listChecksOutput)
    .query(async ({ ctx, input }) => {
      const { items, nextCursor } = await listChecks(ctx, input);
      return { items: items.map((item) => inLocale(item, ctx.locale)), nextCursor };
    }),

  get: procedure
    .meta(operation('GET', '/zones/{zone}/checks/{check}', 'A supervision check with its six items (EF7)'))
    .input(readCheckInput)
    .output(checkOutput)
    .query(async ({ ctx, input }) => inLocale(await readCheck(ctx, input), ctx.locale)),

  coverage: procedure
    .meta(operation('GET', '/zones/{zone}/check-coverage/{year}', 'Who was checked in a year and who was not (E11)'))
    .input(checkCoverageInput)
    .output(checkCoverageOutput)
    .query(({ ctx, input }) => checkCoverage(ctx, input)),

  record: procedure
    .meta(operation('POST', '/zones/{zone}/enterprises/{enterprise}/checks', 'Record a supervision check (EF7)'))
    .input(recordCheckInput)
    .output(recordedOutput)
    .mutation(({ ctx, input }) => recordCheck(ctx, input)),
});

const inLocale = <C extends { departments: { id: string; name: Bilingual }[] }>(check: C, locale: Locale) => ({
  ...check,
  departments: check.departments.map(({ id, name }) => ({ id, name: name[locale] })),
});
