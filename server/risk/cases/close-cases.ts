import { toDateColumn } from '../../platform/calendar.ts';
import type { RiskWrite } from '../store.ts';

/** R22: with its risk a case is over; nothing more is owed in it. Run again, it changes nothing. */
export async function closeCases({ tx, zoneId, today }: RiskWrite, item: { id: string }): Promise<number> {
  const { count } = await tx.riskCase.updateMany({
    where: { zoneId, itemId: item.id, closedOn: null },
    data: { closedOn: toDateColumn(today), version: { increment: 1 } },
  });
  return count;
}
