import { v7 as uuidv7 } from 'uuid';
import type { ZoneWork, ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { enforce } from '../../platform/errors.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { nextRevision, type RevisionWish } from '../filings/next-revision.ts';
import { loadEvents, lockEnterprise } from '../store.ts';
import { type Month, monthDue } from './filing.ts';
import { haveSameRows, insertRows, type ListView, loadNewest, monthColumn } from './list-store.ts';
import { mayFileFor } from './may-file-for.ts';
import { refreshMonthExports } from './month-exports.ts';
import type { ListTotals } from './take-rows.ts';

export interface ListWish extends RevisionWish {
  enterprise: string;
  month: Month;
}

/** What is to be filed once it is certain that it may be. */
export interface ListContent {
  totals: ListTotals;
  /** JSON arrays of rows as they were taken. */
  rows: AsyncIterable<string> | Iterable<string>;
  /** The workbook it comes from. */
  sha256: string | null;
}

/**
 * EF4: may this person file this list today, and as which revision? The enterprise stays locked to the end of the
 * transaction: two filings at once take turns, and the second sees the first.
 *
 * @throws ProductError as `nextRevision`; 'refused' by EF4; 'notFound' for another enterprise's
 */
export async function decideList(work: ZoneWork, { enterprise, month, ...wish }: ListWish) {
  const { tx, zoneId, today } = work;
  await lockEnterprise(work, 'list.file', enterprise);
  enforce(mayFileFor(await loadEvents(tx, zoneId, enterprise), month, today));
  const newest = await loadNewest(tx, zoneId, enterprise, month);
  const revision = nextRevision(newest, wish);
  const dueOn = monthDue(month, ruleCount(await readRulePack(tx, zoneId), 'EF4', 'listDueDay'));
  return { newest, revision, dueOn };
}

/** EF4: files a list, or corrects it as the next revision; the one way of a list into the archive. */
export async function storeList(write: ZoneWrite, wish: ListWish, content: ListContent) {
  const { tx, zoneId, actor, now, today } = write;
  const { newest, revision, dueOn } = await decideList(write, wish);
  const { totals, sha256 } = content;
  const id = uuidv7();
  const filed = { id, month: wish.month, revision, dueOn, filedOn: today, hasExports: totals.rowCount > 0, ...totals };
  await tx.monthlyList.create({
    data: {
      zoneId,
      enterpriseId: wish.enterprise,
      ...filed,
      month: monthColumn(wish.month),
      dueOn: toDateColumn(dueOn),
      filedOn: toDateColumn(today),
      reason: newest ? wish.reason : '',
      sha256,
      filedById: actor.userId,
      filedByName: actor.displayName,
      filedAt: now,
    },
  });
  for await (const rows of content.rows) await insertRows(tx, zoneId, id, rows);
  if (newest && isEqual(newest, totals) && (await haveSameRows(tx, zoneId, id, newest.id))) {
    enforce({ ok: false, reason: 'monthlyList.unchanged', rule: 'EF4', params: { revision: newest.revision } });
  }
  await refreshMonthExports(tx, zoneId, wish.month);
  await write.record({
    action: newest ? 'list.correct' : 'list.file',
    objectType: 'monthly-list',
    objectId: id,
    before: newest && auditedOf(newest),
    after: { enterprise: wish.enterprise, ...auditedOf(filed), ...(newest && { reason: wish.reason }), sha256 },
  });
  return filed;
}

const isEqual = (newest: ListTotals, totals: ListTotals): boolean =>
  newest.rowCount === totals.rowCount &&
  newest.nonconformingRows === totals.nonconformingRows &&
  newest.amountUsd === totals.amountUsd &&
  newest.ownBrandAmountUsd === totals.ownBrandAmountUsd;

type Audited = Pick<ListView, 'month' | 'revision' | 'dueOn' | 'filedOn' | keyof ListTotals>;

const auditedOf = ({
  month,
  revision,
  dueOn,
  filedOn,
  rowCount,
  amountUsd,
  ownBrandAmountUsd,
  nonconformingRows,
}: Audited) => ({ month, revision, dueOn, filedOn, rowCount, amountUsd, ownBrandAmountUsd, nonconformingRows });
