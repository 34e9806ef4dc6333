import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeInZone } from '../../server/audit/write-in-zone.ts';
import { reportIncident } from '../../server/enterprises/incidents/report-incident.ts';
import { reportIncidentInput } from '../../server/enterprises/incidents/schema.ts';
import type { Locale } from '../../server/platform/bilingual.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { plainJson } from '../../server/platform/plain-json.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { contributeData } from '../../server/quality/contributions/contribute.ts';
import { contributeInput } from '../../server/quality/contributions/schema.ts';
import { addComment, answerComment } from '../../server/quality/reports/comments.ts';
import type { ReportContent } from '../../server/quality/reports/content.ts';
import { addFinding, openRisk } from '../../server/quality/reports/findings.ts';
import type { ReportMove } from '../../server/quality/reports/lifecycle.ts';
import { offeredCases } from '../../server/quality/reports/offered-cases.ts';
import { readReport } from '../../server/quality/reports/read-report.ts';
import { refreshFigures } from '../../server/quality/reports/refresh-figures.ts';
import { compareRevisions, readRevision } from '../../server/quality/reports/revisions.ts';
import { saveReport } from '../../server/quality/reports/save-report.ts';
import {
  addFindingInput,
  answerInput,
  commentInput,
  compareOutput,
  offeredCasesOutput,
  openRiskInput,
  reportOutput,
  saveReportInput,
} from '../../server/quality/reports/schema.ts';
import { startReport } from '../../server/quality/reports/start-report.ts';
import { lockReport, moveReport } from '../../server/quality/reports/store.ts';
import { openItem } from '../../server/risk/store.ts';
import { SUZHOU } from '../factories/installation.ts';
import { refusal } from '../risk/world.ts';
import { fileExports, fileInspections, openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
let report: string;
let recalled: string;
let hidden: string;

const WHEN = '2026-07-05 10:00';
const ASKED = 'drug-regulation';

beforeAll(async () => {
  world = await openQualityWorld();
  const { at, office, management, department, enterprise } = world;
  await fileExports(world, '2026-02-05 10:00', { enterprise, month: '2026-01', rows: [{ amountUsd: '20000.00' }] });
  await fileInspections(world, '2026-02-06 10:00', {
    month: '2026-01',
    rows: [{ inspectedBatches: 40, failedBatches: 2, failedQuantity: '8', failedAmountUsd: '900.00' }],
  });
  await contributeData(
    at(department, '2026-07-02 10:00'),
    contributeInput.parse({
      zone: SUZHOU,
      period: '2026-H1',
      department: ASKED,
      content: { supervision: '开展专项检查。', problems: '标签不规范。', suggestions: '加强标签培训。' },
    }),
  );
  const incident = await reportIncident(
    at(office, '2026-03-10 10:00'),
    reportIncidentInput.parse({
      zone: SUZHOU,
      enterprise,
      kind: 'recall',
      happenedOn: '2026-03-08',
      country: 'US',
      product: '注射器',
      description: '示例医疗器械有限公司的注射器漏液。',
    }),
  );
  recalled = incident.id;
  hidden = await writeInZone(at(management, '2026-04-01 10:00'), SUZHOU, 'testOpen', null, async (write) => {
    const { id } = await openItem(write, write.actor, {
      source: 'media',
      title: '保密标题',
      product: '导管',
      hsCode: '',
      country: null,
      hazard: '保密内容',
      enterpriseId: null,
      visibleTo: ['technical', 'management'],
    });
    return id;
  });
  const started = await start(world.technical);
  report = started.id;
}, 60_000);
afterAll(() => world.installation.close());

const start = (actor: Actor, period = '2026-H1', when = WHEN, locale: Locale = 'zh-CN') =>
  startReport(world.at(actor, when), { zone: SUZHOU, period }, locale);
const read = async (actor: Actor, id = report) =>
  reportOutput.parse(await readReport(world.at(actor, WHEN), { zone: SUZHOU, report: id }, 'zh-CN'));
const save = async (actor: Actor, wish: object = {}, when = WHEN) => {
  const { content, version } = await read(world.technical);
  return saveReport(
    world.at(actor, when),
    saveReportInput.parse({ zone: SUZHOU, report, version, content, note: '', ...wish }),
  );
};
const cases = async (actor: Actor) =>
  offeredCasesOutput.parse(await offeredCases(world.at(actor, WHEN), { zone: SUZHOU, report })).items;
const comment = (actor: Actor, wish: object = {}, when = WHEN) =>
  addComment(
    world.at(actor, when),
    commentInput.parse({ zone: SUZHOU, report, section: 'overview', text: '请补充趋势。', ...wish }),
  );
const find = (actor: Actor) =>
  addFinding(
    world.at(actor, WHEN),
    addFindingInput.parse({
      zone: SUZHOU,
      report,
      title: '注射器漏液集中',
      text: '同类产品多次漏液。',
      isSerious: true,
      inspectionFocus: '密封性',
    }),
  );
const open = (actor: Actor, finding: string, version = 1) =>
  openRisk(world.at(actor, WHEN), openRiskInput.parse({ zone: SUZHOU, finding, version }), 'zh-CN');
const code = async (work: Promise<unknown>) => (await refusal(work))?.code ?? 'done';
const inZone = <T>(work: Parameters<typeof withZones<T>>[2]) =>
  withZones(world.installation.platform.prisma, [SUZHOU], work);

const DAY = toDateColumn('2026-07-06');
/** What a step sets besides the state. */
const STEP: Partial<Record<ReportMove, object>> = {
  submit: { submittedOn: DAY, firstSubmittedOn: DAY },
  accept: { reviewedOn: DAY },
  consult: { consultation: 'circulation', round: 1, consulted: [ASKED], consultedOn: DAY },
};
async function move(step: ReportMove) {
  await writeInZone(world.at(world.deputy, '2026-07-06 10:00'), SUZHOU, 'testMove', step, async (write) => {
    const locked = await lockReport(write, 'quality.draft-view', report);
    const by = {
      ...(step === 'submit' && { submittedById: world.technical.userId }),
      ...(step === 'accept' && { reviewedById: world.office.userId }),
    };
    await moveReport(write, locked, step, { data: { ...STEP[step], ...by } });
  });
}

describe('beginning a report', () => {
  it('Q5: a half-year that is not over is refused with the first day on which it can be analysed', async () => {
    expect(await refusal(start(world.technical, '2026-H2', '2026-12-31 23:59'))).toMatchObject({
      code: 'refused',
      rule: 'Q5',
      key: 'refusal.quality.halfNotOver',
      params: { firstDay: '2027-01-01' },
    });
  });

  it('Q6: makes a draft from figures, incidents and what departments reported, and names what is missing', async () => {
    const { content, state, revision, figures, events } = await read(world.technical);
    expect({ state, revision, events: events.map((event) => event.move) }).toEqual({
      state: 'draft',
      revision: 1,
      events: ['start'],
    });
    expect(figures.current.inspection).toMatchObject({ inspectedBatches: 40, failedBatches: 2 });
    expect(content.sections.figures).toContain('出口检验40批');
    expect(content.sections.figures).toContain('2026年上半年有5个月没有检验监管数据（2026年2月、');
    expect(content.sections.figures).toContain('应报送企业月度清单12份，已报送1份，缺11份');
    expect(content.sections.supervision).toContain('开展专项检查。');
    expect(content.sections.overview).toContain('召回1起');
    expect(content.sections.suggestions).toContain('加强标签培训。');
    expect(JSON.stringify(content)).not.toContain('示例医疗器械有限公司');
  });

  it('Q6: is drafted in English for somebody who works in English', async () => {
    const { id } = await start(world.technical, '2025-H2', WHEN, 'en');
    expect((await read(world.technical, id)).content.title).toMatch(/second half of 2025/);
  });

  it('Q7: a second report of the same half-year is refused in words, also when two begin at once', async () => {
    expect(await refusal(start(world.colleague))).toMatchObject({
      code: 'refused',
      rule: 'Q7',
      key: 'refusal.quality.reportExists',
    });
    const both = await Promise.all([
      refusal(start(world.technical, '2025-H1')),
      refusal(start(world.colleague, '2025-H1')),
    ]);
    const [lost] = both.filter((each) => each !== null);
    expect(both.filter((each) => each === null)).toHaveLength(1);
    expect(['conflict', 'refused']).toContain(lost.code);
    expect(lost).toMatchObject({ rule: 'Q7', key: 'refusal.quality.reportExists' });
  });

  it('Q4: only the technical group begins one; people of the other zone find nothing', async () => {
    expect(await code(start(world.office, '2024-H2'))).toBe('forbidden');
    expect(await code(start(world.clerk, '2024-H2'))).toBe('forbidden');
    expect(await code(start(world.elsewhere, '2024-H2'))).toBe('notFound');
  });
});

describe('writing', () => {
  it('Q6: each save is a revision; the second of two editors gets 409 with what is stored now', async () => {
    const { content, version } = await read(world.technical);
    const written: ReportContent = { ...content, sections: { ...content.sections, safety: '未发现\r\n安全问题。' } };
    const first = await save(world.technical, { content: written, note: '补写安全' });
    expect(first.revision).toBe(2);
    expect(await code(save(world.colleague, { content, version }))).toBe('stale');
    const now = await read(world.technical);
    expect(now.content.sections.safety).toBe('未发现\n安全问题。');
    expect(now.revisions.map(({ number, note, savedBy }) => [number, note, savedBy])).toEqual([
      [2, '补写安全', 'technical'],
      [1, '', 'technical'],
    ]);
    const old = await readRevision(world.at(world.office, WHEN), { zone: SUZHOU, report, number: 1 }, 'zh-CN');
    expect(old.content.sections.safety).toBe('');
    const compared = compareOutput.parse(
      await compareRevisions(world.at(world.office, WHEN), { zone: SUZHOU, report, from: 1, to: 2 }),
    );
    expect(compared).toMatchObject({
      hasOtherFigures: false,
      parts: [{ part: 'safety', changes: [{ kind: 'added', text: '未发现\n安全问题。' }] }],
    });
  });

  it('Q6: takes figures anew as a revision of its own and leaves the text to people', async () => {
    await fileInspections(world, '2026-07-05 09:00', { month: '2026-02', rows: [{ inspectedBatches: 60 }] });
    const before = await read(world.technical);
    expect(before.figures.current.inspection?.inspectedBatches).toBe(40);
    const refresh = (actor: Actor) =>
      refreshFigures(world.at(actor, '2026-07-05 11:00'), { zone: SUZHOU, report, version: before.version });
    expect(await code(refresh(world.office))).toBe('forbidden');
    await refresh(world.technical);
    const after = await read(world.technical);
    expect(after.figures.current.inspection?.inspectedBatches).toBe(100);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.content).toEqual(before.content);
    expect(after.suggested?.sections.figures).toContain('出口检验100批');
    expect(await code(refresh(world.technical))).toBe('stale');
  });

  it('Q6: offers incidents without names and risks as neutral facts; a source that was not offered is refused', async () => {
    const offered = await cases(world.technical);
    expect(offered.map(({ source }) => source)).toEqual([
      { kind: 'risk', id: hidden },
      { kind: 'incident', id: recalled },
    ]);
    expect(JSON.stringify(offered)).not.toMatch(/示例医疗器械有限公司|保密/);
    expect((await cases(world.office)).map(({ source }) => source.kind)).toEqual(['incident']);
    const { content } = await read(world.technical);
    const withCase = (id: string, kind: 'risk' | 'incident') => ({
      content: { ...content, cases: [{ title: '案例', text: '正文', source: { kind, id } }] },
    });
    expect(await refusal(save(world.technical, withCase(world.enterprise, 'risk')))).toMatchObject({
      code: 'badInput',
    });
    await save(world.technical, withCase(recalled, 'incident'));
    expect((await cases(world.technical)).filter(({ isTaken }) => isTaken).map(({ source }) => source.id)).toEqual([
      recalled,
    ]);
  });

  it('Q6: the trail says which parts changed, and never their words', async () => {
    const entries = await inZone((tx) => tx.auditEntry.findMany({ where: { zoneId: SUZHOU, objectId: report } }));
    const saves = entries.filter(({ action }) => action === 'quality-report.save');
    expect(saves.map(({ after }) => after)).toContainEqual({ revision: 2, parts: ['safety'] });
    expect(JSON.stringify(plainJson(entries))).not.toContain('安全问题');
  });
});

