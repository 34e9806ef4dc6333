import type { RiskItem } from '../../server/generated/prisma/client.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import { withZones } from '../../server/platform/tenant.ts';
import type { NewItem } from '../../server/risk/store.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openRisk, type RiskWorld } from './world.ts';

type Place = Partial<
  Pick<RiskItem, 'state' | 'urgency' | 'level' | 'visibleTo'> & {
    verifiedOn: string;
    escalatedOn: string;
    assessedOn: string;
    decidedOn: string;
    closedOn: string;
  }
>;

/** A risk reported on a day and brought straight into a state. */
export async function placeRisk(
  world: RiskWorld,
  title: string,
  day: string,
  { state, urgency, level, visibleTo, ...days }: Place = {},
  wish: Partial<NewItem> = {},
) {
  const { id } = await openRisk(world, `${day} 09:00`, { title, ...wish });
  const dates = Object.fromEntries(Object.entries(days).map(([name, value]) => [name, toDateColumn(value)]));
  await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.riskItem.update({
      where: { zoneId_id: { zoneId: SUZHOU, id } },
      data: {
        ...(state && { state }),
        ...(urgency && { urgency }),
        ...(level && { level }),
        ...(visibleTo && { visibleTo }),
        ...dates,
      },
    }),
  );
  return id;
}
