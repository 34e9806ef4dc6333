import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { writeListTemplate } from '../filings/list-template.ts';
import { presentImport } from '../filings/present-import.ts';
import { readImport } from '../filings/read-import.ts';
import { importInput, importOutput, queuedOutput, templateInput, templateOutput } from '../filings/schema.ts';
import { countryName } from '../register/countries.ts';
import { fileList } from './file-list.ts';
import { listMonths } from './list-months.ts';
import { listsOfZone } from './lists-of-zone.ts';
import { readList } from './read-list.ts';
import {
  filedOutput,
  fileInput,
  listOutput,
  monthsInput,
  monthsOutput,
  readInput,
  startImportInput,
  zoneListsInput,
  zoneListsOutput,
} from './schema.ts';
import { startImport } from './start-import.ts';

const operation = operationsOf('lists');

const LIST = '/zones/{zone}/enterprises/{enterprise}/lists/{month}';

export const listsRouter = router({
  file: procedure
    .meta(operation('POST', LIST, "File a month's export list, or correct the revision that was seen (EF4)"))
    .input(fileInput)
    .output(filedOutput)
    .mutation(({ ctx, input }) => fileList(ctx, input)),

  read: procedure
    .meta(operation('GET', LIST, "A month's export list: state, revisions and rows by pages (EF4)"))
    .input(readInput)
    .output(listOutput)
    .query(async ({ ctx, input }) => {
      const found = await readList(ctx, input);
      const { refusal } = found.filing;
      return {
        ...found,
        filing: { ...found.filing, refusal: refusal && ctx.translate(ctx.locale, refusal) },
        rows: found.rows.map((row) => ({ ...row, countryName: countryName(row.country, ctx.locale) })),
      };
    }),

  months: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/enterprises/{enterprise}/lists',
        'Which lists of a year came in time, late or not at all',
      ),
    )
    .input(monthsInput)
    .output(monthsOutput)
    .query(({ ctx, input }) => listMonths(ctx, input)),

  ofZone: procedure
    .meta(operation('GET', '/zones/{zone}/lists/{month}', "How complete a month's lists are, enterprise by enterprise"))
    .input(zoneListsInput)
    .output(zoneListsOutput)
    .query(({ ctx, input }) => listsOfZone(ctx, input)),

  startImport: procedure
    .meta(
      operation(
        'POST',
        `${LIST}/imports`,
        "File a month's export list from a stored workbook; rows are read after the answer",
      ),
    )
    .input(startImportInput)
    .output(queuedOutput)
    .mutation(({ ctx, input }) => startImport(ctx, input)),

  import: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/imports/{id}',
        'How the import of a workbook stands, with all that is wrong with it',
      ),
    )
    .input(importInput)
    .output(importOutput)
    .query(async ({ ctx, input }) => presentImport(await readImport(ctx, input), ctx.locale, ctx.translate)),

  template: procedure
    .meta(operation('GET', '/list-templates/{kind}', 'The workbook (base64) in which a list is filled in'))
    .input(templateInput)
    .output(templateOutput)
    .query(async ({ ctx, input }) => {
      const { fileName, content } = await writeListTemplate(input.kind, input.locale ?? ctx.locale);
      return { fileName, content: content.toString('base64') };
    }),
});
