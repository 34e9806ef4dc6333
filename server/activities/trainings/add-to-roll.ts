import { v7 as uuidv7 } from 'uuid';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { ProductError, refused } from '../../platform/errors.ts';
import { likeLiteral } from '../../platform/like-literal.ts';
import { isUniqueViolation } from '../../platform/tenant.ts';
import { isSamePerson, type Person, personKeyOf, whoFrom } from './person-key.ts';
import { MOST_PARTICIPANTS } from './roll-schema.ts';

export interface NewParticipant extends Person {
  userId: string | null;
  attended: boolean;
}

/** Who is on the roll already: what tells people apart. */
export const loadPeople = (
  { tx, zoneId }: ZoneWork,
  trainingId: string,
): Promise<(Person & { userId: string | null })[]> =>
  tx.trainingParticipant.findMany({
    where: { zoneId, trainingId },
    select: { name: true, enterpriseId: true, organisation: true, phoneTail: true, userId: true },
  });

/** The same person twice on one roll is one entry: 409 that names who is there. */
export async function requireNewPerson(work: ZoneWork, trainingId: string, person: NewParticipant): Promise<void> {
  const { tx, zoneId } = work;
  const namesakes = await tx.trainingParticipant.findMany({
    where: {
      zoneId,
      trainingId,
      OR: [
        { personKey: { startsWith: likeLiteral(whoFrom(person)) } },
        ...(person.userId ? [{ userId: person.userId }] : []),
      ],
    },
  });
  const there = namesakes.find(({ userId, ...other }) => isSamePerson(person, other) || isSameAccount(person, userId));
  if (there) throw alreadyThere(there);
}

const isSameAccount = ({ userId }: Pick<NewParticipant, 'userId'>, other: string | null): boolean =>
  userId !== null && userId === other;

export const alreadyThere = ({ name, organisation }: Person) =>
  new ProductError('conflict', { key: 'trainings.alreadyThere', params: { name, organisation } });

/** 422 where a roll would hold more people than it can. */
export function requireRoom(onRoll: number, more: number): void {
  if (onRoll + more > MOST_PARTICIPANTS) {
    throw refused({ ok: false, reason: 'training.full', rule: 'Z14', params: { most: MOST_PARTICIPANTS } });
  }
}

/**
 * Puts people on a roll; the caller has locked the training and found them to be new. Who signs in at the same moment
 * takes no lock: then the later of the two is told.
 */
export async function addToRoll(
  { tx, zoneId, actor, now }: ZoneWork,
  trainingId: string,
  source: 'list' | 'workbook',
  people: readonly NewParticipant[],
): Promise<string[]> {
  const rows = people.map(({ name, enterpriseId, organisation, phoneTail, userId, attended }) => ({
    zoneId,
    id: uuidv7(),
    trainingId,
    name,
    enterpriseId,
    organisation,
    phoneTail,
    personKey: personKeyOf({ name, enterpriseId, organisation, phoneTail }),
    userId,
    source,
    attended,
    addedById: actor.userId,
    addedByName: actor.displayName,
    addedAt: now,
  }));
  try {
    await tx.trainingParticipant.createMany({ data: rows });
  } catch (error) {
    if (isUniqueViolation(error)) throw new ProductError('conflict', { key: 'trainings.rollChanged' });
    throw error;
  }
  return rows.map(({ id }) => id);
}
