import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { RISK_LEVELS } from '../kinds.ts';
import { matrixContent } from './matrix-schema.ts';
import { judge } from './scenarios.ts';
import type { assessmentOutput } from './schema.ts';

const storedScenarios = z.array(
  z.object({
    name: z.string(),
    severity: z.string(),
    steps: z.array(z.object({ what: z.string(), probability: z.string() })),
  }),
);

export type AssessmentView = z.infer<typeof assessmentOutput>;

/**
 * A risk's assessments, the newest first, each by the version of the matrix by which it was made. For callers that have
 * made sure that the reader may see the risk (requireItem).
 */
export async function assessmentsOf(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  itemId: string,
): Promise<AssessmentView[]> {
  const found = await tx.riskAssessment.findMany({
    where: { zoneId, itemId },
    orderBy: { number: 'desc' },
    include: { matrix: { select: { content: true } } },
  });
  return found.map((row) => {
    const matrix = matrixContent.parse(row.matrix.content);
    return {
      id: row.id,
      number: row.number,
      ...judge(matrix, storedScenarios.parse(row.scenarios), row.scope),
      level: z.enum(RISK_LEVELS).parse(row.level),
      scope: row.scope,
      scopeNote: row.scopeNote,
      investigation: row.investigation,
      isLabNeeded: row.isLabNeeded,
      labEvidence: row.labEvidence,
      conclusion: row.conclusion,
      assessedBy: row.assessedByName,
      isTrained: row.isTrained,
      assessedOn: dateColumn(row.assessedOn),
      assessedAt: row.assessedAt.toISOString(),
      matrixVersion: row.matrixVersion,
      matrix,
    };
  });
}