describe('what an analysis finds', () => {
  it('Q11: a finding opens exactly one risk, however many ask at once, and the trail carries nothing of it', async () => {
    const { id } = await find(world.technical);
    const both = await Promise.all([code(open(world.technical, id)), code(open(world.office, id))]);
    expect(both.sort()).toEqual(['done', 'refused']);
    const again = await refusal(open(world.technical, id, 2));
    expect(again).toMatchObject({ code: 'refused', rule: 'Q11', key: 'refusal.quality.riskOpened' });
    const risks = await inZone((tx) => tx.riskItem.findMany({ where: { zoneId: SUZHOU, title: '注射器漏液集中' } }));
    expect(risks).toHaveLength(1);
    expect(risks[0]).toMatchObject({ source: 'zone-authority', product: '示范区出口产品', state: 'reported' });
    const entries = await inZone((tx) => tx.auditEntry.findMany({ where: { zoneId: SUZHOU, objectId: id } }));
    expect(JSON.stringify(plainJson(entries))).not.toMatch(new RegExp(`漏液|${risks[0]?.id}|${risks[0]?.number}`));
    expect((await read(world.technical)).findings[0]?.risk).toEqual({ id: risks[0]?.id, number: risks[0]?.number });
  });

  it('Q11: is written by who compiles or reviews; the other zone finds nothing', async () => {
    expect(await code(find(world.management))).toBe('forbidden');
    expect(await code(find(world.inspection))).toBe('forbidden');
    const { id } = await find(world.office);
    expect(await code(open(world.management, id))).toBe('forbidden');
    expect(await code(open(world.elsewhere, id))).toBe('notFound');
    expect(await code(open(world.technical, id, 7))).toBe('stale');
  });

  it('Q11, R28: a finding that became a risk is kept from those who may not see its file', async () => {
    const { id } = await find(world.office);
    const { risk } = await open(world.office, id);
    const key = { zoneId_id: { zoneId: SUZHOU, id: risk.id } };
    await inZone((tx) => tx.riskItem.update({ where: key, data: { visibleTo: ['technical', 'management'] } }));
    const ids = async (actor: Actor) => (await read(actor)).findings.map((finding) => finding.id);
    expect(await ids(world.office)).not.toContain(id);
    expect(await ids(world.management)).toContain(id);
  });
});

