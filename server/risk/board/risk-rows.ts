import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { RiskItem } from '../../generated/prisma/client.ts';
import { type CivilDate, dateColumn, daysBetween } from '../../platform/calendar.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { HOLDER, isOpen } from '../lifecycle.ts';
import { inForceOn } from '../measures/measure-filters.ts';
import { runningTerm } from '../rule-numbers.ts';
import { datesOf, parseItem, type RiskRow } from '../store.ts';
import { isLate, type RiskTerm } from '../terms.ts';
import { visibleTo } from '../visible.ts';
import type { RiskRowOutput } from './schema.ts';

/** The rows of the board for these risks, in the order of the ids. */
export async function presentRows(read: ZoneWork, pack: RulePack, ids: readonly string[]): Promise<RiskRowOutput[]> {
  const { tx, zoneId, actor, today } = read;
  const found = await tx.riskItem.findMany({
    where: { ...visibleTo(actor, zoneId), id: { in: [...ids] } },
    include: {
      enterprise: { select: { id: true, name: true } },
      _count: { select: { measures: { where: inForceOn(today) } } },
    },
  });
  const byId = new Map(found.map((item) => [item.id, item]));
  return ids.flatMap((id) => {
    const item = byId.get(id);
    return item
      ? [{ ...rowOf(item, pack, today), enterprise: item.enterprise, measuresInForce: item._count.measures }]
      : [];
  });
}

function rowOf(row: RiskItem, pack: RulePack, today: CivilDate) {
  const item = parseItem(row);
  const { id, number, title, product, source, state, urgency, level } = item;
  const reportedOn = dateColumn(item.reportedOn);
  return {
    id,
    number,
    title,
    product,
    source,
    state,
    urgency,
    level,
    isEscalated: item.escalatedOn !== null,
    holder: HOLDER[state],
    owner: ownerOf(item),
    term: termNow(item, pack, today),
    reportedOn,
    ageDays: isOpen(state) ? daysBetween(reportedOn, today) : null,
  };
}

/** Who sees to it, if anybody was named. */
export const ownerOf = ({ ownerId, ownerName }: Pick<RiskItem, 'ownerId' | 'ownerName'>) =>
  ownerId === null ? null : { id: ownerId, name: ownerName ?? '' };

/** The term that runs now, with whether it is over; none once nobody has anything to do any more. */
export function termNow(item: RiskRow, pack: RulePack, today: CivilDate) {
  const term = isOpen(item.state) ? runningTerm(datesOf(item), pack) : null;
  return term && withOverdue(term, today);
}

/** Overdue: its day passed before it was done. */
export const withOverdue = (term: RiskTerm, today: CivilDate) => ({ ...term, isOverdue: isLate(term, today) });
