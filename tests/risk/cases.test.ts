import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInZone } from '../../server/audit/write-in-zone.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { evaluationsOf, listCases, readCase } from '../../server/risk/cases/read-cases.ts';
import { reductionOnRecord } from '../../server/risk/cases/reduction-on-record.ts';
import { fileInCaseInput, listCasesInput, listCasesOutput, readCaseOutput } from '../../server/risk/cases/schema.ts';
import type { FilingKind } from '../../server/risk/kinds.ts';
import { mayLift } from '../../server/risk/measures/measure.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { CONTENT, caseActs, firstOf } from './case-acts.ts';
import { inZone, openUnderMeasures } from './under-measures.ts';
import { openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
let acts: ReturnType<typeof caseActs>;
beforeAll(async () => {
  world = await openRiskWorld();
  acts = caseActs(world);
}, 60_000);
afterAll(() => world.installation.close());

const file: typeof acts.file = (...given) => acts.file(...given);
const evaluate: typeof acts.evaluate = (...given) => acts.evaluate(...given);
const opened: typeof acts.opened = (...given) => acts.opened(...given);
const read = async (actor: Actor, id: string, when = '2026-03-02 10:00') =>
  readCaseOutput.parse(await readCase(world.at(actor, when), { zone: SUZHOU, case: id }));
const list = async (actor: Actor, when: string, more: object = {}) =>
  listCasesOutput.parse(await listCases(world.at(actor, when), listCasesInput.parse({ zone: SUZHOU, ...more })));
const reduction = (risk: string) => inZone(world, (tx) => reductionOnRecord(tx, SUZHOU, risk));

describe('the case of a responsible enterprise', () => {
  it('R22: takes the reduction report with its four parts, the notice, progress and the elimination evaluation', async () => {
    const risk = await opened('2026-03-01');
    const id = firstOf(risk);
    for (const kind of Object.keys(CONTENT) as FilingKind[]) await file(world.clerk, id, kind, '2026-03-03 10:00');
    const found = await read(world.clerk, id, '2026-03-04 10:00');
    expect(found.filings.map(({ kind }) => kind).sort()).toEqual(Object.keys(CONTENT).sort());
    expect(found.duties.filter(({ filedOn }) => filedOn === null)).toEqual([]);
    expect(found.version).toBe(5);
  });

  it('R22: refuses a reduction report that lacks one of its parts, naming the field', () => {
    const content = { ...CONTENT['reduction-report'], quantityAndFlow: '  ' };
    const input = { zone: SUZHOU, case: '019a0000-0000-7000-8000-000000000000', kind: 'reduction-report', content };
    const missing = fileInCaseInput.safeParse(input).error?.issues.map(({ path }) => path.join('.'));
    expect(missing).toEqual(['content.quantityAndFlow']);
    const other = fileInCaseInput.safeParse({ ...input, content: CONTENT.progress }).error?.issues;
    expect(other?.map(({ path }) => path.join('.'))).toEqual([
      'content.defectAnalysis',
      'content.quantityAndFlow',
      'content.measures',
      'content.planAndEffect',
    ]);
  });

  it('R22: refuses an elimination evaluation before the reduction report, and a notice of tomorrow', async () => {
    const id = firstOf(await opened('2026-03-01'));
    expect(await refusal(file(world.clerk, id, 'elimination-evaluation', '2026-03-02 10:00'))).toMatchObject({
      code: 'refused',
      rule: 'R22',
      key: 'refusal.reductionReportMissing',
    });
    const notice = { ...CONTENT.notice, informedOn: '2026-03-03' };
    const wrong = await refusal(file(world.clerk, id, 'notice', '2026-03-02 10:00', notice));
    expect(Object.keys(wrong?.fields ?? {})).toEqual(['content.informedOn']);
  });

  it('R22: keeps every revision, and what came on paper is filed by the office', async () => {
    const id = firstOf(await opened('2026-03-01'));
    await file(world.clerk, id, 'reduction-report', '2026-03-03 10:00');
    await file(world.office, id, 'reduction-report', '2026-03-05 10:00', {
      ...CONTENT['reduction-report'],
      measures: '改进粘接工艺',
    });
    const { filings } = await read(world.clerk, id);
    expect(filings.map(({ content, filedBy }) => [content.measures, filedBy])).toEqual([
      ['改进粘接工艺', 'office'],
      ['停止出库并召回', 'clerk'],
    ]);
  });

  it('R22: sent twice with one key it is filed once', async () => {
    const id = firstOf(await opened('2026-03-01'));
    for (const _ of [1, 2]) {
      await file(world.clerk, id, 'reduction-report', '2026-03-03 10:00', undefined, 'same-key');
    }
    expect((await read(world.clerk, id)).filings).toHaveLength(1);
  });

  it('R22: is overdue from the day after its due day, in the row and in the filter alike', async () => {
    const id = firstOf(await opened('2026-05-01'));
    const overdue = async (when: string) => {
      const { items } = await list(world.office, when, { overdue: true, limit: 200 });
      const all = await list(world.office, when, { limit: 200 });
      expect(items.map((row) => row.id)).toEqual(all.items.filter((row) => row.isOverdue).map((row) => row.id));
      return items.some((row) => row.id === id);
    };
    expect([await overdue('2026-05-11 09:00'), await overdue('2026-05-12 09:00')]).toEqual([false, true]);
    await file(world.clerk, id, 'reduction-report', '2026-05-12 10:00');
    expect([await overdue('2026-06-11 09:00'), await overdue('2026-06-12 09:00')]).toEqual([false, true]);
    await file(world.clerk, id, 'progress', '2026-06-12 10:00');
    expect([await overdue('2026-07-12 09:00'), await overdue('2026-07-13 09:00')]).toEqual([false, true]);
    await file(world.clerk, id, 'elimination-evaluation', '2026-07-13 10:00');
    expect(await overdue('2026-12-31 09:00')).toBe(false);
  });

  it('R22: pages through all cases once, the running ones first', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(world.office, '2026-05-01 09:00', {
        limit: 2,
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    const all = await list(world.office, '2026-05-01 09:00', { limit: 200 });
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('who sees a case', () => {
  it('R28: the enterprise sees its own duties and measures and the number, nothing of the risk or of others', async () => {
    const risk = await opened('2026-03-01', { responsible: [world.enterprise, world.rival], title: '机密名称' });
    const [own = '', other = ''] = risk.cases;
    const found = await read(world.clerk, own);
    expect(found.risk).toBeNull();
    expect(found.number).toBe(risk.number);
    expect(found.measures.map(({ title }) => title)).toEqual(['警示通告 1']);
    const told = JSON.stringify([found, await list(world.clerk, '2026-03-02 10:00')]);
    for (const hidden of ['机密名称', risk.risk, '另一示例企业', '限制出口', '风险较高', other]) {
      expect(told).not.toContain(hidden);
    }
    expect((await read(world.office, own)).risk?.title).toBe('机密名称');
  });

  it('R28: another enterprise gets 404 for a case, and never finds it in its list', async () => {
    const id = firstOf(await opened('2026-03-01'));
    const { rivalClerk } = world;
    expect(await refusal(read(rivalClerk, id))).toMatchObject({ code: 'notFound', key: 'riskCaseNotFound' });
    expect(await refusal(file(rivalClerk, id, 'progress', '2026-03-03 10:00'))).toMatchObject({ code: 'notFound' });
    expect((await list(rivalClerk, '2026-03-02 10:00', { limit: 200 })).items.map((row) => row.id)).not.toContain(id);
  });

  it('R28: a role that the risk is kept from finds neither the case nor the filing, as if there were none', async () => {
    const id = firstOf(await opened('2026-03-01', { visibleTo: ['technical', 'management'] }));
    const nowhere = '019a0000-0000-7000-8000-000000000000';
    const { office, inspection, technical } = world;
    expect(await refusal(read(office, id))).toEqual(await refusal(read(office, nowhere)));
    expect(await refusal(read(inspection, id))).toMatchObject({ code: 'notFound' });
    expect(await refusal(file(office, id, 'progress', '2026-03-03 10:00'))).toMatchObject({ code: 'notFound' });
    expect((await list(office, '2026-03-02 10:00', { limit: 200 })).items.map((row) => row.id)).not.toContain(id);
    expect((await read(technical, id)).id).toBe(id);
  });

  it('R28: whoever has no business with cases is refused, whether there is one or not', async () => {
    const id = firstOf(await opened('2026-03-01'));
    const nowhere = '019a0000-0000-7000-8000-000000000000';
    const { department, association, leader, admin, elsewhere } = world;
    for (const actor of [department, association, leader]) {
      for (const asked of [id, nowhere]) expect(await refusal(read(actor, asked))).toMatchObject({ code: 'forbidden' });
      expect(await refusal(list(actor, '2026-03-02 10:00'))).toMatchObject({ code: 'forbidden' });
    }
    expect((await refusal(read(admin, id)))?.code).toBe('forbidden');
    expect(await refusal(read(elsewhere, id))).toMatchObject({ code: 'notFound', key: 'zoneNotFound' });
    const there = { zone: ZHUHAI, case: id };
    expect(await refusal(readCase(world.at(elsewhere, '2026-03-02 10:00'), there))).toMatchObject({ code: 'notFound' });
    expect((await refusal(file(world.technical, id, 'progress', '2026-03-03 10:00')))?.code).toBe('forbidden');
  });

  it('R28: its audit rows hold ids and kinds, never what was written', async () => {
    const risk = await opened('2026-03-01');
    const id = firstOf(risk);
    await file(world.clerk, id, 'reduction-report', '2026-03-03 10:00');
    const rows = await inZone(world, (tx) => tx.auditEntry.findMany({ where: { zoneId: SUZHOU, objectId: id } }));
    expect(rows.map(({ action, objectType }) => [action, objectType])).toEqual([['risk-case.file', 'risk-case']]);
    expect(JSON.stringify(rows.map(({ before, after }) => [before, after]))).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the evaluation of what was done', () => {
  it('R24: records three judgements, and confirms the reduction that lifting asks for', async () => {
    const risk = await opened('2026-03-01');
    const id = firstOf(risk);
    expect(mayLift(await reduction(risk.risk))).toMatchObject({ reason: 'eliminationMissing' });
    await file(world.clerk, id, 'reduction-report', '2026-03-03 10:00');
    await file(world.clerk, id, 'elimination-evaluation', '2026-03-10 10:00');
    expect(mayLift(await reduction(risk.risk))).toMatchObject({ reason: 'reductionUnconfirmed' });
    await evaluate(world.technical, risk.risk, id, '2026-03-11 10:00', { isSufficient: false, isReduced: false });
    expect(mayLift(await reduction(risk.risk))).toMatchObject({ reason: 'reductionUnconfirmed' });
    await evaluate(world.technical, risk.risk, id, '2026-03-12 10:00');
    expect(mayLift(await reduction(risk.risk))).toEqual({ ok: true });
    const { evaluations } = await read(world.clerk, id);
    expect(
      evaluations.map(({ isReduced, isSufficient, evaluatedBy }) => [isReduced, isSufficient, evaluatedBy]),
    ).toEqual([
      [true, true, null],
      [false, false, null],
    ]);
  });

  it('R24: a new elimination evaluation asks for a new judgement', async () => {
    const risk = await opened('2026-03-01');
    const id = firstOf(risk);
    await file(world.clerk, id, 'reduction-report', '2026-03-03 10:00');
    await file(world.clerk, id, 'elimination-evaluation', '2026-03-10 10:00');
    await evaluate(world.technical, risk.risk, id, '2026-03-11 10:00');
    await file(world.clerk, id, 'elimination-evaluation', '2026-03-12 10:00');
    expect(mayLift(await reduction(risk.risk))).toMatchObject({ reason: 'reductionUnconfirmed', rule: 'R24' });
  });

  it('R24: is refused before the elimination evaluation, without effect, and to people of that enterprise', async () => {
    const risk = await opened('2026-03-01');
    const id = firstOf(risk);
    const when = '2026-03-11 10:00';
    expect(await refusal(evaluate(world.technical, risk.risk, id, when))).toMatchObject({
      rule: 'R24',
      key: 'refusal.nothingToEvaluate',
    });
    await file(world.clerk, id, 'reduction-report', '2026-03-03 10:00');
    await file(world.clerk, id, 'elimination-evaluation', '2026-03-10 10:00');
    expect(await refusal(evaluate(world.technical, risk.risk, id, when, { isEffective: false }))).toMatchObject({
      key: 'refusal.reducedWithoutEffect',
    });
    const { technical, enterprise } = world;
    const interested: Actor = {
      ...technical,
      memberships: [
        ...technical.memberships,
        { zoneId: SUZHOU, role: 'enterprise', departmentId: null, enterpriseId: enterprise },
      ],
    };
    expect(await refusal(evaluate(interested, risk.risk, id, when))).toMatchObject({ key: 'refusal.ownEvaluation' });
    for (const actor of [world.office, world.clerk, world.management]) {
      expect((await refusal(evaluate(actor, risk.risk, id, when)))?.code).toBe('forbidden');
    }
    expect(await refusal(evaluate(technical, risk.risk, null, when))).toMatchObject({ key: 'refusal.evaluateByCase' });
  });

  it('R24: where nobody is responsible it is on the measures', async () => {
    const risk = await openUnderMeasures(world, '2026-03-01');
    expect(mayLift(await reduction(risk.risk))).toMatchObject({ reason: 'reductionUnconfirmedAnywhere' });
    await evaluate(world.technical, risk.risk, null, '2026-03-05 10:00');
    expect(mayLift(await reduction(risk.risk))).toEqual({ ok: true });
    const evaluations = await readInZone(world.at(world.office, '2026-03-05 10:00'), SUZHOU, 'risk.view', (work) =>
      evaluationsOf(work, risk.risk),
    );
    expect(evaluations).toMatchObject([{ case: null, isReduced: true, evaluatedBy: 'technical' }]);
  });
});
