import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { enterprisesInZone } from '../../enterprises/in-zone.ts';
import { dateColumn, toDateColumn, yearOf } from '../../platform/calendar.ts';
import type { ofZone } from '../../platform/inputs.ts';
import type { RequestContext } from '../../platform/platform.ts';

/** Whom a plan can visit: the enterprises in the zone by name, each with its last check of the year. */
export function readCandidates(context: RequestContext, input: z.infer<typeof ofZone>) {
  return readInZone(context, input.zone, 'inspection.view', async (read) => {
    const { tx, zoneId, today } = read;
    const checked = await tx.supervisionCheck.groupBy({
      by: ['enterpriseId'],
      where: { zoneId, checkedOn: { gte: toDateColumn(`${yearOf(today)}-01-01`), lte: toDateColumn(today) } },
      _max: { checkedOn: true },
    });
    const lastOn = new Map(checked.map(({ enterpriseId, _max }) => [enterpriseId, _max.checkedOn]));
    return {
      items: (await enterprisesInZone(read, today)).map(({ id, name }) => {
        const on = lastOn.get(id);
        return { id, name, checkedOn: on ? dateColumn(on) : null };
      }),
    };
  });
}
