import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { technicalGroup } from '../../risk/technical-group.ts';
import { mayAttend } from './hold.ts';
import { mayHaveCertificate } from './may-have-certificate.ts';
import { ownEnterprises, rollReach } from './roll-reach.ts';
import { PARTICIPANT_SOURCES, type rollOutput } from './roll-schema.ts';
import type { ofTraining } from './schema.ts';
import { findTraining, mayManage, type TrainingRow } from './store.ts';

type Roll = z.infer<typeof rollOutput>;

/** Z14: who is expected and who was there, by name for the organiser; by number for the others. */
export function readRoll(context: RequestContext, input: z.infer<typeof ofTraining>): Promise<Roll> {
  return readInZone(context, input.zone, 'training.view', async (read) => {
    const { actor, zoneId, today } = read;
    const training = await findTraining(read, input.training);
    const reach = rollReach(read, training);
    const canChange = mayManage(actor, zoneId, training) && training.state !== 'cancelled';
    const isOfAssessors = training.kind === 'risk-assessor';
    return {
      reach,
      participants: reach === 'numbers' ? [] : await loadParticipants(read, training, reach),
      byOrganisation: await loadOrganisations(read, training, reach),
      assessors: canChange && isOfAssessors ? await loadAssessors(read) : [],
      may: {
        change: canChange,
        takeAttendance: canChange && mayAttend(training.heldOn, today).ok,
        examine: canChange && isOfAssessors,
      },
    };
  });
}

const ofReader = (read: ZoneWork, reach: Roll['reach']) =>
  reach === 'own' ? { enterpriseId: { in: ownEnterprises(read) } } : {};

async function loadParticipants(read: ZoneWork, training: TrainingRow, reach: Roll['reach']) {
  const { tx, zoneId } = read;
  const found = await tx.trainingParticipant.findMany({
    where: { zoneId, trainingId: training.id, ...ofReader(read, reach) },
    include: { evaluation: { select: { participantId: true } } },
    orderBy: [{ organisation: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  return found.map((participant) => {
    const { id, version, name, enterpriseId, organisation, phoneTail, attended, signedInAt, hasPassed } = participant;
    return {
      id,
      version,
      name,
      enterprise: enterpriseId,
      organisation,
      phoneTail,
      source: z.enum(PARTICIPANT_SOURCES).parse(participant.source),
      isAssessor: participant.userId !== null,
      attended,
      signedInAt: signedInAt?.toISOString() ?? null,
      hasPassed,
      // What a participant thought of it is nobody's else, nor whether they said it.
      hasEvaluated: reach === 'all' && participant.evaluation !== null,
      canHaveCertificate: mayHaveCertificate(training, participant),
      addedBy: participant.addedByName,
    };
  });
}

async function loadOrganisations(read: ZoneWork, { id }: TrainingRow, reach: Roll['reach']) {
  const { tx, zoneId } = read;
  const groups = await tx.trainingParticipant.groupBy({
    by: ['enterpriseId', 'organisation', 'attended'],
    where: { zoneId, trainingId: id, ...ofReader(read, reach) },
    _count: true,
  });
  const byPlace = new Map<string, Roll['byOrganisation'][number]>();
  for (const { enterpriseId, organisation, attended, _count } of groups) {
    const place = enterpriseId ?? organisation;
    const known = byPlace.get(place) ?? { enterprise: enterpriseId, organisation, participants: 0, attended: 0 };
    byPlace.set(place, {
      ...known,
      participants: known.participants + _count,
      attended: known.attended + (attended ? _count : 0),
    });
  }
  return [...byPlace.values()].sort(
    (a, b) =>
      b.attended - a.attended || b.participants - a.participants || a.organisation.localeCompare(b.organisation),
  );
}

const loadAssessors = async ({ tx, zoneId }: ZoneWork) =>
  (await technicalGroup(tx, zoneId)).map(({ id, name }) => ({ id, name }));
