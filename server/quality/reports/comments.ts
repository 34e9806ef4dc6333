import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, notFound } from '../../platform/errors.ts';
import { ownersFor, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { COMMENT_ANSWERS, COMMENT_SECTIONS } from './comment-words.ts';
import { departmentsNamed } from './departments-named.ts';
import { seenSince } from './revisions.ts';
import type { answerInput, commentInput } from './schema.ts';
import { lockReport, type ReportRow, requireReport } from './store.ts';

/** Q8: a remark on a part of the report, by whoever may open it; departments speak in their own names. */
export function addComment(context: RequestContext, input: z.infer<typeof commentInput>) {
  return writeInZone(context, input.zone, 'commentQualityReport', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const report = await requireReport(write, 'quality.comment', input.report);
    const departmentId = speaksFor(write, report, input.department);
    const id = uuidv7();
    const { section, text } = input;
    await tx.qualityComment.create({
      data: {
        zoneId,
        id,
        reportId: report.id,
        section,
        text,
        departmentId,
        byId: actor.userId,
        byName: actor.displayName,
        at: now,
      },
    });
    await write.record({
      action: 'quality-comment.add',
      objectType: 'quality-comment',
      objectId: id,
      after: { report: report.id, section, department: departmentId },
    });
    return { id, version: 1 };
  });
}

/** Departments in whose names the actor may speak to the report, null for the zone's own bodies. */
export function namesToSpeakIn({ actor, zoneId }: ZoneWork, { consulted }: ReportRow): (string | null)[] {
  const owners = ownersFor(actor, 'quality.comment', zoneId);
  return owners === 'all' ? [null] : owners.filter((department) => consulted.includes(department));
}

function speaksFor(work: ZoneWork, report: ReportRow, asked: string | undefined): string | null {
  const names = namesToSpeakIn(work, report);
  const [only] = names;
  if (asked === undefined && names.length === 1 && only !== undefined) return only;
  if (asked === undefined) throw badField('department', { key: 'field.required' });
  if (!names.includes(asked)) throw badField('department', { key: 'qualityReports.ownNameOnly' });
  return asked;
}

/** Q8, Q9: what became of a comment: adopted, in part, or not, and then why. */
export function answerComment(context: RequestContext, input: z.infer<typeof answerInput>) {
  return writeInZone(context, input.zone, 'answerQualityComment', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'quality.revise', zoneId);
    const key = { zoneId_id: { zoneId, id: input.comment } };
    const known = await tx.qualityComment.findUnique({ where: key, select: { reportId: true } });
    if (!known) throw notFound('qualityCommentNotFound');
    await lockReport(write, 'quality.revise', known.reportId);
    const comment = await tx.qualityComment.findUniqueOrThrow({ where: key });
    requireCurrent(comment, input.version);
    if (input.answer !== 'adopted' && input.note === '') throw badField('note', { key: 'qualityReports.sayWhy' });
    const saved = await tx.qualityComment.update({
      where: key,
      data: {
        answer: input.answer,
        answerNote: input.note,
        answeredById: actor.userId,
        answeredBy: actor.displayName,
        answeredAt: now,
        version: { increment: 1 },
      },
    });
    await write.record({
      action: 'quality-comment.answer',
      objectType: 'quality-comment',
      objectId: saved.id,
      before: { answer: comment.answer },
      after: { report: saved.reportId, answer: input.answer },
    });
    return { id: saved.id, version: saved.version };
  });
}

const words = z.object({ section: z.enum(COMMENT_SECTIONS), answer: z.enum(COMMENT_ANSWERS).nullable() });

/** The comments that the reader may see, the newest first: what authors and office told each other over a draft stays with them. */
export async function commentsOf(work: ZoneWork, reportId: string) {
  const { tx, zoneId } = work;
  const since = await seenSince(work, reportId);
  if (since === null) return [];
  const found = await tx.qualityComment.findMany({
    where: { zoneId, reportId, ...(since !== 'always' && { at: { gte: since } }) },
    orderBy: { id: 'desc' },
  });
  const departments = await departmentsNamed(
    { tx, zoneId },
    found.flatMap(({ departmentId }) => departmentId ?? []),
  );
  return found.map((row) => {
    const { section, answer } = words.parse(row);
    return {
      id: row.id,
      version: row.version,
      section,
      text: row.text,
      department: departments.find(({ id }) => id === row.departmentId) ?? null,
      by: row.byName,
      at: row.at.toISOString(),
      answer:
        answer && row.answeredAt
          ? { answer, note: row.answerNote, by: row.answeredBy ?? '', at: row.answeredAt.toISOString() }
          : null,
    };
  });
}
