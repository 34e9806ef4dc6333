import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import { type RulePack, ruleCount } from '../../zones/rule-pack.ts';
import { requireEnterprise } from '../store.ts';
import type { EvaluationLimits } from './outcome.ts';
import { CONFLICT_STATES } from './panel.ts';
import { answersInput, PURPOSES } from './schema.ts';

const stored = z.object({
  state: z.enum(['convened', 'completed']),
  purpose: z.enum(PURPOSES),
  answers: answersInput,
  limits: z.object({ maxNonConforming: z.number(), maxPartlyOrNonConforming: z.number() }).nullable(),
});

/** The evaluation with its panel and enterprise, for whoever may do that with it. */
export async function requireEvaluation(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId } = work;
  const evaluation = await tx.evaluation.findUnique({
    where: { zoneId_id: { zoneId, id } },
    include: { panel: { orderBy: { position: 'asc' } }, application: true },
  });
  if (!evaluation) throw notFound('evaluationNotFound');
  const enterprise = await requireEnterprise(work, permission, evaluation.enterpriseId);
  return {
    ...evaluation,
    ...stored.parse(evaluation),
    panel: evaluation.panel.map((member) => ({ ...member, conflict: z.enum(CONFLICT_STATES).parse(member.conflict) })),
    enterprise,
  };
}

/** The same, locked to the end of the transaction. */
export async function lockEvaluation(work: ZoneWork, permission: Permission, id: string) {
  await work.tx.$queryRaw`SELECT 1 FROM evaluation WHERE zone_id = ${work.zoneId} AND id = ${id}::uuid FOR UPDATE`;
  return requireEvaluation(work, permission, id);
}

/** EF5: the limits of the zone's rule pack. */
export const evaluationLimits = (pack: RulePack): EvaluationLimits => ({
  maxNonConforming: ruleCount(pack, 'EF5', 'maxNonConformingItems'),
  maxPartlyOrNonConforming: ruleCount(pack, 'EF5', 'maxPartlyOrNonConformingItems'),
});
