import { countryName } from '../../enterprises/register/countries.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { ofPeriod } from '../period-input.ts';
import { dashboardInput, dashboardOutput } from './dashboard-schema.ts';
import { readQualityDashboard } from './read-dashboard.ts';
import { readHalfFigures } from './read-half-figures.ts';
import { readQualityRows } from './read-rows.ts';
import { rowsInput, rowsOutput } from './rows-schema.ts';
import { halfFigures } from './schema.ts';
import type { TopParts } from './top-parts.ts';

const operation = operationsOf('quality figures');

export const qualityFiguresRouter = router({
  half: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/quality-figures/{period}',
        'The figures of a half-year, the one before and the same one of the year before, and whose data is missing',
      ),
    )
    .input(ofPeriod)
    .output(halfFigures)
    .query(({ ctx, input }) => readHalfFigures(ctx, input)),

  dashboard: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/quality-dashboard',
        "A half-year's exports and inspections with two years of months, the largest countries and products, and what is missing",
      ),
    )
    .input(dashboardInput)
    .output(dashboardOutput)
    .query(async ({ ctx, input }) => {
      const found = await readQualityDashboard(ctx, input);
      const country = (code: string) => countryName(code, ctx.locale);
      const product = (name: string) => name;
      return {
        ...found,
        exportsByCountry: named(found.exportsByCountry, country),
        exportsByProduct: named(found.exportsByProduct, product),
        failuresByCountry: named(found.failuresByCountry, country),
        failuresByProduct: named(found.failuresByProduct, product),
        returnsByCountry: named(found.returnsByCountry, country),
      };
    }),

  rows: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/quality-figures/{period}/rows',
        'The rows behind a figure: of the newest monthly lists, or of the newest inspection figures, by pages',
      ),
    )
    .input(rowsInput)
    .output(rowsOutput)
    .query(async ({ ctx, input }) => {
      const found = await readQualityRows(ctx, input);
      const withCountry = <R extends { country: string }>(row: R) => ({
        ...row,
        countryName: countryName(row.country, ctx.locale),
      });
      return { ...found, exports: found.exports.map(withCountry), inspections: found.inspections.map(withCountry) };
    }),
});

const named = <P extends { key: string }>({ top, rest }: TopParts<P>, nameOf: (key: string) => string) => ({
  top: top.map((part) => ({ ...part, name: nameOf(part.key) })),
  rest,
});
