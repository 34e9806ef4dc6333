import { v7 as uuidv7 } from 'uuid';
import type { SystemWrite, ZoneWrite } from '../audit/write-in-zone.ts';
import type { DeadlineKind, Holder } from '../deadlines/deadline.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Bilingual } from '../platform/bilingual.ts';
import { type CivilDate, toDateColumn } from '../platform/calendar.ts';
import type { Tx } from '../platform/tenant.ts';

/** News that are no deadline of somebody's. */
export const NEWS_KINDS = ['post', 'subscribed-post', 'training', 'training-changed', 'recheck', 'meeting'] as const;
export type NotificationKind = DeadlineKind | (typeof NEWS_KINDS)[number];

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

/** Puts a matter into the inboxes of people, within the transaction of what gives rise to it. */
export async function notifyUsers(
  { tx, zoneId, now }: Pick<ZoneWrite | SystemWrite, 'tx' | 'zoneId' | 'now'>,
  userIds: readonly string[],
  news: News,
): Promise<void> {
  const { kind, subject, about, dueOn } = news;
  await tx.notification.createMany({
    data: [...new Set(userIds)].map((userId) => ({
      zoneId,
      id: uuidv7(),
      userId,
      matter: matterOf(news),
      kind,
      subject: { ...subject } as Prisma.InputJsonObject,
      about: about as Prisma.InputJsonObject,
      dueOn: dueOn && toDateColumn(dueOn),
      raisedAt: now,
    })),
    skipDuplicates: true,
  });
}

/** The same for whoever holds the matter: roles, a department or an enterprise. */
export async function notifyHolder(
  write: Pick<ZoneWrite | SystemWrite, 'tx' | 'zoneId' | 'now'>,
  holder: Holder,
  news: News,
): Promise<void> {
  await notifyUsers(write, await usersHolding(write.tx, write.zoneId, [holder]), news);
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

/** A matter that is done: it leaves the inboxes. */
export async function settleMatter(
  { tx, zoneId, now }: Pick<ZoneWrite | SystemWrite, 'tx' | 'zoneId' | 'now'>,
  matter: Pick<News, 'kind' | 'uid'>,
): Promise<void> {
  await tx.notification.updateMany({
    where: { zoneId, matter: matterOf(matter), settledAt: null },
    data: { settledAt: now },
  });
}
