import { v7 as uuidv7 } from 'uuid';
import { addDays, toDateColumn } from '../../platform/calendar.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { reductionReportDays } from '../rule-numbers.ts';
import { addEvent, type RiskActor, type RiskRow, type RiskWrite } from '../store.ts';

/**
 * R22: a case file for each enterprise that is responsible for the risk, with the day by which its reduction report is
 * due. One that is open already goes on; after one that was closed, a new one begins.
 */
export async function openCases(
  write: RiskWrite,
  actor: RiskActor,
  item: Pick<RiskRow, 'id' | 'state'>,
  enterprises: readonly string[],
): Promise<void> {
  if (enterprises.length === 0) return;
  const { tx, zoneId, today } = write;
  const reductionDueOn = addDays(today, reductionReportDays(await readRulePack(tx, zoneId)));
  const term = { openedOn: toDateColumn(today), reductionDueOn: toDateColumn(reductionDueOn) };
  for (const enterpriseId of enterprises) {
    const of = { zoneId, itemId: item.id, enterpriseId };
    if ((await tx.riskCase.count({ where: { ...of, closedOn: null } })) > 0) continue;
    const { id } = await tx.riskCase.create({ data: { ...of, id: uuidv7(), ...term } });
    await addEvent(write, actor, item, { kind: 'open-case', subjectId: id });
    await write.record({
      action: 'risk-case.open',
      objectType: 'risk-case',
      objectId: id,
      after: { risk: item.id, enterprise: enterpriseId, reductionDueOn },
    });
  }
}
