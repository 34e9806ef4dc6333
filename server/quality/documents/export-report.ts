import type { z } from 'zod';
import { fileNameOf } from '../../documents/file-name.ts';
import type { Locale } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type DocumentPaper, documentPaper } from './document-paper.ts';
import type { OfficialDocument } from './official-document.ts';
import { reportDocument } from './report-document.ts';
import type { reportDocumentInput } from './schema.ts';
import { readShownReport } from './shown-report.ts';
import { writeOfficialDocx } from './write-official-docx.ts';

/** Q6: the report as a paper, in the reader's language; the same for Word and for the print page. */
export async function readReportDocument(
  context: RequestContext,
  input: z.infer<typeof reportDocumentInput>,
  locale: Locale,
): Promise<OfficialDocument> {
  return reportDocument(await readShownReport(context, input, locale), await documentPaper(locale));
}

/** Q6: the report as a Word file in the official layout; whoever may not read it there gets none here. */
export async function exportReport(
  context: RequestContext,
  input: z.infer<typeof reportDocumentInput>,
  locale: Locale,
): Promise<{ fileName: string; bytes: Buffer }> {
  const report = await readShownReport(context, input, locale);
  const paper = await documentPaper(locale);
  const document = reportDocument(report, paper);
  return {
    fileName: fileNameOf([document.title, ...document.marks.slice(0, 1)], 'docx'),
    bytes: await writeOfficialDocx(document, writingOf(paper, report.names.zone)),
  };
}

/** How a paper is written down in its language, in the zone's name. */
export const writingOf = ({ words, locale }: DocumentPaper, author: string) => ({
  locale,
  author,
  page: words.page,
  missing: { noData: words.missing, inapplicable: words.none, unassessed: words.missing },
});
