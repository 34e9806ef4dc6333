import type { z } from 'zod';
import { requirePerson } from '../../accounts/require-person.ts';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn, yearOf } from '../../platform/calendar.ts';
import { badField, enforce } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addFile } from '../files/add-file.ts';
import { endOfYear } from '../in-zone.ts';
import { isInZone, statusAsOf } from '../standing/lifecycle.ts';
import { loadEvents, lockEnterprise } from '../store.ts';
import type { signCommitmentInput } from './schema.ts';

type Sign = z.infer<typeof signCommitmentInput>;

/** E7: the yearly commitment of an enterprise in the zone, once for each year; it feeds Z6. */
export function signCommitment(context: RequestContext, input: Sign) {
  return writeInZone(context, input.zone, 'signCommitment', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const enterprise = await lockEnterprise(write, 'commitment.sign', input.enterprise);
    const letter = input.paper ? paperLetter(write, input, input.paper) : ownLetter(write, input);
    const { year } = input;
    const status = statusAsOf(await loadEvents(tx, zoneId, enterprise.id), endOfYear(year, today));
    if (!isInZone(status)) enforce({ ok: false, reason: 'commitment.notInZone', rule: 'E7', params: { year } });
    const key = { zoneId, enterpriseId: enterprise.id, year };
    const earlier = await tx.commitment.findUnique({ where: { zoneId_enterpriseId_year: key } });
    if (earlier) enforce({ ok: false, reason: 'commitment.alreadySigned', rule: 'E7', params: { year } });
    await tx.commitment.create({
      data: {
        ...key,
        ...letter,
        signedOn: toDateColumn(letter.signedOn),
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    const file = input.paper?.file;
    if (file) await attachLetter(write, enterprise.id, year, file);
    await write.record({
      action: 'commitment.sign',
      objectType: 'commitment',
      objectId: enterprise.id,
      after: { year, ...letter, ...(file && { sha256: file.sha256, fileName: file.fileName }) },
    });
    return { year, ...letter };
  });
}

/** Signed here and now by a person of the enterprise, in the own name. */
function ownLetter({ actor, zoneId, today }: ZoneWrite, { enterprise, year }: Sign) {
  requirePerson(actor);
  const isOwn = actor.memberships.some(
    (membership) => membership.zoneId === zoneId && membership.enterpriseId === enterprise,
  );
  if (!isOwn) throw badField('paper', { key: 'commitments.paperNeeded' });
  if (year !== yearOf(today)) throw badField('year', { key: 'commitments.thisYear', params: { year: yearOf(today) } });
  return { signedOn: today, signerName: actor.displayName, how: 'account' as const };
}

/** Recorded by the office, for this year or the last; a letter signed later than its year commits to nothing in it. */
function paperLetter({ actor, zoneId, today }: ZoneWrite, { year }: Sign, paper: NonNullable<Sign['paper']>) {
  permit(actor, 'commitment.sign', zoneId);
  const thisYear = yearOf(today);
  if (year !== thisYear && year !== thisYear - 1) {
    throw badField('year', { key: 'commitments.thisYearOrLast', params: { year: thisYear, lastYear: thisYear - 1 } });
  }
  const { signedOn, signerName } = paper;
  if (signedOn > today) throw badField('paper.signedOn', { key: 'field.future' });
  if (yearOf(signedOn) > year)
    throw badField('paper.signedOn', { key: 'commitments.signedAfterYear', params: { year } });
  return { signedOn, signerName, how: 'paper' as const };
}

/** A commitment has no id of its own: its letter hangs on the enterprise, with the year as its category. */
const attachLetter = (
  write: ZoneWrite,
  enterpriseId: string,
  year: number,
  file: NonNullable<NonNullable<Sign['paper']>['file']>,
) =>
  addFile(
    write,
    { ...file, enterpriseId, subject: 'commitment', subjectId: enterpriseId, category: String(year) },
    'paper.file.sha256',
  );
