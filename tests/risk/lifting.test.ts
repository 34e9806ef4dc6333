import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDateColumn } from '../../server/platform/calendar.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { evaluateReduction } from '../../server/risk/cases/evaluate-reduction.ts';
import { fileInCase } from '../../server/risk/cases/file-in-case.ts';
import { readCase } from '../../server/risk/cases/read-cases.ts';
import type { FilingKind } from '../../server/risk/kinds.ts';
import { readMeasuresOfRisk } from '../../server/risk/measures/read-measures.ts';
import { SUZHOU } from '../factories/installation.ts';
import { assess, decide, propose, underMeasures } from './measures-world.ts';
import { openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
beforeAll(async () => {
  world = await openRiskWorld();
}, 60_000);
afterAll(() => world.installation.close());

const evaluate = (risk: string, of: string | null, when: string) =>
  evaluateReduction(world.at(world.technical, when), {
    zone: SUZHOU,
    risk,
    case: of,
    isFeasible: true,
    isEffective: true,
    isSufficient: true,
    isReduced: true,
    note: '风险已降低',
  });

const measureIds = async (risk: string) =>
  (await readMeasuresOfRisk(world.at(world.technical, '2026-03-30 10:00'), { zone: SUZHOU, risk })).measures
    .filter(({ state }) => state === 'approved')
    .map(({ id }) => id);

const caseOf = (risk: string) =>
  withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.riskCase.findFirstOrThrow({ where: { zoneId: SUZHOU, itemId: risk, closedOn: null } }),
  );

const CONTENT: Partial<Record<FilingKind, Record<string, string>>> = {
  'reduction-report': { defectAnalysis: '缺陷', quantityAndFlow: '数量', measures: '措施', planAndEffect: '计划' },
  progress: { done: '完成', remaining: '无' },
  'elimination-evaluation': { result: '消除', evidence: '报告', residualRisk: '无' },
};
const file = (of: string, kind: FilingKind, when: string) =>
  fileInCase(world.at(world.clerk, when), { zone: SUZHOU, case: of, kind, content: CONTENT[kind] ?? {} });

describe('what confirms that a risk is reduced', () => {
  it('R24: a confirmation from before the newest assessment lifts nothing', async () => {
    const risk = await underMeasures(world, '2026-03-10 10:00');
    await evaluate(risk, null, '2026-03-12 10:00');
    await assess(world, risk, '2026-03-14 10:00');
    const lift = async () => propose(world, risk, '2026-03-15 10:00', { lifts: await measureIds(risk) });
    expect(await refusal(lift())).toMatchObject({ rule: 'R24' });
    await evaluate(risk, null, '2026-03-15 09:00');
    expect(await refusal(lift())).toBeNull();
  });

  it('R22: who becomes responsible again after a case was closed gets a new one and files its papers anew', async () => {
    const risk = await underMeasures(world, '2026-03-10 10:00', { responsible: [world.enterprise] });
    const before = await caseOf(risk);
    await file(before.id, 'reduction-report', '2026-03-11 10:00');
    await file(before.id, 'elimination-evaluation', '2026-03-12 10:00');
    await evaluate(risk, before.id, '2026-03-13 10:00');
    await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
      tx.riskCase.update({
        where: { zoneId_id: { zoneId: SUZHOU, id: before.id } },
        data: { closedOn: toDateColumn('2026-03-14') },
      }),
    );
    const again = await propose(world, risk, '2026-03-20 10:00', { responsible: [world.enterprise] });
    await decide(world, again, '2026-03-20 11:00');
    const { id } = await caseOf(risk);
    expect(id).not.toBe(before.id);
    const { duties, filings } = await readCase(world.at(world.clerk, '2026-03-21 10:00'), { zone: SUZHOU, case: id });
    expect(duties.find(({ kind }) => kind === 'reduction-report')).toMatchObject({
      dueOn: '2026-03-30',
      filedOn: null,
    });
    expect(filings).toEqual([]);
    const lifts = await measureIds(risk);
    expect(await refusal(propose(world, risk, '2026-03-22 10:00', { lifts }))).toMatchObject({ rule: 'R22' });
    expect(await refusal(file(id, 'elimination-evaluation', '2026-03-22 10:00'))).toMatchObject({ rule: 'R22' });
    expect(await refusal(file(before.id, 'progress', '2026-03-22 10:00'))).toMatchObject({ code: 'refused' });
  });
});
