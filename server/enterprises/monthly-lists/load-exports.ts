import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import type { ExportOnRecord } from './exports-on.ts';
import { monthOf } from './filing.ts';

/** All revisions of the lists of some years, the older before the newer. */
export async function loadExports(tx: Tx, zoneId: string, from: number, to: number): Promise<ExportOnRecord[]> {
  const lists = await tx.monthlyList.findMany({
    where: { zoneId, month: { gte: toDateColumn(`${from}-01-01`), lte: toDateColumn(`${to}-12-01`) } },
    select: { enterpriseId: true, month: true, revision: true, filedOn: true, amountUsd: true },
    orderBy: { revision: 'asc' },
  });
  return lists.map(({ month, filedOn, amountUsd, ...list }) => ({
    ...list,
    month: monthOf(dateColumn(month)),
    filedOn: dateColumn(filedOn),
    amountUsd: amountUsd.toFixed(2),
  }));
}
