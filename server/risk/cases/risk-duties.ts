import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { ownersFor } from '../../platform/permissions.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import type { FilingKind } from '../kinds.ts';
import { mayFile } from './case-rules.ts';
import { caseOnRecord, dutiesIn, scopeOf } from './case-store.ts';

export interface RiskDuty {
  kind: FilingKind;
  case: string;
  /** Of the risk. */
  number: string;
  /** Null: at once, or as soon as the measures are to be lifted. */
  dueOn: CivilDate | null;
}

/** R22: what an enterprise still has to file in its running cases; nothing for readers who may not know of them (R28). */
export async function riskDutiesOwed(work: ZoneWork, enterpriseId: string): Promise<RiskDuty[]> {
  const { tx, zoneId, actor } = work;
  const owners = ownersFor(actor, 'risk.case-view', zoneId);
  if (owners !== 'all' && !owners.includes(enterpriseId)) return [];
  const open = await tx.riskCase.findMany({
    where: { AND: [scopeOf(work, 'risk.case-view'), { enterpriseId, closedOn: null }] },
    include: { item: { select: { number: true } }, filings: { select: { kind: true, filedOn: true } } },
    orderBy: { id: 'asc' },
  });
  if (open.length === 0) return [];
  const pack = await readRulePack(tx, zoneId);
  return open.flatMap((found) =>
    dutiesIn(found, pack)
      .filter(({ kind, filedOn }) => filedOn === null && mayFile(caseOnRecord(found), kind).ok)
      .map(({ kind, dueOn }) => ({ kind, case: found.id, number: found.item.number, dueOn })),
  );
}
