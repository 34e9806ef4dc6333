import { addressSecretHash, isAddressSecret } from '../../platform/address-secret.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { notFound } from '../../platform/errors.ts';
import type { Tx } from '../../platform/tenant.ts';
import { bodyNames } from '../body.ts';
import { findTraining, type TrainingRow } from '../trainings/store.ts';

interface Reading {
  tx: Tx;
  zoneId: string;
}

/** A training as everybody may hear of it who holds a code of it. */
export async function tellTraining(read: Reading, training: TrainingRow) {
  const { title, kind, mode, state, place, heldOn, startsAt, hours, trainer, trainerOrganisation } = training;
  const bodyOf = await bodyNames(read);
  return {
    ...{ title, kind, mode, state, place, heldOn, startsAt, hours, trainer, trainerOrganisation },
    organiser: bodyOf(training.departmentId).name,
  };
}

/** The zone by its name; an unknown one answers like an unknown code. */
export async function tellZone({ tx, zoneId }: Reading) {
  const zone = await tx.zone.findUnique({ where: { id: zoneId } });
  if (!zone) throw notFound('attend.codeNotFound');
  return { id: zone.id, name: bilingual(zone.nameZh, zone.nameEn), demo: zone.demo };
}

/** The code that an address names, with its training; 404 for everything that is none of this zone's. */
export async function findCode({ tx, zoneId }: Reading, token: string) {
  const code = isAddressSecret(token)
    ? await tx.trainingCode.findUnique({ where: { zoneId_token: { zoneId, token } } })
    : null;
  if (!code) throw notFound('attend.codeNotFound');
  return { code, training: await findTraining({ tx, zoneId }, code.trainingId) };
}

/** The participant whose own page an address names; 404 for everything that is none of this zone's. */
export async function findAttendee({ tx, zoneId }: Reading, secret: string) {
  const participant = isAddressSecret(secret)
    ? await tx.trainingParticipant.findUnique({
        where: { zoneId_secretHash: { zoneId, secretHash: addressSecretHash(secret) } },
        include: { evaluation: true },
      })
    : null;
  if (!participant) throw notFound('attend.pageNotFound');
  return { participant, training: await findTraining({ tx, zoneId }, participant.trainingId) };
}
