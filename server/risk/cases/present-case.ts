import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { RiskEvaluation, RiskFile, RiskFiling } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { dutiesIn, type FoundCase, filingKind, isOverdue, presentRisk } from './case-store.ts';
import { storedContent } from './filing-content.ts';
import type { CaseRow } from './schema.ts';

/** A case as a list tells of it; the enterprise learns the number of the risk only (R28). */
export function presentCase(
  found: FoundCase,
  { pack, today, isEnterprise }: { pack: RulePack; today: ZoneWork['today']; isEnterprise: boolean },
): CaseRow {
  const closedOn = found.closedOn && dateColumn(found.closedOn);
  const duties = dutiesIn(found, pack).map((duty) => ({ ...duty, isOverdue: isOverdue(duty, closedOn, today) }));
  return {
    id: found.id,
    number: found.item.number,
    risk: isEnterprise ? null : presentRisk(found.item),
    enterprise: found.enterprise,
    openedOn: dateColumn(found.openedOn),
    reductionDueOn: dateColumn(found.reductionDueOn),
    closedOn,
    duties,
    isOverdue: duties.some((duty) => duty.isOverdue),
    version: found.version,
  };
}

export const presentFiling = (filing: RiskFiling) => ({
  id: filing.id,
  kind: filingKind(filing.kind),
  content: storedContent.parse(filing.content),
  filedOn: dateColumn(filing.filedOn),
  filedBy: filing.filedByName,
  filedAt: filing.filedAt.toISOString(),
});

export const presentEvaluation = (evaluation: RiskEvaluation, isEnterprise: boolean) => ({
  id: evaluation.id,
  case: evaluation.caseId,
  isFeasible: evaluation.isFeasible,
  isEffective: evaluation.isEffective,
  isSufficient: evaluation.isSufficient,
  isReduced: evaluation.isReduced,
  note: evaluation.note,
  evaluatedBy: isEnterprise ? null : evaluation.evaluatedByName,
  evaluatedOn: dateColumn(evaluation.evaluatedOn),
  evaluatedAt: evaluation.evaluatedAt.toISOString(),
});

export const presentFile = (file: RiskFile) => ({
  id: file.id,
  category: file.category,
  title: file.title,
  fileName: file.fileName,
  sha256: file.sha256,
  uploadedBy: file.uploadedByName,
  uploadedAt: file.uploadedAt.toISOString(),
});
