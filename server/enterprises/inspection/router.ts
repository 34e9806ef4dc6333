import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { queuedOutput } from '../filings/schema.ts';
import { countryName } from '../register/countries.ts';
import { figuresOfYear } from './figures-of-year.ts';
import { fileFigures } from './file-figures.ts';
import { readFigures } from './read-figures.ts';
import {
  figuresOfYearInput,
  figuresOfYearOutput,
  figuresOutput,
  filedFiguresOutput,
  fileFiguresInput,
  readFiguresInput,
  startFiguresImportInput,
} from './schema.ts';
import { startFiguresImport } from './start-figures-import.ts';

const operation = operationsOf('lists');

const FIGURES = '/zones/{zone}/inspection-figures/{month}';

export const inspectionRouter = router({
  file: procedure
    .meta(operation('POST', FIGURES, "File a month's inspection figures, or correct the revision that was seen (Q5)"))
    .input(fileFiguresInput)
    .output(filedFiguresOutput)
    .mutation(({ ctx, input }) => fileFigures(ctx, input)),

  read: procedure
    .meta(
      operation(
        'GET',
        FIGURES,
        "A month's inspection figures: revisions, sums and rows by pages; enterprises see their own",
      ),
    )
    .input(readFiguresInput)
    .output(figuresOutput)
    .query(async ({ ctx, input }) => {
      const found = await readFigures(ctx, input);
      const { refusal } = found.filing;
      return {
        ...found,
        filing: { ...found.filing, refusal: refusal && ctx.translate(ctx.locale, refusal) },
        rows: found.rows.map((row) => ({ ...row, countryName: countryName(row.country, ctx.locale) })),
      };
    }),

  ofYear: procedure
    .meta(operation('GET', '/zones/{zone}/inspection-figures', "A year's inspection figures by month and by country"))
    .input(figuresOfYearInput)
    .output(figuresOfYearOutput)
    .query(async ({ ctx, input }) => {
      const found = await figuresOfYear(ctx, input);
      const countries = found.countries.map((each) => ({
        ...each,
        countryName: countryName(each.country, ctx.locale),
      }));
      return { ...found, countries };
    }),

  startImport: procedure
    .meta(
      operation(
        'POST',
        `${FIGURES}/imports`,
        "File a month's figures from a stored workbook; rows are read after the answer",
      ),
    )
    .input(startFiguresImportInput)
    .output(queuedOutput)
    .mutation(({ ctx, input }) => startFiguresImport(ctx, input)),
});
