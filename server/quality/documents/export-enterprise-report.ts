import type { z } from 'zod';
import { fileNameOf } from '../../documents/file-name.ts';
import { zoneNames } from '../../documents/zone-names.ts';
import type { Locale } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readEnterpriseReport } from '../enterprise-reports/read-report.ts';
import { documentPaper } from './document-paper.ts';
import { enterpriseDocument } from './enterprise-document.ts';
import { writingOf } from './export-report.ts';
import type { enterpriseReportDocumentInput } from './schema.ts';
import { writeOfficialDocx } from './write-official-docx.ts';

/** Z9: an enterprise's report of a half-year as a Word file, or its template as long as none is filed. */
export async function exportEnterpriseReport(
  context: RequestContext,
  input: z.infer<typeof enterpriseReportDocumentInput>,
  locale: Locale,
): Promise<{ fileName: string; bytes: Buffer }> {
  const read = await readEnterpriseReport(context, input);
  const { zone, demo } = await zoneNames(context, input.zone, locale);
  const paper = await documentPaper(locale);
  const document = enterpriseDocument(read, demo, paper);
  return {
    fileName: fileNameOf([document.title, read.enterprise.name], 'docx'),
    bytes: await writeOfficialDocx(document, writingOf(paper, zone)),
  };
}
