import { v7 as uuidv7 } from 'uuid';
import { writeInZone } from '../../server/audit/write-in-zone.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import { lockItem, moveItem, type NewItem, openItem, type RiskRow } from '../../server/risk/store.ts';
import { addEnterprise } from '../factories/enterprise.ts';
import { openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { rivals, suzhouPeople } from '../factories/suzhou-people.ts';

/** Both zones, and everybody in Suzhou whom the risk norms name, with whom they leave out. */
export async function openRiskWorld() {
  const installation = await openInstallation();
  await installation.importPack(SUZHOU);
  await installation.importPack(ZHUHAI);
  const { person } = installation;
  const office = await person('office', { zone: SUZHOU, role: 'office' });
  const enterprise = await addEnterprise(installation, office, { name: '示例医疗器械有限公司' });
  const rival = await addEnterprise(installation, office, { name: '另一示例企业' });
  return {
    installation,
    at: installation.at,
    office,
    ...(await suzhouPeople(installation)),
    /** A monitoring point (R9). */
    department: await person('institute', { zone: SUZHOU, role: 'department', department: 'testing-institute' }),
    otherDepartment: await person('drugs', { zone: SUZHOU, role: 'department', department: 'drug-regulation' }),
    elsewhere: await person('elsewhere', { zone: ZHUHAI, role: 'technical' }),
    ...(await rivals(installation, enterprise, rival)),
  };
}
export type RiskWorld = Awaited<ReturnType<typeof openRiskWorld>>;

/** A risk that was just reported, written by the store itself: where the tests of later steps begin. */
export function openRisk(world: RiskWorld, when: string, wish: Partial<NewItem> = {}) {
  return writeInZone(world.at(world.technical, when), SUZHOU, 'testOpenRisk', uuidv7(), (write) =>
    openItem(write, write.actor, {
      source: 'foreign-recall',
      title: '输液器断裂',
      product: '一次性使用输液器',
      hsCode: '901890',
      country: 'US',
      hazard: '导管连接处断裂，可能失血。',
      enterpriseId: null,
      ...wish,
    }),
  );
}

/** A risk that was verified on the same day, written by the store itself: it waits for its assessment. */
export async function verifiedRisk(world: RiskWorld, when: string, wish: Partial<NewItem> = {}): Promise<RiskRow> {
  const { id } = await openRisk(world, when, wish);
  return writeInZone(world.at(world.technical, when), SUZHOU, 'testVerify', id, async (write) =>
    moveItem(write, write.actor, await lockItem(write, 'risk.verify', id), 'verify', {
      data: { urgency: 'urgent', verifiedOn: toDateColumn(write.today) },
    }),
  );
}

/** What the work was refused with; null when it was not. */
export { refusal } from '../enterprises/world.ts';
