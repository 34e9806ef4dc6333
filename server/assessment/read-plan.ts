import type { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import { dateColumn } from '../platform/calendar.ts';
import type { RequestContext } from '../platform/platform.ts';
import type { planInput, planOutput } from './plan-schema.ts';
import { within } from './read-scores.ts';
import { loadPlanDraft } from './save-plan.ts';
import { recomputes, snapshotSchema } from './snapshot.ts';
import { findPlan } from './store.ts';

/** A year's plan as it is edited: the version in force today or a named one, all versions, and the frozen snapshots. */
export function readPlan(
  context: RequestContext,
  input: z.infer<typeof planInput>,
): Promise<z.infer<typeof planOutput>> {
  return readInZone(context, input.zone, 'scores.view', async ({ tx, zoneId, today }) => {
    const plan = await findPlan(tx, zoneId, input.year, within(today, input.year));
    const planVersion = input.planVersion ?? plan.planVersion;
    const draft = await loadPlanDraft(tx, zoneId, plan.id, planVersion);
    const versions = await tx.planVersion.findMany({ where: { zoneId, planId: plan.id }, orderBy: { number: 'desc' } });
    const closes = await tx.planClose.findMany({ where: { zoneId, planId: plan.id }, orderBy: { revision: 'desc' } });
    return {
      ...draft,
      state: plan.state,
      version: plan.version,
      planVersion,
      versions: versions.map((version) => ({
        number: version.number,
        effectiveFrom: dateColumn(version.effectiveFrom),
        reason: version.reason,
        by: version.createdByName,
        at: version.createdAt.toISOString(),
      })),
      closes: closes.map((close) => {
        const snapshot = snapshotSchema.parse(close.snapshot);
        const { intact, sameScores } = recomputes(snapshot, close.digest);
        return {
          revision: close.revision,
          at: close.closedAt.toISOString(),
          by: close.closedByName,
          reason: close.reason,
          digest: close.digest,
          recomputes: intact && sameScores,
          percent: snapshot.scores.percent?.verified ?? null,
        };
      }),
    };
  });
}
