import { v7 as uuidv7 } from 'uuid';
import type { SystemWrite, ZoneWrite } from '../audit/write-in-zone.ts';
import type { Holder } from '../deadlines/deadline.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Bilingual } from '../platform/bilingual.ts';
import { type CivilDate, toDateColumn } from '../platform/calendar.ts';
import type { Tx } from '../platform/tenant.ts';
import type { NotificationKind } from './kinds.ts';

/** One matter of the inbox; whoever has it already gets it no second time. */
export interface News {
  kind: NotificationKind;
  /** With the kind it names the matter: of a deadline, the deadline's own uid. */
  uid: string;
  /** What it is about, without anything confidential: a title, a number. */
  subject: Bilingual;
  /** Where it is done: the id of the record; of a target its task and year, of an enterprise's duty its enterprise. */
  about: { id: string; task?: number; year?: number; enterprise?: string };
  dueOn: CivilDate | null;
}

/** What makes two entries one. */
export const matterOf = ({ kind, uid }: Pick<News, 'kind' | 'uid'>): string => `${kind}:${uid}`;

type Write = Pick<ZoneWrite | SystemWrite, 'tx' | 'zoneId' | 'now'>;

/** Puts a matter into the inboxes of people, within the transaction of what gives rise to it. */
export const notifyUsers = (write: Write, userIds: readonly string[], news: News): Promise<void> =>
  notifyEach(write, [{ userIds, news }]);

/** The same for several matters at once. */
export async function notifyEach(
  { tx, zoneId, now }: Write,
  told: readonly { userIds: readonly string[]; news: News }[],
): Promise<void> {
  await tx.notification.createMany({
    data: told.flatMap(({ userIds, news }) =>
      [...new Set(userIds)].map((userId) => ({
        zoneId,
        id: uuidv7(),
        userId,
        matter: matterOf(news),
        kind: news.kind,
        subject: { ...news.subject } as Prisma.InputJsonObject,
        about: news.about as Prisma.InputJsonObject,
        dueOn: news.dueOn && toDateColumn(news.dueOn),
        raisedAt: now,
      })),
    ),
    skipDuplicates: true,
  });
}

/** The same for whoever holds the matter: roles, a department or an enterprise. */
export async function notifyHolder(write: Write, holder: Holder, news: News): Promise<void> {
  await notifyUsers(write, await usersHolding(write.tx, write.zoneId, [holder]), news);
}

/** A matter that comes up again or whose day has moved: whoever had it sees it as new, the holders' others get it. */
export async function renewMatter(write: Write, holders: readonly Holder[], news: News): Promise<void> {
  await renew(write, news);
  await notifyUsers(write, await usersHolding(write.tx, write.zoneId, holders), news);
}

/** The same for just these people. */
export async function renewForUsers(write: Write, userIds: readonly string[], news: News): Promise<void> {
  await renew(write, news, userIds);
  await notifyUsers(write, userIds, news);
}

async function renew({ tx, zoneId, now }: Write, news: News, userIds?: readonly string[]): Promise<void> {
  await tx.notification.updateMany({
    where: { zoneId, matter: matterOf(news), ...(userIds && { userId: { in: [...userIds] } }) },
    data: {
      dueOn: news.dueOn && toDateColumn(news.dueOn),
      raisedAt: now,
      readAt: null,
      settledAt: null,
      emailedAt: null,
    },
  });
}

/** The people behind holders of matters. */
export async function usersHolding(tx: Tx, zoneId: string, holders: readonly Holder[]): Promise<string[]> {
  const members = await tx.member.findMany({
    where: {
      zoneId,
      user: { disabledAt: null },
      OR: holders.flatMap(({ roles, departmentId, enterpriseId }) => [
        { role: { in: [...roles] } },
        ...(departmentId ? [{ departmentId }] : []),
        ...(enterpriseId ? [{ enterpriseId }] : []),
      ]),
    },
    select: { userId: true },
    distinct: ['userId'],
  });
  return members.map(({ userId }) => userId);
}

/** A matter that is done: it leaves the inboxes, or those of the people named. */
export async function settleMatter(
  { tx, zoneId, now }: Write,
  matter: Pick<News, 'kind' | 'uid'>,
  userIds?: readonly string[],
): Promise<void> {
  await tx.notification.updateMany({
    where: { zoneId, matter: matterOf(matter), settledAt: null, ...(userIds && { userId: { in: [...userIds] } }) },
    data: { settledAt: now },
  });
}
