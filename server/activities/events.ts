import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { SystemWrite, ZoneWork, ZoneWrite } from '../audit/write-in-zone.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Changes } from './changes.ts';
import type { ActivitySubject } from './kinds.ts';

interface NewActivityEvent {
  subject: ActivitySubject;
  subjectId: string;
  /** What happened, e.g. 'planned', 'moved', 'held'; the catalogue `activities` has its words under `event.<subject>.<kind>`. */
  kind: string;
  note?: string;
  details?: Changes;
}

/** Adds a line to the history of an activity; the caller audits the write. */
export async function addActivityEvent(
  write: ZoneWrite | SystemWrite,
  { subject, subjectId, kind, note = '', details = {} }: NewActivityEvent,
): Promise<void> {
  const { tx, zoneId, now } = write;
  const by = 'actor' in write ? write.actor : write.author;
  await tx.activityEvent.create({
    data: {
      zoneId,
      id: uuidv7(),
      subject,
      subjectId,
      kind,
      note,
      details: details as Prisma.InputJsonObject,
      byId: by.userId,
      byName: by.displayName,
      at: now,
    },
  });
}

const change = z.tuple([z.unknown(), z.unknown()]);

export const activityEventOutput = z.object({
  id: z.string(),
  subjectId: z.string(),
  kind: z.string(),
  note: z.string(),
  /** By field, what it was and what it is. */
  details: z.record(z.string(), change),
  by: z.string(),
  at: z.string(),
});
export type ActivityEventOutput = z.infer<typeof activityEventOutput>;

/** The history of an activity, or of several of one kind, the newest first. */
export async function activityEvents(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  subject: ActivitySubject,
  subjectIds: readonly string[],
): Promise<ActivityEventOutput[]> {
  const events = await tx.activityEvent.findMany({
    where: { zoneId, subject, subjectId: { in: [...subjectIds] } },
    orderBy: { id: 'desc' },
  });
  return events.map(({ id, subjectId, kind, note, details, byName, at }) => ({
    id,
    subjectId,
    kind,
    note,
    details: z.record(z.string(), change).parse(details),
    by: byName,
    at: at.toISOString(),
  }));
}
