import { readInZone } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isKnown } from '../archive-scope.ts';
import { loadRows, presentList } from '../monthly-lists/list-store.ts';
import { requireEnterprise } from '../store.ts';

/** As many rows as a document can still be opened and turned over with; a longer list is for the workbook. */
const ROWS_IN_WORD = 600;

/** EF4: one revision of a month's list with its rows; without them when they are more than a document can hold. */
export function readListById(context: RequestContext, input: { zone: string; list: string }) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId } = work;
    const found = await tx.monthlyList.findUnique({ where: { zoneId_id: { zoneId, id: input.list } } });
    if (!isKnown(work, found)) throw notFound('listNotFound');
    const enterprise = await requireEnterprise(work, 'archive.view', found.enterpriseId);
    const list = presentList(found);
    const fits = list.rowCount <= ROWS_IN_WORD;
    return {
      enterprise: { id: enterprise.id, name: enterprise.name },
      list,
      limit: ROWS_IN_WORD,
      rows: fits ? await loadRows(tx, zoneId, list.id, 0, ROWS_IN_WORD) : [],
    };
  });
}

export type ReadList = Awaited<ReturnType<typeof readListById>>;
