import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { RiskEvaluation } from '../../generated/prisma/client.ts';
import type { ReductionOnRecord } from '../measures/measure.ts';

/**
 * R22-R24: what is on record about a risk's reduction, for the rule on lifting. What confirms it is an evaluation of the
 * risk as it is now: since its newest assessment and, in a case, since the newest elimination evaluation. A case that is
 * closed confirms nothing any more.
 */
export async function reductionOnRecord(
  tx: ZoneWork['tx'],
  zoneId: string,
  itemId: string,
): Promise<ReductionOnRecord> {
  const cases = await tx.riskCase.findMany({
    where: { zoneId, itemId, closedOn: null },
    include: {
      enterprise: { select: { name: true } },
      filings: { where: { kind: 'elimination-evaluation' }, orderBy: { id: 'desc' }, take: 1 },
      evaluations: { orderBy: { id: 'desc' }, take: 1 },
    },
    orderBy: { id: 'asc' },
  });
  const withoutCase = await tx.riskEvaluation.findFirst({
    where: { zoneId, itemId, caseId: null },
    orderBy: { id: 'desc' },
  });
  const assessment = await tx.riskAssessment.findFirst({ where: { zoneId, itemId }, orderBy: { number: 'desc' } });
  const confirms = (evaluation: RiskEvaluation | undefined | null, since: Date | undefined): boolean =>
    [since, assessment?.assessedAt].every((at) => at === undefined || (evaluation?.evaluatedAt ?? NEVER) >= at) &&
    evaluation?.isReduced === true;
  return {
    cases: cases.map(({ enterprise, filings: [elimination], evaluations: [evaluation] }) => ({
      enterprise: enterprise.name,
      hasElimination: elimination !== undefined,
      isReduced: elimination !== undefined && confirms(evaluation, elimination.filedAt),
    })),
    isReducedWithoutCase: confirms(withoutCase, undefined),
  };
}

const NEVER = new Date(0);
