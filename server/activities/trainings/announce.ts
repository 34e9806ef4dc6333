import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { plainly } from '../../deadlines/deadline.ts';
import { enterprisesInZone } from '../../enterprises/in-zone.ts';
import { matterOf, notifyUsers, settleMatter } from '../../notifications/notify.ts';
import { type CivilDate, toDateColumn } from '../../platform/calendar.ts';
import { addActivityEvent } from '../events.ts';

interface Announced {
  id: string;
  title: string;
  heldOn: CivilDate;
}

/**
 * Tells the people of all the zone's enterprises of a training that is to come. Of a series they hear once, of its first
 * day; changes of the others reach them, too.
 */
export async function announceTraining(write: ZoneWrite, trainings: readonly Announced[]): Promise<void> {
  for (const { id } of trainings) {
    await addActivityEvent(write, { subject: 'training', subjectId: id, kind: 'announced' });
  }
  const first = trainings.find(({ heldOn }) => heldOn >= write.today);
  if (first) await notifyUsers(write, await peopleOfEnterprises(write), newsOf('training', first.id, first));
}

/** A planned training that had been announced is moved or called off: those who heard of it hear that, too. */
export async function announceChange(write: ZoneWrite, training: Announced, version: number): Promise<void> {
  const { tx, zoneId, now } = write;
  const { id, heldOn } = training;
  const announced = await tx.activityEvent.count({
    where: { zoneId, subject: 'training', subjectId: id, kind: 'announced' },
  });
  await tx.notification.updateMany({
    where: { zoneId, matter: matterOf({ kind: 'training', uid: id }), settledAt: null },
    data: { dueOn: toDateColumn(heldOn) },
  });
  if (announced === 0) return;
  // Each change is news of its own, and the one before it is news no longer.
  await tx.notification.updateMany({
    where: { zoneId, matter: { startsWith: matterOf({ kind: 'training-changed', uid: id }) }, settledAt: null },
    data: { settledAt: now },
  });
  const news = newsOf('training-changed', `${id}:${version}`, training);
  await notifyUsers(write, await peopleOfEnterprises(write), news);
}

/** It has been held, or never will be: it is nobody's matter any more. */
export async function settleTraining(write: ZoneWrite, trainingId: string): Promise<void> {
  for (const kind of ['training', 'training-record'] as const) await settleMatter(write, { kind, uid: trainingId });
}

const newsOf = (kind: 'training' | 'training-changed', uid: string, { id, title, heldOn }: Announced) => ({
  kind,
  uid,
  subject: plainly(title),
  about: { id },
  dueOn: heldOn,
});

async function peopleOfEnterprises(write: ZoneWrite): Promise<string[]> {
  const { tx, zoneId, today } = write;
  const enterprises = await enterprisesInZone(write, today);
  const members = await tx.member.findMany({
    where: { zoneId, user: { disabledAt: null }, enterpriseId: { in: enterprises.map(({ id }) => id) } },
    select: { userId: true },
    distinct: ['userId'],
  });
  return members.map(({ userId }) => userId);
}
