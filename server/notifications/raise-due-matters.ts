import { membershipsInZone } from '../accounts/memberships-in-zone.ts';
import { DEADLINE_KINDS, type Deadline, isOwn } from '../deadlines/deadline.ts';
import { openDeadlines } from '../deadlines/open-deadlines.ts';
import { type CivilDate, civilDate, dateColumn, toDateColumn } from '../platform/calendar.ts';
import type { Actor, Membership } from '../platform/permissions.ts';
import type { Platform } from '../platform/platform.ts';
import { allZoneIds, type Tx, withZones } from '../platform/tenant.ts';
import { isOver, lastDayAhead } from './due-matters.ts';
import { inBatches, isOfEnterprises, type MembershipSet, membershipSets } from './membership-sets.ts';
import { matterOf, type News, notifyEach } from './notify.ts';

export const DUE_MATTERS_JOB = 'raise-due-matters';

/** The part of a zone's people that is passed once a civil day. */
const DAILY_SCOPE = 'enterprises';

/** So many enterprises are read in one transaction: most of what a reading costs is the same for all of them. */
const ENTERPRISES_AT_ONCE = 25;

/**
 * Puts into each inbox what its person has to do within the next days or is late with, and settles what no longer is:
 * one entry for a matter, however often it runs. Deadlines are read once for all who belong to the same; people of
 * enterprises, who may be thousands, are passed on the first run of a civil day, everybody else on each.
 *
 * @throws what the first set of people failed with, after all others were passed
 */
export async function raiseDueMatters(platform: Platform, now: Date): Promise<void> {
  const today = civilDate(now, platform.timeZone);
  const failures: unknown[] = [];
  for (const zoneId of await allZoneIds(platform.prisma))
    failures.push(...(await passZone(platform, zoneId, today, now)));
  if (failures.length > 0) throw failures[0];
}

async function passZone(platform: Platform, zoneId: string, today: CivilDate, now: Date): Promise<unknown[]> {
  const { prisma } = platform;
  const { sets, passedOn } = await withZones(
    prisma,
    [zoneId],
    async (tx) => ({
      sets: membershipSets(await membershipsInZone(tx, zoneId)),
      passedOn: await tx.notificationRun.findUnique({ where: { zoneId_scope: { zoneId, scope: DAILY_SCOPE } } }),
    }),
    { readOnly: true },
  );
  const isPassed = passedOn !== null && dateColumn(passedOn.day) >= today;
  const failures: unknown[] = [];
  const toPass = sets.filter((set) => !(isPassed && isOfEnterprises(set)));
  for (const batch of inBatches(toPass, ENTERPRISES_AT_ONCE)) {
    // What fails for some keeps nobody else from what is due.
    await passSets(platform, zoneId, batch, today, now).catch(async () => {
      for (const set of batch) {
        await passSets(platform, zoneId, [set], today, now).catch((error) => failures.push(error));
      }
    });
  }
  if (failures.length === 0 && !isPassed) await markPassed(platform, zoneId, today);
  return failures;
}

const markPassed = ({ prisma }: Platform, zoneId: string, today: CivilDate) =>
  withZones(prisma, [zoneId], (tx) => {
    const day = toDateColumn(today);
    return tx.notificationRun.upsert({
      where: { zoneId_scope: { zoneId, scope: DAILY_SCOPE } },
      create: { zoneId, scope: DAILY_SCOPE, day },
      update: { day },
    });
  });

/** Somebody who belongs to just that; nobody signs in as it, and it writes nothing. */
const readerFor = (memberships: Membership[], now: Date): Actor => ({
  userId: '00000000-0000-0000-0000-000000000000',
  username: DUE_MATTERS_JOB,
  displayName: DUE_MATTERS_JOB,
  platformRole: null,
  memberships,
  mustChangePassword: false,
  now,
});

async function passSets(
  platform: Platform,
  zoneId: string,
  sets: readonly MembershipSet[],
  today: CivilDate,
  now: Date,
): Promise<void> {
  const { timeZone } = platform;
  const actor = readerFor(
    sets.flatMap(({ memberships }) => memberships),
    now,
  );
  await withZones(platform.prisma, [zoneId], async (tx) => {
    const span = { from: today, to: lastDayAhead(today) };
    const open = await openDeadlines({ tx, zoneId, actor, now, today, timeZone }, platform, span);
    const told = sets.map(({ memberships, userIds }) => ({
      userIds,
      own: open
        // Read together, enterprises have only what names them.
        .filter(({ holder }) => sets.length === 1 || holder.enterpriseId !== null)
        .filter(({ holder }) => isOwn(readerFor(memberships, now), zoneId, holder))
        .map(newsOf),
    }));
    await tellSets({ tx, zoneId, now }, told, today);
  });
}

const newsOf = ({ kind, uid, subject, about, dueOn, enterpriseId }: Deadline): News => ({
  kind,
  uid,
  subject,
  about: { ...about, ...(enterpriseId && { enterprise: enterpriseId }) },
  dueOn,
});

/** The same is due at most runs: only what is no longer as it should be is written. */
async function tellSets(
  write: { tx: Tx; zoneId: string; now: Date },
  told: readonly { userIds: readonly string[]; own: readonly News[] }[],
  today: CivilDate,
): Promise<void> {
  const { tx, zoneId, now } = write;
  const due = told.map(({ userIds, own }) => ({
    userIds,
    news: new Map(own.map((each) => [matterOf(each), each])),
  }));
  const newsOfUser = new Map(due.flatMap(({ userIds, news }) => userIds.map((userId) => [userId, news])));
  const known = await tx.notification.findMany({
    where: {
      zoneId,
      userId: { in: [...newsOfUser.keys()] },
      OR: [
        { settledAt: null, kind: { in: [...DEADLINE_KINDS] } },
        { matter: { in: [...new Set(due.flatMap(({ news }) => [...news.keys()]))] } },
      ],
    },
    select: { id: true, userId: true, matter: true, kind: true, dueOn: true, settledAt: true },
  });
  const over: string[] = [];
  for (const { id, userId, matter, kind, settledAt, dueOn: day } of known) {
    const news = newsOfUser.get(userId)?.get(matter);
    const dueOn = day && dateColumn(day);
    if (!news) {
      if (settledAt === null && isOver({ kind, dueOn }, today)) over.push(id);
    } else if (news.dueOn !== null && (settledAt !== null || dueOn !== news.dueOn)) {
      await tx.notification.update({
        where: { zoneId_id: { zoneId, id } },
        data: { ...(settledAt && anew(now)), dueOn: toDateColumn(news.dueOn), subject: { ...news.subject } },
      });
    }
  }
  const has = new Set(known.map(({ matter, userId }) => `${matter} ${userId}`));
  const missing = due.flatMap(({ userIds, news }) =>
    [...news]
      // Without a day it can't be said whether it is due.
      .filter(([, { dueOn }]) => dueOn !== null)
      .map(([matter, each]) => ({ news: each, userIds: userIds.filter((id) => !has.has(`${matter} ${id}`)) }))
      .filter((each) => each.userIds.length > 0),
  );
  if (missing.length > 0) await notifyEach(write, missing);
  if (over.length > 0) {
    await tx.notification.updateMany({ where: { zoneId, id: { in: over } }, data: { settledAt: now } });
  }
}

/** A matter that comes back is news again, by email, too. */
const anew = (now: Date) => ({ settledAt: null, readAt: null, emailedAt: null, raisedAt: now });