describe('who sees and comments', () => {
  const OUTSIDE = () => [world.association, world.clerk, world.leader, world.admin];

  it('Q8: before consultation a report is for its authors, the office and management', async () => {
    for (const actor of [world.technical, world.office, world.management]) {
      expect(await code(read(actor))).toBe('done');
    }
    for (const actor of [world.inspection, world.department, world.otherDepartment, world.elsewhere]) {
      expect(await code(read(actor)), actor.username).toBe('notFound');
      expect(await code(comment(actor)), actor.username).toBe('notFound');
    }
    for (const actor of OUTSIDE()) expect(await code(read(actor)), actor.username).toBe('forbidden');
  });

  it('Q8: from its consultation on it is for the departments asked and inspection, without earlier drafts and sources', async () => {
    await comment(world.office, { section: 'trend', text: '草稿内部意见。' }, '2026-07-01 08:00');
    await move('submit');
    expect(await refusal(save(world.technical))).toMatchObject({ code: 'refused', rule: 'Q8' });
    await move('accept');
    await move('consult');
    const seen = await read(world.department);
    expect(seen.content.cases.map(({ source }) => source)).toEqual([null]);
    expect(seen.suggested).toBeNull();
    expect(seen.comments).toEqual([]);
    expect(seen.revisions.map(({ number }) => number)).toEqual([seen.revision]);
    expect(seen.findings.every(({ risk }) => risk === null)).toBe(true);
    expect(seen.can).toMatchObject({ save: false, answer: false, commentFor: [{ id: ASKED }] });
    const first = { zone: SUZHOU, report, number: 1 };
    expect(await code(readRevision(world.at(world.department, WHEN), first, 'zh-CN'))).toBe('notFound');
    expect(await code(read(world.inspection))).toBe('done');
    expect(await code(read(world.otherDepartment))).toBe('notFound');
    expect(await code(read(world.elsewhere))).toBe('notFound');
    for (const actor of OUTSIDE()) expect(await code(read(actor)), actor.username).toBe('forbidden');
  });

  it('Q8: departments comment in their own names; answers say why something is not adopted', async () => {
    const later = '2026-07-06 11:00';
    const { id } = await comment(world.department, {}, later);
    expect(await code(comment(world.department, { department: 'commerce' }))).toBe('badInput');
    expect(await code(comment(world.office, { department: ASKED }))).toBe('badInput');
    await comment(world.inspection, { section: 'cases' }, later);
    const { comments } = await read(world.office);
    expect(comments.map(({ section, department }) => [section, department?.id ?? null])).toEqual([
      ['cases', null],
      ['overview', ASKED],
      ['trend', null],
    ]);
    const answer = (actor: Actor, wish: object) =>
      answerComment(
        world.at(actor, WHEN),
        answerInput.parse({ zone: SUZHOU, comment: id, version: 1, answer: 'declined', note: '', ...wish }),
      );
    expect(await code(answer(world.department, {}))).toBe('forbidden');
    expect(await code(answer(world.elsewhere, {}))).toBe('notFound');
    expect(await refusal(answer(world.office, {}))).toMatchObject({ code: 'badInput', fields: { note: {} } });
    await answer(world.office, { note: '第2.1节已有。' });
    expect(await code(answer(world.technical, { answer: 'adopted' }))).toBe('stale');
    await answer(world.technical, { answer: 'adopted', version: 2 });
    expect((await read(world.department)).comments.find((each) => each.id === id)?.answer).toMatchObject({
      answer: 'adopted',
      by: 'technical',
    });
  });

  it('Q9: while it is revised the office writes too; what the departments see goes on from what they were handed', async () => {
    await move('conclude');
    const { revision } = await save(world.office, { note: '按意见修改' }, '2026-07-07 10:00');
    const { revisions } = await read(world.department);
    expect(revisions.map(({ number }) => number)).toEqual([revision, revision - 1]);
    expect(await code(save(world.management))).toBe('forbidden');
  });
});
