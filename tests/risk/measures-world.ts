import { v7 as uuidv7 } from 'uuid';
import { writeInZone } from '../../server/audit/write-in-zone.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { decideProposal } from '../../server/risk/measures/decide-proposal.ts';
import { proposeMeasures } from '../../server/risk/measures/propose-measures.ts';
import { proposeInput } from '../../server/risk/measures/schema.ts';
import { lockItem, moveItem, type NewItem } from '../../server/risk/store.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openRisk, type RiskWorld } from './world.ts';

/** A risk that has been verified and assessed, written by the store itself: where measures begin. */
export async function assessedRisk(world: RiskWorld, when: string, wish: Partial<NewItem> = {}): Promise<string> {
  const { id } = await openRisk(world, when, wish);
  await writeInZone(world.at(world.technical, when), SUZHOU, 'testVerify', id, async (write) => {
    const item = await lockItem(write, 'risk.verify', id);
    await moveItem(write, write.actor, item, 'verify', {
      data: { urgency: 'urgent', verifiedOn: toDateColumn(write.today) },
    });
  });
  await assess(world, id, when);
  return id;
}

/** Another assessment by the matrix of this test. */
export const assess = (world: RiskWorld, risk: string, when: string) =>
  writeInZone(world.at(world.technical, when), SUZHOU, 'testAssess', uuidv7(), async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const item = await lockItem(write, 'risk.assess', risk);
    const number = (await tx.riskAssessment.count({ where: { zoneId, itemId: risk } })) + 1;
    const version = (await tx.riskMatrix.aggregate({ where: { zoneId }, _max: { version: true } }))._max.version ?? 1;
    await tx.riskMatrix.createMany({
      data: [{ zoneId, version, content: {}, createdByName: 'test', createdAt: now }],
      skipDuplicates: true,
    });
    await tx.riskAssessment.create({
      data: {
        zoneId,
        id: uuidv7(),
        itemId: risk,
        number,
        matrixVersion: version,
        scenarios: [],
        scope: 'zone',
        investigation: '现场调查',
        isLabNeeded: false,
        conclusion: '风险明确',
        level: 'high',
        assessedById: actor.userId,
        assessedByName: actor.displayName,
        isTrained: true,
        assessedOn: toDateColumn(today),
        assessedAt: now,
      },
    });
    await moveItem(write, actor, item, 'assess', {
      data: { level: 'high', assessedOn: item.assessedOn ?? toDateColumn(today) },
    });
  });

export const ANNOUNCEMENT = {
  kind: 'announcement',
  title: '关于一次性使用输液器的风险警示公告',
  text: '请停止使用所列批次。',
  titleEn: 'Warning about infusion sets',
  textEn: 'Stop using the lots listed.',
  startsOn: '2026-03-10',
} as const;

export const RECALL = {
  kind: 'order-recall',
  title: '责令召回',
  text: '建议责令召回已售出的产品。',
  department: 'drug-regulation',
  startsOn: '2026-03-10',
} as const;

export const versionOf = async (world: RiskWorld, risk: string): Promise<number> => {
  const item = await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.riskItem.findUniqueOrThrow({ where: { zoneId_id: { zoneId: SUZHOU, id: risk } } }),
  );
  return item.version;
};

/** A proposal of the technical group, with what a form leaves out filled in. */
export const propose = async (
  world: RiskWorld,
  risk: string,
  when: string,
  wish: { measures?: readonly object[]; lifts?: string[]; responsible?: string[]; by?: Actor } = {},
) => {
  const { by = world.technical, ...rest } = wish;
  return proposeMeasures(
    world.at(by, when),
    proposeInput.parse({ zone: SUZHOU, risk, version: await versionOf(world, risk), reason: '风险明确', ...rest }),
  );
};

export const decide = (
  world: RiskWorld,
  proposal: { id: string; version: number },
  when: string,
  decision: 'approved' | 'declined' = 'approved',
  by: Actor = world.management,
  note = decision === 'declined' ? '理由不足' : '',
) =>
  decideProposal(world.at(by, when), {
    zone: SUZHOU,
    proposal: proposal.id,
    version: proposal.version,
    decision,
    note,
  });

/** A risk under these measures, proposed and approved on one day. */
export async function underMeasures(
  world: RiskWorld,
  when: string,
  wish: { measures?: readonly object[]; responsible?: string[]; item?: Partial<NewItem> } = {},
): Promise<string> {
  const { item, ...rest } = wish;
  const risk = await assessedRisk(world, when, item);
  await decide(world, await propose(world, risk, when, { measures: [ANNOUNCEMENT], ...rest }), when);
  return risk;
}
