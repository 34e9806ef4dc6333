import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { technicalGroup } from '../../risk/technical-group.ts';
import { addToRoll, type NewParticipant, requireNewPerson, requireRoom } from './add-to-roll.ts';
import { mayAttend } from './hold.ts';
import { mayChange } from './lifecycle.ts';
import type { addParticipantInput } from './roll-schema.ts';
import { lockTraining } from './store.ts';
import { enterpriseOf, organisationNamed, type WhereFrom } from './where-from.ts';

type AddParticipant = z.infer<typeof addParticipantInput>;

/** Z14: somebody is expected at a training, or was there. */
export function addParticipant(context: RequestContext, input: AddParticipant) {
  return writeInZone(context, input.zone, 'addParticipant', input, async (write) => {
    const { tx, zoneId, today } = write;
    const training = await lockTraining(write, input.training);
    enforce(mayChange(training.state));
    if (input.attended) enforce(mayAttend(training.heldOn, today));
    const person = await personOf(write, input);
    await requireNewPerson(write, training.id, person);
    requireRoom(await tx.trainingParticipant.count({ where: { zoneId, trainingId: training.id } }), 1);
    const [id = ''] = await addToRoll(write, training.id, 'list', [person]);
    const { name, enterpriseId, organisation, attended } = person;
    await write.record({
      action: 'training-roll.add',
      objectType: 'training',
      objectId: training.id,
      after: { participant: id, name, enterprise: enterpriseId, organisation, attended },
    });
    return { id, version: 1 };
  });
}

async function personOf(work: ZoneWork, input: AddParticipant): Promise<NewParticipant> {
  const { user: userId, phoneTail, attended } = input;
  const account = userId === null ? null : await requireAssessor(work, userId);
  const name = input.name || account?.name;
  if (!name) throw badField('name', { key: 'field.required' });
  return { name, ...(await whereFrom(work, input, account !== null)), phoneTail, userId, attended };
}

/** R27: only the technical group's people are linked to their accounts. */
async function requireAssessor({ tx, zoneId }: ZoneWork, userId: string): Promise<{ name: string }> {
  const found = (await technicalGroup(tx, zoneId)).find(({ id }) => id === userId);
  if (!found) throw badField('user', { key: 'trainings.notTechnical' });
  return found;
}

async function whereFrom(
  work: ZoneWork,
  { enterprise, organisation }: AddParticipant,
  isAccount: boolean,
): Promise<WhereFrom> {
  if (enterprise !== null) return enterpriseOf(work, enterprise, 'enterprise');
  if (organisation !== '') return organisationNamed(work, organisation);
  if (!isAccount) throw badField('organisation', { key: 'trainings.whereFromNeeded' });
  return { enterpriseId: null, organisation: await technicalGroupName(work) };
}

async function technicalGroupName({ tx, zoneId }: ZoneWork): Promise<string> {
  const role = await tx.zoneRoleName.findUnique({ where: { zoneId_role: { zoneId, role: 'technical' } } });
  return role?.nameZh ?? '';
}
