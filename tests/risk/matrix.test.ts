import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeInZone } from '../../server/audit/write-in-zone.ts';
import { withZones } from '../../server/platform/tenant.ts';
import type { RiskMatrix } from '../../server/risk/assessment/matrix.ts';
import { listMatrices, readMatrix } from '../../server/risk/assessment/read-matrix.ts';
import { saveMatrix } from '../../server/risk/assessment/save-matrix.ts';
import { saveMatrixInput } from '../../server/risk/assessment/schema.ts';
import { moveItem, openItem } from '../../server/risk/store.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { type AssessmentWorld, openAssessmentWorld, type Person, TODAY } from './assessment-world.ts';

let world: AssessmentWorld;
beforeAll(async () => {
  world = await openAssessmentWorld();
}, 60_000);
afterAll(() => world.close());

describe('the matrix', () => {
  const current = (by: Person = world.office) => readMatrix(world.at(by, TODAY), { zone: SUZHOU });
  const save = (version: number, content: RiskMatrix, by: Person = world.office) =>
    saveMatrix(world.at(by, TODAY), saveMatrixInput.parse({ zone: SUZHOU, version, content, reason: '年度评审' }));
  const allSerious = (content: RiskMatrix): RiskMatrix => ({
    ...content,
    levels: content.levels.map((row) => row.map(() => 'serious' as const)),
  });

  it('R14: is the standard one until the office sets another', async () => {
    const elsewhere = await readMatrix(world.at(world.elsewhere, TODAY), { zone: ZHUHAI });
    expect(elsewhere).toMatchObject({ version: 1, createdBy: null, isCurrent: true, canEdit: false });
    const { items } = await listMatrices(world.at(world.elsewhere, TODAY), { zone: ZHUHAI });
    expect(items).toEqual([{ version: 1, reason: '', createdBy: null, createdAt: null }]);
  });

  it('R14: two first assessments at the same time store its first version once', async () => {
    const { elsewhere } = world;
    const open = (index: number) =>
      writeInZone(world.at(elsewhere, TODAY), ZHUHAI, 'testOpen', index, async (write) => {
        const item = await openItem(write, write.actor, {
          source: 'media',
          title: '硒鼓过热',
          product: '硒鼓',
          hsCode: '',
          country: null,
          hazard: '过热',
          enterpriseId: null,
        });
        return moveItem(write, write.actor, item, 'verify', { data: { urgency: 'normal' } });
      });
    const risks = [await open(1), await open(2), await open(3)];
    await Promise.all(risks.map((risk) => world.assess(risk, { zone: ZHUHAI }, elsewhere)));
    const rows = await withZones(world.installation.platform.prisma, [ZHUHAI], (tx) => tx.riskMatrix.findMany());
    expect(rows.map(({ version, createdById }) => [version, createdById])).toEqual([[1, null]]);
  });

  it('R14: changes with a reason, and an assessment keeps the version by which it was made', async () => {
    const risk = await world.openVerified();
    const { version } = await world.assess(risk, { matrixVersion: 1 });
    const before = await current();
    expect(before).toMatchObject({ version: 1, canEdit: true });
    expect(await save(1, allSerious(before.content))).toMatchObject({ version: 2 });
    expect(await current()).toMatchObject({ version: 2, reason: '年度评审', createdBy: 'office', isCurrent: true });
    expect(await readMatrix(world.at(world.office, TODAY), { zone: SUZHOU, version: 1 })).toMatchObject({
      content: before.content,
      isCurrent: false,
    });

    const outdated = await refusalOf(world.assess({ id: risk.id, version }, { matrixVersion: 1 }));
    expect([outdated.code, outdated.text.key]).toEqual(['conflict', 'matrixChanged']);
    await world.assess({ id: risk.id, version }, { matrixVersion: 2 });
    const views = await world.read(risk);
    expect(views.map((view) => [view.number, view.matrixVersion, view.level])).toEqual([
      [2, 2, 'serious'],
      [1, 1, 'high'],
    ]);
    expect(views[1]?.matrix).toEqual(before.content);
    expect(await refusalOf(save(1, before.content))).toMatchObject({ code: 'stale' });
    await save(2, before.content);
  });

  it('R14: of two changes at the same time one is refused', async () => {
    const { version, content } = await current();
    const results = await Promise.allSettled([
      save(version, content),
      save(version, allSerious(content), world.deputy),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await current()).version).toBe(version + 1);
  });

  it('R14: is not set unsound, and the refusal names the field', async () => {
    const { version, content } = await current();
    const levels = content.levels.map((row, p) => row.map((level, s) => (p === 2 && s === 3 ? 'low' : level)));
    const refused = await refusalOf(save(version, { ...content, levels }));
    expect([refused.code, refused.details.rule, Object.keys(refused.details.fields ?? {})]).toEqual([
      'refused',
      'R14',
      ['content.levels.2.3'],
    ]);
  });

  it('R14: is set by the office alone, and seen by those who see risks', async () => {
    const { version, content } = await current();
    const { technical, management, inspection, department, leader, clerk } = world;
    for (const person of [technical, management, inspection, department, leader, clerk]) {
      expect((await refusalOf(save(version, content, person))).code).toBe('forbidden');
    }
    for (const person of [technical, management, inspection]) expect((await current(person)).canEdit).toBe(false);
    for (const person of [department, leader, clerk]) {
      expect((await refusalOf(current(person))).code).toBe('forbidden');
      expect((await refusalOf(listMatrices(world.at(person, TODAY), { zone: SUZHOU }))).code).toBe('forbidden');
    }
    const none = readMatrix(world.at(world.office, TODAY), { zone: SUZHOU, version: 999 });
    expect(await refusalOf(none)).toMatchObject({ code: 'notFound', text: { key: 'matrixNotFound' } });
  });
});
