import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { recordAssessment } from '../../server/risk/assessment/record-assessment.ts';
import { decideProposal } from '../../server/risk/measures/decide-proposal.ts';
import { proposeMeasures } from '../../server/risk/measures/propose-measures.ts';
import { proposeInput } from '../../server/risk/measures/schema.ts';
import type { NewItem } from '../../server/risk/store.ts';
import { SUZHOU } from '../factories/installation.ts';
import { assessment } from './assessment-world.ts';
import { type RiskWorld, verifiedRisk } from './world.ts';

/** A risk that has been verified and assessed: where measures begin. */
export async function assessedRisk(world: RiskWorld, when: string, wish: Partial<NewItem> = {}): Promise<string> {
  const { id } = await verifiedRisk(world, when, wish);
  await assess(world, id, when);
  return id;
}

/** An assessment, or another one, which comes to 'high' by the standard matrix. */
export const assess = async (world: RiskWorld, risk: string, when: string) =>
  recordAssessment(
    world.at(world.technical, when),
    assessment({ id: risk, version: await versionOf(world, risk) }, { scope: 'several-batches' }),
  );

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
