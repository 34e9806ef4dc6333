import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isCountry } from '../register/countries.ts';
import { canMove } from './application-states.ts';
import { attachmentsOf, type FoundApplication, lockApplication } from './application-store.ts';
import { type Missing, mayBeSubmitted, missingForSubmission } from './missing-for-submission.ts';
import type { applicationActInput } from './schema.ts';
import { requireMayApply } from './start-application.ts';

/** E4, E10: hands the application to the office; refused with everything that is missing, and inside the ban. */
export function submitApplication(context: RequestContext, input: z.infer<typeof applicationActInput>) {
  return writeInZone(context, input.zone, 'submitApplication', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const application = await lockApplication(write, 'application.edit', input.application);
    requireCurrent({ version: application.version, state: application.state }, input.version);
    enforce(canMove(application.state, 'submitted'));
    await requireMayApply(write, application.enterpriseId, write.today);
    const missing = await whatIsMissing(write, application);
    if (missing.length > 0) throw incomplete(missing);
    const saved = await tx.application.update({
      where: { zoneId_id: { zoneId, id: application.id } },
      data: { state: 'submitted', submittedAt: now, submittedByName: actor.displayName, version: { increment: 1 } },
    });
    await write.record({
      action: 'application.submit',
      objectType: 'application',
      objectId: application.id,
      before: { state: application.state },
      after: { state: 'submitted', facts: application.facts, selfAssessment: application.selfAssessment },
    });
    return { id: application.id, state: 'submitted' as const, version: saved.version };
  });
}

/** What keeps an application from being submitted. */
export async function whatIsMissing(work: ZoneWork, application: FoundApplication): Promise<Missing[]> {
  const attached = await attachmentsOf(work, application.id);
  return missingForSubmission({
    facts: application.facts,
    selfAssessment: application.selfAssessment,
    attached: attached.map(({ category }) => category),
    isCountry,
  });
}

/** 422 by E4, with each missing thing beside its field. */
function incomplete(missing: readonly Missing[]) {
  const verdict = mayBeSubmitted(missing);
  if (verdict.ok) throw new Error('Nothing is missing');
  return refused(verdict, Object.fromEntries(missing.map(({ field, key }) => [field, { key }])));
}
