import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { addDays, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { OPEN_STATES } from '../lifecycle.ts';
import { parseItem, type RiskRow, requireItem } from '../store.ts';
import { visibleTo } from '../visible.ts';
import { type Comparable, isLikelyDuplicate, likenessOf } from './duplicates.ts';
import type { duplicatesInput } from './schema.ts';

/** News of what was dealt with comes in late: closed files are looked at for so long. */
const CLOSED_DAYS = 365;
/** The newest of those to compare with, and how many are shown. */
const COMPARED = 1_000;
const SHOWN = 10;

/** R13: which other risks may be the same matter, whatever source they came from, the likeliest first. */
export function listDuplicates(context: RequestContext, input: z.infer<typeof duplicatesInput>) {
  return readInZone(context, input.zone, 'risk.view', async (read) => {
    const item = await requireItem(read, 'risk.view', input.risk);
    const compared = (await candidates(read, item.id)).map((other) => ({
      other,
      ...likenessOf(comparable(item), comparable(other)),
    }));
    const likely = compared.filter(isLikelyDuplicate).sort((a, b) => b.score - a.score);
    return {
      items: likely.slice(0, SHOWN).map(({ other, score, reasons }) => ({
        id: other.id,
        number: other.number,
        title: other.title,
        product: other.product,
        state: other.state,
        source: other.source,
        reportedOn: dateColumn(other.reportedOn),
        score,
        reasons,
      })),
    };
  });
}

async function candidates({ tx, zoneId, actor, today }: ZoneWork, id: string): Promise<RiskRow[]> {
  const found = await tx.riskItem.findMany({
    where: {
      ...visibleTo(actor, zoneId),
      id: { not: id },
      OR: [
        { state: { in: [...OPEN_STATES] } },
        { state: 'closed', closedOn: { gte: toDateColumn(addDays(today, -CLOSED_DAYS)) } },
      ],
    },
    orderBy: [{ reportedOn: 'desc' }, { id: 'desc' }],
    take: COMPARED,
  });
  return found.map(parseItem);
}

const comparable = ({ title, product, hsCode, country, enterpriseId, reportedOn }: RiskRow): Comparable => ({
  title,
  product,
  hsCode,
  country,
  enterprise: enterpriseId,
  reportedOn: dateColumn(reportedOn),
});
