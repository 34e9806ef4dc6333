import { v7 as uuidv7 } from 'uuid';
import { civilDate, toDateColumn } from '../../platform/calendar.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Tx, withZones } from '../../platform/tenant.ts';
import { loadMatters, loadRetention } from './load-matters.ts';
import { isToRemind, type Matter, matterKey } from './matters.ts';

export const REMINDERS_JOB = 'raise-reminders';

/**
 * R25, R30: reminds whoever holds a matter that is due soon or late, and the office of files past their retention. What
 * is done or no longer due is settled. It looks at what is so now: run twice or late, it adds nothing twice.
 */
export async function raiseReminders(platform: Pick<Platform, 'prisma' | 'timeZone'>, now: Date): Promise<void> {
  const { prisma, timeZone } = platform;
  const today = civilDate(now, timeZone);
  const zones = await prisma.zone.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id: zoneId } of zones) {
    await withZones(prisma, [zoneId], async (tx) => {
      const read = { tx, zoneId, today, timeZone };
      const matters = [...(await loadMatters(read, { zoneId })), ...(await loadRetention(read, { zoneId }))];
      const due = matters.filter((matter) => isToRemind(matter, today));
      await remind(tx, zoneId, due, now);
      await settleAllBut(tx, zoneId, due.map(matterKey), now);
    });
  }
}

async function remind(tx: Tx, zoneId: string, due: readonly Matter[], now: Date): Promise<void> {
  await tx.reminder.createMany({
    data: due.map((matter) => ({
      zoneId,
      id: uuidv7(),
      matter: matterKey(matter),
      kind: matter.kind,
      subjectId: matter.subjectId,
      label: matter.number,
      dueOn: toDateColumn(matter.dueOn),
      ...matter.holder,
      raisedAt: now,
    })),
    skipDuplicates: true,
  });
  // A matter that was settled comes back when its risk is taken up again; who holds it may have changed.
  for (const matter of due) {
    await tx.reminder.updateMany({
      where: { zoneId, matter: matterKey(matter), OR: [{ settledAt: { not: null } }, { NOT: matter.holder }] },
      data: { settledAt: null, ...matter.holder },
    });
  }
}

async function settleAllBut(tx: Tx, zoneId: string, matters: readonly string[], now: Date): Promise<void> {
  await tx.reminder.updateMany({
    where: { zoneId, settledAt: null, matter: { startsWith: 'risk:', notIn: [...matters] } },
    data: { settledAt: now },
  });
}
