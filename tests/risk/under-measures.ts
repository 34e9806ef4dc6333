import { v7 as uuidv7 } from 'uuid';
import { toDateColumn } from '../../server/platform/calendar.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { standardMatrix } from '../../server/risk/assessment/standard-matrix.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openRisk, type RiskWorld } from './world.ts';

interface Wish {
  /** Enterprises with a case. */
  responsible?: readonly string[];
  title?: string;
  visibleTo?: readonly ('office' | 'technical' | 'management' | 'inspection')[];
  /** The last day of the measures' term. */
  endsOn?: string;
}

/**
 * A risk assessed, decided and under measures since a day, written straight into the tables: a notice for each
 * enterprise responsible and a response proposed to an authority. Its cases are to be reported on ten days later.
 */
export async function openUnderMeasures(world: RiskWorld, day: string, wish: Wish = {}) {
  const { responsible = [], title = '输液器断裂', endsOn } = wish;
  const item = await openRisk(world, `${day} 09:00`, { title, ...(wish.visibleTo && { visibleTo: wish.visibleTo }) });
  const { technical, management, department } = world;
  const on = toDateColumn(day);
  const at = new Date(`${day}T02:00:00Z`);
  const ids = { assessment: uuidv7(), proposal: uuidv7(), response: uuidv7(), announcement: uuidv7() };
  const cases = responsible.map((enterprise) => ({ id: uuidv7(), enterprise }));
  const matrixSeed = await standardMatrix();
  await withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => {
    const ofItem = { zoneId: SUZHOU, itemId: item.id };
    const matrix = await tx.riskMatrix.findFirst({ where: { zoneId: SUZHOU } });
    if (!matrix) {
      await tx.riskMatrix.create({
        data: { zoneId: SUZHOU, version: 1, content: { ...matrixSeed }, createdByName: 'test', createdAt: at },
      });
    }
    await tx.riskAssessment.create({
      data: {
        ...ofItem,
        id: ids.assessment,
        number: 1,
        matrixVersion: matrix?.version ?? 1,
        scenarios: [],
        scope: 'zone',
        investigation: '已核实',
        isLabNeeded: false,
        conclusion: '风险较高',
        level: 'high',
        assessedById: technical.userId,
        assessedByName: technical.displayName,
        isTrained: true,
        assessedOn: on,
        assessedAt: at,
      },
    });
    await tx.riskProposal.create({
      data: {
        ...ofItem,
        id: ids.proposal,
        assessmentId: ids.assessment,
        state: 'approved',
        reason: '须采取措施',
        responsible: [...responsible],
        proposedById: technical.userId,
        proposedByName: technical.displayName,
        proposedAt: at,
        decidedById: management.userId,
        decidedByName: management.displayName,
        decidedAt: at,
      },
    });
    const measure = {
      ...ofItem,
      proposalId: ids.proposal,
      state: 'approved',
      text: '请立即停止销售同批产品。',
      startsOn: on,
      endsOn: endsOn ? toDateColumn(endsOn) : null,
      reviewedAssessment: 1,
    };
    await tx.riskMeasure.createMany({
      data: [
        ...responsible.map((enterprise, index) => ({
          ...measure,
          id: uuidv7(),
          kind: 'notice',
          title: `警示通告 ${index + 1}`,
          enterpriseIds: [enterprise],
        })),
        {
          ...measure,
          id: ids.response,
          kind: 'restrict',
          title: '限制出口',
          enterpriseIds: [],
          departmentId: department.memberships[0]?.departmentId ?? null,
        },
        {
          ...measure,
          id: ids.announcement,
          kind: 'announcement',
          title: '风险警示公告',
          enterpriseIds: [],
          publishedAt: at,
          publishedById: management.userId,
          publishedByName: management.displayName,
        },
      ],
    });
    await tx.riskCase.createMany({
      data: cases.map(({ id, enterprise }) => ({
        ...ofItem,
        id,
        enterpriseId: enterprise,
        openedOn: on,
        reductionDueOn: new Date(on.getTime() + 10 * 86_400_000),
      })),
    });
    await tx.riskItem.update({
      where: { zoneId_id: { zoneId: SUZHOU, id: item.id } },
      data: {
        state: 'under-measures',
        level: 'high',
        urgency: 'urgent',
        verifiedOn: on,
        assessedOn: on,
        decidedOn: on,
      },
    });
  });
  return { risk: item.id, number: item.number, version: item.version, cases: cases.map(({ id }) => id), ...ids };
}

/** What the tables hold of a zone, asked for in one transaction. */
export const inZone = <T>(world: RiskWorld, work: Parameters<typeof withZones<T>>[2]) =>
  withZones(world.installation.platform.prisma, [SUZHOU], work);
