import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { badField } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { changedParts } from './compare-contents.ts';
import { languageOf, type ReportContent } from './content.ts';
import { lockEditable } from './lock-editable.ts';
import { casesOfPeriod } from './offered-cases.ts';
import type { saveReportInput } from './schema.ts';
import { addRevision, type ReportRow } from './store.ts';

/** Q6: what people wrote becomes the report's next revision; the ones before are kept. */
export function saveReport(context: RequestContext, input: z.infer<typeof saveReportInput>) {
  return writeInZone(context, input.zone, 'saveQualityReport', input, async (write) => {
    const report = await lockEditable(write, input.report, input.version);
    await requireSourcesKnown(write, report, input.content);
    const saved = await addRevision(write, report, input.note, { content: input.content });
    // The parts, never their words: a case may tell of a risk.
    await write.record({
      action: 'quality-report.save',
      objectType: 'quality-report',
      objectId: report.id,
      before: { revision: report.revision },
      after: { revision: saved.revision, parts: changedParts(report.content, input.content) },
    });
    return { id: saved.id, version: saved.version, revision: saved.revision };
  });
}

/** A case comes from what was offered, or from an earlier revision; anything else would tell of files one can't see (R28). */
async function requireSourcesKnown(
  write: ZoneWrite,
  { content: before, figures }: ReportRow,
  content: ReportContent,
): Promise<void> {
  const known = new Set(before.cases.map(({ source }) => source?.id));
  const unknown = content.cases.flatMap(({ source }) => (source && !known.has(source.id) ? [source.id] : []));
  if (unknown.length === 0) return;
  const offered = await casesOfPeriod(write, figures.current, languageOf(content));
  const isOffered = unknown.every((id) => offered.some(({ source }) => source.id === id));
  if (!isOffered) throw badField('content', { key: 'qualityReports.caseNotOffered' });
}
