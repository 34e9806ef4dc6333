import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import type { Reminder } from '../generated/prisma/client.ts';
import { civilDate, toDateColumn } from '../platform/calendar.ts';
import type { Platform } from '../platform/platform.ts';
import { allZoneIds, type Tx, withZones } from '../platform/tenant.ts';
import type { DueMatter, MatterSource } from './matter.ts';

export const REMINDERS_JOB = 'raise-reminders';

/**
 * Reminds whoever holds a matter that is due soon or late, in every area. What is done or no longer due is settled. It
 * looks at what is so now: run twice or late, it adds nothing twice.
 */
export async function raiseReminders(
  platform: Pick<Platform, 'prisma' | 'timeZone'>,
  sources: readonly MatterSource[],
  now: Date,
): Promise<void> {
  const { prisma, timeZone } = platform;
  const today = civilDate(now, timeZone);
  for (const zoneId of await allZoneIds(prisma)) {
    for (const source of sources) {
      await withZones(prisma, [zoneId], async (tx) => {
        const due = await source.toRemind({ tx, zoneId, today, timeZone });
        await remind(tx, zoneId, source.area, due, now);
      });
    }
  }
}

/** The same matters are due at most runs: only what is no longer as it should be is written. */
async function remind(
  tx: Tx,
  zoneId: string,
  area: MatterSource['area'],
  due: readonly DueMatter[],
  now: Date,
): Promise<void> {
  const dueByKey = new Map(due.map((matter) => [matter.key, matter]));
  const known = await tx.reminder.findMany({
    where: {
      zoneId,
      OR: [{ settledAt: null, matter: { startsWith: `${area}:` } }, { matter: { in: [...dueByKey.keys()] } }],
    },
  });
  const knownKeys = new Set(known.map(({ matter }) => matter));
  await raise(
    tx,
    zoneId,
    due.filter(({ key }) => !knownKeys.has(key)),
    now,
  );
  for (const reminder of known) {
    const matter = dueByKey.get(reminder.matter);
    if (!matter || isAsDue(reminder, matter)) continue;
    // A matter that was settled comes back when its work is taken up again; who holds it may have changed.
    await tx.reminder.update({
      where: { zoneId_id: { zoneId, id: reminder.id } },
      data: { settledAt: null, ...matter.holder },
    });
  }
  const over = known.filter(({ matter }) => !dueByKey.has(matter)).map(({ id }) => id);
  await tx.reminder.updateMany({ where: { zoneId, id: { in: over } }, data: { settledAt: now } });
}

const isAsDue = ({ settledAt, role, departmentId, enterpriseId }: Reminder, { holder }: DueMatter): boolean =>
  settledAt === null && isDeepStrictEqual({ role, departmentId, enterpriseId }, holder);

/** Another instance may have raised it meanwhile. */
async function raise(tx: Tx, zoneId: string, matters: readonly DueMatter[], now: Date): Promise<void> {
  await tx.reminder.createMany({
    data: matters.map(({ key, kind, subjectId, label, dueOn, holder }) => ({
      zoneId,
      id: uuidv7(),
      matter: key,
      kind,
      subjectId,
      label,
      dueOn: toDateColumn(dueOn),
      ...holder,
      raisedAt: now,
    })),
    skipDuplicates: true,
  });
}
