import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type CivilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { RiskState } from '../lifecycle.ts';
import { parseItem } from '../store.ts';
import { visibleTo } from '../visible.ts';

/** States in which a file is kept by itself; what was merged into another goes with that one. */
const KEPT_STATES = ['closed', 'rejected'] as const satisfies readonly RiskState[];

/** R30: closed, its term over, not exempt; what isDueForDestruction says, as a filter. */
export const pastRetention = (today: CivilDate): Prisma.RiskItemWhereInput => ({
  state: { in: [...KEPT_STATES] },
  closedOn: { not: null },
  isMajor: false,
  retainUntil: { lt: toDateColumn(today) },
});

/** R30: the files whose term is over, the longest over first. Nothing is destroyed but by decision. */
export function listDue(context: RequestContext, input: { zone: string }) {
  // Who proposes and who decides are two roles, and both need the list; supervising is what they share.
  return readInZone(context, input.zone, 'risk.supervise', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const found = await tx.riskItem.findMany({
      where: { AND: [visibleTo(actor, zoneId), pastRetention(today)] },
      include: {
        destructions: { where: { state: 'proposed' }, take: 1 },
        _count: { select: { measures: { where: { publishedAt: { not: null }, withdrawnAt: null } } } },
      },
      orderBy: [{ retainUntil: 'asc' }, { id: 'asc' }],
    });
    return {
      items: found.map(({ destructions: [proposal], _count, ...row }) => {
        const { id, number, title, source, state, closedOn, retainUntil, version } = parseItem(row);
        return {
          id,
          number,
          title,
          source,
          state,
          closedOn: dateOf(closedOn),
          retainUntil: dateOf(retainUntil),
          version,
          announcements: _count.measures,
          proposal: proposal ? presentProposal(read, proposal) : null,
        };
      }),
      can: {
        propose: can(actor, 'risk.destroy-propose', zoneId),
        decide: can(actor, 'risk.destroy-decide', zoneId),
      },
    };
  });
}

const presentProposal = ({ actor, zoneId }: ZoneWork, proposal: Prisma.RiskDestructionGetPayload<object>) => ({
  id: proposal.id,
  reason: proposal.reason,
  proposedBy: proposal.proposedByName,
  proposedAt: proposal.proposedAt.toISOString(),
  version: proposal.version,
  mayDecide: proposal.proposedById !== actor.userId && can(actor, 'risk.destroy-decide', zoneId),
});

function dateOf(day: Date | null): CivilDate {
  if (day === null) throw new Error('A file past its retention has no day of it');
  return dateColumn(day);
}
