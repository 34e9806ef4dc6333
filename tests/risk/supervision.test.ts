import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { raiseReminders } from '../../server/reminders/raise-reminders.ts';
import { fileInCase } from '../../server/risk/cases/file-in-case.ts';
import { fileInCaseInput } from '../../server/risk/cases/schema.ts';
import { listOverdue } from '../../server/risk/supervision/list-overdue.ts';
import { listReminders } from '../../server/risk/supervision/list-reminders.ts';
import { riskReminders } from '../../server/risk/supervision/risk-reminders.ts';
import {
  comparedFigures,
  issueSummaryInput,
  overdueOutput,
  remindersOutput,
  summariesOutput,
} from '../../server/risk/supervision/schema.ts';
import { issueSummary, listSummaries, previewSummary } from '../../server/risk/supervision/summaries.ts';
import { SUZHOU } from '../factories/installation.ts';
import { inZone, openUnderMeasures } from './under-measures.ts';
import { openRisk, openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
beforeAll(async () => {
  world = await openRiskWorld();
}, 60_000);
afterAll(() => world.installation.close());

const HIDDEN = ['technical', 'management'] as const;
const overdue = async (actor: Actor, when: string) =>
  overdueOutput.parse(await listOverdue(world.at(actor, when), { zone: SUZHOU }));
const preview = async (actor: Actor, period: { from: string; to: string }, when = '2026-12-01 10:00') =>
  comparedFigures.parse(await previewSummary(world.at(actor, when), { zone: SUZHOU, ...period }));
const reminders = async (actor: Actor, when: string) =>
  remindersOutput.parse(await listReminders(world.at(actor, when), { zone: SUZHOU }));
const run = (when: string) =>
  raiseReminders(world.installation.platform, [riskReminders], new Date(`${when.replace(' ', 'T')}:00+08:00`));
const setItem = (risk: string, data: object) =>
  inZone(world, (tx) => tx.riskItem.update({ where: { zoneId_id: { zoneId: SUZHOU, id: risk } }, data }));

describe('the list of what is late', () => {
  it('R25: names terms, answers, measures past their term and duties of enterprises, the latest first, with who holds them', async () => {
    const reported = await openRisk(world, '2026-01-20 09:00');
    const risk = await openUnderMeasures(world, '2026-01-10', {
      responsible: [world.enterprise],
      endsOn: '2026-01-31',
    });
    const of = async (when: string) => {
      const { items } = await overdue(world.office, when);
      return items.map(({ kind, number, daysLate, holder }) => [
        kind,
        number,
        daysLate,
        holder.role ?? holder.enterprise ?? holder.department?.en,
      ]);
    };
    // Verified within three days; answered and reported on within ten.
    expect(await of('2026-01-20 10:00')).toEqual([]);
    expect(await of('2026-01-24 10:00')).toEqual(
      expect.arrayContaining([
        ['answer', risk.number, 4, expect.any(String)],
        ['reduction-report', risk.number, 4, '示例医疗器械有限公司'],
        ['verify', reported.number, 1, 'technical'],
      ]),
    );
    const late = await of('2026-02-02 10:00');
    expect(late.filter(([kind]) => kind === 'lift')).toEqual([
      ['lift', risk.number, 2, 'office'],
      ['lift', risk.number, 2, 'office'],
      ['lift', risk.number, 2, 'office'],
    ]);
    expect(late.map(([, , days]) => days)).toEqual([...late.map(([, , days]) => Number(days))].sort((a, b) => b - a));
  });

  it('R28: holds nothing of a risk that the reader may not see, and is not for other roles', async () => {
    const hidden = await openRisk(world, '2026-01-02 09:00', { visibleTo: HIDDEN });
    const numbers = async (actor: Actor) =>
      (await overdue(actor, '2026-02-01 10:00')).items.map(({ number }) => number);
    expect(await numbers(world.office)).not.toContain(hidden.number);
    expect(await numbers(world.management)).toContain(hidden.number);
    for (const actor of [world.technical, world.inspection, world.clerk, world.department, world.leader]) {
      expect((await refusal(overdue(actor, '2026-02-01 10:00')))?.code).toBe('forbidden');
    }
    expect((await refusal(overdue(world.elsewhere, '2026-02-01 10:00')))?.code).toBe('notFound');
  });
});

describe('the summary of a period', () => {
  const JULY = { from: '2026-07-01', to: '2026-07-31' };

  it('R26: counts the work of the period beside the same days a year before, of risks that the reader may see', async () => {
    await openUnderMeasures(world, '2025-07-31', { responsible: [world.enterprise] });
    await openUnderMeasures(world, '2026-07-01', { responsible: [world.enterprise, world.rival] });
    await openRisk(world, '2026-07-31 09:00', { source: 'media' });
    await openRisk(world, '2026-08-01 09:00');
    await openUnderMeasures(world, '2026-07-10', { visibleTo: HIDDEN, responsible: [world.enterprise] });
    const seen = await preview(world.office, JULY);
    expect([seen.figures.reported, seen.figures.bySource.media, seen.figures.byLevel.high]).toEqual([2, 1, 1]);
    expect([seen.figures.casesOpened, seen.figures.measuresTaken.notice]).toEqual([2, 2]);
    expect(seen.figures.steps.decide).toEqual({ done: 1, inTime: 1 });
    expect(seen.before).toMatchObject({ from: '2025-07-01', to: '2025-07-31' });
    expect([seen.before.figures.reported, seen.before.figures.casesOpened]).toEqual([1, 1]);
    const all = await preview(world.management, JULY);
    expect([all.figures.reported, all.figures.casesOpened, all.figures.measuresTaken.notice]).toEqual([3, 3, 3]);
  });

  it('R26: refuses a period that ends before it begins or lies ahead, naming the field', async () => {
    const backwards = await refusal(preview(world.office, { from: '2026-07-31', to: '2026-07-01' }));
    expect(Object.keys(backwards?.fields ?? {})).toEqual(['to']);
    const ahead = await refusal(preview(world.office, { from: '2027-01-01', to: '2027-01-31' }));
    expect(Object.keys(ahead?.fields ?? {})).toEqual(['from']);
    expect((await refusal(preview(world.leader, JULY)))?.code).toBe('forbidden');
  });

  it('R26: is issued by the office and keeps the figures of its day, over what the office sees', async () => {
    const { office, management, technical, at } = world;
    const issue = (actor: Actor) =>
      issueSummary(
        at(actor, '2026-08-05 10:00'),
        issueSummaryInput.parse({ zone: SUZHOU, ...JULY, remarks: '总体平稳' }),
      );
    for (const actor of [management, technical]) expect((await refusal(issue(actor)))?.code).toBe('forbidden');
    const both: Actor = {
      ...office,
      memberships: [...office.memberships, { zoneId: SUZHOU, role: 'management', departmentId: null }],
    };
    await issue(both);
    const before = await preview(office, JULY, '2026-08-05 10:00');
    await openRisk(world, '2026-07-15 09:00');
    const { items } = summariesOutput.parse(await listSummaries(at(management, '2026-09-01 10:00'), { zone: SUZHOU }));
    expect(items).toMatchObject([{ ...JULY, remarks: '总体平稳', issuedBy: 'office', issuedOn: '2026-08-05' }]);
    expect(items[0]?.figures).toEqual(before.figures);
    expect((await preview(office, JULY)).figures.reported).toBe((items[0]?.figures.reported ?? 0) + 1);
    expect((await refusal(listSummaries(at(world.clerk, '2026-09-01 10:00'), { zone: SUZHOU })))?.code).toBe(
      'forbidden',
    );
  });
});

describe('reminders', () => {
  const of = async (actor: Actor, when: string, number: string) =>
    (await reminders(actor, when)).items.filter(({ label }) => label === number);

  it('R25: come three days before the day, once however often the job runs, and go when the matter is done', async () => {
    const risk = await openUnderMeasures(world, '2026-10-01', { responsible: [world.enterprise] });
    const [first = ''] = risk.cases;
    await run('2026-10-07 10:00');
    expect(await of(world.clerk, '2026-10-07 11:00', risk.number)).toEqual([]);
    await run('2026-10-08 10:00');
    await run('2026-10-08 10:00');
    await run('2026-10-12 10:00');
    expect(await of(world.clerk, '2026-10-12 11:00', risk.number)).toMatchObject([
      { kind: 'reduction-report', subject: first, dueOn: '2026-10-11', isOverdue: true },
    ]);
    expect(await of(world.department, '2026-10-12 11:00', risk.number)).toMatchObject([
      { kind: 'answer', subject: risk.response, dueOn: '2026-10-11' },
    ]);
    for (const actor of [world.rivalClerk, world.otherDepartment, world.office, world.leader]) {
      expect(await of(actor, '2026-10-12 11:00', risk.number)).toEqual([]);
    }
    const content = { defectAnalysis: 'a', quantityAndFlow: 'b', measures: 'c', planAndEffect: 'd' };
    const filing = { zone: SUZHOU, case: first, kind: 'reduction-report', content };
    await fileInCase(world.at(world.clerk, '2026-10-12 12:00'), fileInCaseInput.parse(filing));
    await run('2026-10-12 13:00');
    expect(await of(world.clerk, '2026-10-12 14:00', risk.number)).toEqual([]);
    const rows = await inZone(world, (tx) =>
      tx.reminder.findMany({ where: { zoneId: SUZHOU, label: risk.number, enterpriseId: { not: null } } }),
    );
    expect(rows.map(({ kind, settledAt }) => [kind, settledAt !== null])).toEqual([['reduction-report', true]]);
  });

  it('R25: are left as they are by a run that finds nothing new', async () => {
    await openRisk(world, '2026-10-20 08:00');
    await run('2026-10-22 08:00');
    const written = () =>
      inZone(world, (tx) => tx.$queryRaw`SELECT id, xmin::text FROM reminder WHERE zone_id = ${SUZHOU} ORDER BY id`);
    const before = await written();
    await run('2026-10-22 09:00');
    expect(await written()).toEqual(before);
  });

  it('R25: of a matter that is taken up again come back', async () => {
    const item = await openRisk(world, '2026-10-20 09:00');
    await run('2026-10-22 10:00');
    expect(await of(world.technical, '2026-10-22 11:00', item.number)).toMatchObject([{ kind: 'verify' }]);
    await setItem(item.id, { state: 'rejected' });
    await run('2026-10-22 12:00');
    expect(await of(world.technical, '2026-10-22 13:00', item.number)).toEqual([]);
    await setItem(item.id, { state: 'reported' });
    await run('2026-10-22 14:00');
    expect(await of(world.technical, '2026-10-22 15:00', item.number)).toHaveLength(1);
  });

  it('R30: tell the office of files past their retention, and never of one that is kept from it', async () => {
    const past = { state: 'closed', closedOn: toDateColumn('2023-10-01'), retainUntil: toDateColumn('2026-10-01') };
    const item = await openRisk(world, '2023-09-01 09:00');
    const hidden = await openRisk(world, '2023-09-01 09:00');
    await setItem(item.id, past);
    await setItem(hidden.id, { ...past, visibleTo: [...HIDDEN] });
    await run('2026-10-01 10:00');
    expect(await of(world.office, '2026-10-01 11:00', item.number)).toEqual([]);
    await run('2026-10-02 10:00');
    expect(await of(world.office, '2026-10-02 11:00', item.number)).toMatchObject([{ kind: 'retention-due' }]);
    expect(await of(world.office, '2026-10-02 11:00', hidden.number)).toEqual([]);
    expect((await setItem(item.id, {})).state).toBe('closed');
  });

  it('R28: say the number of the risk and nothing else of it', async () => {
    await openRisk(world, '2026-11-01 09:00', { title: '机密名称', hazard: '机密危害' });
    await run('2026-11-04 10:00');
    const rows = await inZone(world, (tx) => tx.reminder.findMany({ where: { zoneId: SUZHOU } }));
    expect(JSON.stringify(rows)).not.toMatch(/\p{Script=Han}/u);
  });
});
