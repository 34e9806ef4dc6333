import { v7 as uuidv7 } from 'uuid';
import type { ZoneWork, ZoneWrite } from '../../audit/write-in-zone.ts';
import { enforce } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import { nextRevision, type RevisionWish } from '../filings/next-revision.ts';
import type { Month } from '../monthly-lists/filing.ts';
import { haveSameFigures, insertFigures, insertFiling, loadFilings, lockMonth } from './figure-store.ts';
import { mayFileFigures } from './filing.ts';
import { refreshMonthInspections } from './month-inspections.ts';

export interface FiguresWish extends RevisionWish {
  month: Month;
}

/**
 * Q4: may this person report this month's figures today, and as which revision? The month stays locked to the end of the
 * transaction.
 *
 * @throws ProductError as `nextRevision`; 'refused' by Q4
 */
export async function decideFigures(work: ZoneWork, { month, ...wish }: FiguresWish) {
  const { tx, zoneId, actor, today } = work;
  permit(actor, 'inspection-figures.file', zoneId);
  enforce(mayFileFigures(month, today));
  await lockMonth(tx, zoneId, month);
  const [newest = null] = await loadFilings(tx, zoneId, month);
  const shown = newest && presentFiling(newest);
  return { newest, revision: nextRevision(shown, wish) };
}

type StoredFiling = Awaited<ReturnType<typeof loadFilings>>[number];

export const presentFiling = ({ revision, rowCount, reason, filedByName, filedAt }: StoredFiling) => ({
  revision,
  rowCount,
  reason,
  filedBy: filedByName,
  filedAt: filedAt.toISOString(),
});

/** Q4, Q5: files a month's inspection figures, or corrects them as the next revision. */
export async function storeFigures(
  write: ZoneWrite,
  wish: FiguresWish,
  content: { rowCount: number; rows: AsyncIterable<string> | Iterable<string>; sha256: string | null },
) {
  const { tx, zoneId, actor, now } = write;
  const { newest, revision } = await decideFigures(write, wish);
  const { rowCount, sha256 } = content;
  const { month } = wish;
  const id = uuidv7();
  const reason = newest ? wish.reason : '';
  await insertFiling(tx, zoneId, {
    id,
    month,
    revision,
    rowCount,
    reason,
    filedById: actor.userId,
    filedByName: actor.displayName,
    filedAt: now,
  });
  for await (const figures of content.rows) await insertFigures(tx, zoneId, id, figures);
  if (newest && newest.rowCount === rowCount && (await haveSameFigures(tx, zoneId, id, newest.id))) {
    enforce({ ok: false, reason: 'inspectionFigures.unchanged', rule: 'Q4', params: { revision: newest.revision } });
  }
  await refreshMonthInspections(tx, zoneId, month);
  await write.record({
    action: newest ? 'figures.correct' : 'figures.file',
    objectType: 'inspection-figures',
    objectId: id,
    before: newest && { month, revision: newest.revision, rowCount: newest.rowCount },
    after: { month, revision, rowCount, ...(newest && { reason }), sha256 },
  });
  return { id, month, revision, rowCount };
}
