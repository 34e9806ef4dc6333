import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { fileNameOf } from '../../documents/file-name.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { yearOf } from '../../platform/calendar.ts';
import { enforce, notFound } from '../../platform/errors.ts';
import { id } from '../../platform/inputs.ts';
import { can, permitForSome } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type Tx, withZones } from '../../platform/tenant.ts';
import { trainingHoldsUntil } from '../../risk/assessment/qualification.ts';
import { requirePublicAct } from '../../risk/collection/public-limits.ts';
import type { PublicRequest } from '../../risk/collection/report-publicly.ts';
import { trainingYears } from '../../risk/rule-numbers.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { findAttendee, tellTraining, tellZone } from '../attendance/public-view.ts';
import type { attendedInput } from '../attendance/schema.ts';
import { mayActFor } from '../body.ts';
import { ofTraining } from '../trainings/schema.ts';
import { findParticipant, findTraining, type TrainingRow } from '../trainings/store.ts';
import { type Certified, certificateContent } from './certificate-content.ts';
import { certificateNumber } from './certificate-number.ts';
import { certificateWords } from './certificate-words.ts';
import { drawCertificate } from './draw-certificate.ts';
import { mayCertify } from './may-certify.ts';

export const certificateInput = ofTraining.extend({ participant: id });

interface Attendee {
  id: string;
  name: string;
  organisation: string;
  attended: boolean;
  hasPassed: boolean | null;
}

/** Z14: a participant's certificate, for whoever organised the training, the office, and the participant's enterprise. */
export async function exportCertificate(
  context: RequestContext,
  input: z.infer<typeof certificateInput>,
  locale: Locale,
): Promise<{ fileName: string; bytes: Buffer }> {
  const certified = await readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor } = read;
    permitForSome(actor, 'training.roll', zoneId);
    const training = await findTraining(read, input.training);
    const participant = await findParticipant(read, training.id, input.participant);
    const { enterpriseId } = participant;
    const isOwn = enterpriseId !== null && can(actor, 'training.roll', zoneId, enterpriseId);
    // Who is on a roll is known to its organiser: to everybody else there is nobody.
    if (!isOwn && !mayActFor(actor, 'training.roll', zoneId, training.departmentId)) {
      throw notFound('trainings.participantNotFound');
    }
    return certify(tx, zoneId, { training, participant, locale });
  });
  return asPdf(certified, locale);
}

/** The same for whoever holds the secret of their own page. */
export async function exportOwnCertificate(
  { platform, address }: PublicRequest,
  input: z.infer<typeof attendedInput>,
  locale: Locale,
): Promise<{ fileName: string; bytes: Buffer }> {
  await requirePublicAct(platform.publicLimits, 'attend', address);
  const read = async (tx: Tx) =>
    certify(tx, input.zone, { ...(await findAttendee({ tx, zoneId: input.zone }, input.secret)), locale });
  return asPdf(await withZones(platform.prisma, [input.zone], read, { readOnly: true }), locale);
}

interface Wanted {
  training: TrainingRow;
  participant: Attendee;
  locale: Locale;
}

async function certify(tx: Tx, zoneId: string, { training, participant, locale }: Wanted): Promise<Certified> {
  enforce(mayCertify(training, participant));
  const zone = await tellZone({ tx, zoneId });
  const { kind, heldOn, organiser, title, hours, trainer, trainerOrganisation } = await tellTraining(
    { tx, zoneId },
    training,
  );
  const isOfAssessors = kind === 'risk-assessor';
  const ids = { trainingId: training.id, participantId: participant.id };
  return {
    ...{ kind, heldOn, title, hours, trainer, trainerOrganisation },
    zone: zone.name[locale],
    demo: zone.demo,
    number: certificateNumber({ zoneId, year: yearOf(heldOn), ...ids }),
    name: participant.name,
    organisation: participant.organisation,
    organiser: organiser[locale],
    assessorUntil: isOfAssessors ? trainingHoldsUntil(heldOn, trainingYears(await readRulePack(tx, zoneId))) : null,
  };
}

async function asPdf(certified: Certified, locale: Locale) {
  const content = certificateContent(certified, await certificateWords(locale), locale);
  return { fileName: fileNameOf([content.title, content.name], 'pdf'), bytes: await drawCertificate(content) };
}
