import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { readReportDocument } from './export-report.ts';
import { officialDocument } from './official-document.ts';
import { reportDocumentInput } from './schema.ts';

const operation = operationsOf('quality reports');

/** Papers of the half-yearly analysis. Files come from /zones/{zone}/quality-reports/{report}.docx and the like. */
export const qualityDocumentsRouter = router({
  report: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/quality-reports/{report}/document',
        "A half-year's report in its fixed format, with numbered tables and charts, in the caller's language",
      ),
    )
    .input(reportDocumentInput)
    .output(officialDocument)
    .query(({ ctx, input }) => readReportDocument(ctx, input, ctx.locale)),
});
