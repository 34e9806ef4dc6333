import { z } from 'zod';
import { type CivilDate, civilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { bodyNames } from '../body.ts';
import type { Correction, PostOnRecord } from '../metrics/metric-facts.ts';

/** Corrections that left the source's day as it was have no such detail. */
const sourceMoved = z.object({ sourceOn: z.tuple([z.string(), z.string()]) });

/** Z10, Z13: everything posted in a year, withdrawn or not, with what was corrected of the source's day, oldest first. */
export async function loadPostFacts(tx: Tx, zoneId: string, year: number, timeZone: string): Promise<PostOnRecord[]> {
  const posts = await tx.post.findMany({
    where: { zoneId, postedOn: { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) } },
    select: { id: true, title: true, departmentId: true, sourceOn: true, postedOn: true },
    orderBy: [{ postedOn: 'asc' }, { id: 'asc' }],
  });
  const events = await tx.activityEvent.findMany({
    where: {
      zoneId,
      subject: 'post',
      kind: { in: ['corrected', 'withdrawn'] },
      subjectId: { in: posts.map(({ id }) => id) },
    },
    select: { subjectId: true, kind: true, details: true, note: true, at: true },
    orderBy: { id: 'asc' },
  });
  const withdrawnOn = new Map<string, CivilDate>();
  const corrections = new Map<string, Correction[]>();
  for (const { subjectId, kind, details, note, at } of events) {
    const on = civilDate(at, timeZone);
    if (kind === 'withdrawn') withdrawnOn.set(subjectId, on);
    const { data } = sourceMoved.safeParse(details);
    if (!data) continue;
    const [from, to] = data.sourceOn;
    corrections.set(subjectId, [...(corrections.get(subjectId) ?? []), { from, to, on, reason: note }]);
  }
  const bodyOf = await bodyNames({ tx, zoneId });
  return posts.flatMap(({ id, title, departmentId, sourceOn, postedOn }) =>
    postedOn === null
      ? []
      : [
          {
            id,
            title,
            body: bodyOf(departmentId),
            sourceOn: dateColumn(sourceOn),
            postedOn: dateColumn(postedOn),
            withdrawnOn: withdrawnOn.get(id) ?? null,
            corrections: corrections.get(id) ?? [],
          },
        ],
  );
}
