import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { ReductionOnRecord } from '../measures/measure.ts';

/**
 * R22-R24: what is on record about a risk's reduction, for the rule on lifting. What confirms a case is the newest
 * evaluation since its newest elimination evaluation: a new filing asks for a new look.
 */
export async function reductionOnRecord(
  tx: ZoneWork['tx'],
  zoneId: string,
  itemId: string,
): Promise<ReductionOnRecord> {
  const cases = await tx.riskCase.findMany({
    where: { zoneId, itemId },
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
  return {
    cases: cases.map(({ enterprise, filings: [elimination], evaluations: [evaluation] }) => ({
      enterprise: enterprise.name,
      hasElimination: elimination !== undefined,
      isReduced: (evaluation?.isReduced ?? false) && elimination !== undefined && isSince(evaluation, elimination),
    })),
    isReducedWithoutCase: withoutCase?.isReduced ?? false,
  };
}

const isSince = (evaluation: { evaluatedAt: Date } | undefined, filing: { filedAt: Date }): boolean =>
  evaluation !== undefined && evaluation.evaluatedAt >= filing.filedAt;
