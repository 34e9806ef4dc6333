import type { z } from 'zod';
import { addActivityEvent } from '../../activities/events.ts';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addFile } from '../files/add-file.ts';
import { askForRecheck } from './finding-matters.ts';
import { mayHandIn, mayMove } from './finding-steps.ts';
import { type Finding, lockFinding, updateFinding } from './finding-store.ts';
import type { correctFindingInput } from './schema.ts';

/** Z4: the enterprise, or the office for it, says how a finding was corrected and proves it; then others check again. */
export function correctFinding(context: RequestContext, input: z.infer<typeof correctFindingInput>) {
  return writeInZone(context, input.zone, 'correctFinding', input, async (write) => {
    const { zoneId, actor, today } = write;
    const finding = await lockFinding(write, 'finding.correct', input.finding);
    requireCurrent(finding, input.version);
    enforce(mayMove(finding.state, 'correct'));
    const { correction, prevention, files } = input;
    const proofs = files.length + (await proofsSinceRefusal(write, finding));
    const isOffice = can(actor, 'finding.correct', zoneId);
    const whyNoProof = proofs > 0 ? '' : input.whyNoProof;
    enforce(mayHandIn({ proofs, isOffice, whyNoProof }));
    for (const [index, file] of files.entries()) await addProof(write, finding, file, index);
    const changed = await updateFinding(write, finding, {
      state: 'corrected',
      correction,
      prevention,
      correctedOn: toDateColumn(today),
      correctedByName: actor.displayName,
    });
    await addActivityEvent(write, { subject: 'finding', subjectId: finding.id, kind: 'corrected', note: whyNoProof });
    await askForRecheck(write, finding);
    await write.record({
      action: 'finding.correct',
      objectType: 'finding',
      objectId: finding.id,
      before: { state: finding.state },
      after: {
        state: 'corrected',
        correction,
        prevention,
        whyNoProof,
        files: files.map(({ title, fileName, sha256 }) => ({ title, fileName, sha256 })),
      },
    });
    return changed;
  });
}

type Proof = z.infer<typeof correctFindingInput>['files'][number];

const addProof = (write: ZoneWrite, { id, enterpriseId }: Finding, file: Proof, index: number) =>
  addFile(
    write,
    { ...file, enterpriseId, subject: 'finding', subjectId: id, category: 'proof' },
    `files.${index}.sha256`,
  );

/** Papers attached ahead of the correction; those of a correction that was refused prove nothing any more. */
async function proofsSinceRefusal({ tx, zoneId }: ZoneWrite, { id }: Finding): Promise<number> {
  const refused = await tx.activityEvent.findFirst({
    where: { zoneId, subject: 'finding', subjectId: id, kind: 'refused' },
    orderBy: { id: 'desc' },
  });
  return tx.enterpriseFile.count({
    where: {
      zoneId,
      subject: 'finding',
      subjectId: id,
      category: 'proof',
      ...(refused && { uploadedAt: { gt: refused.at } }),
    },
  });
}
