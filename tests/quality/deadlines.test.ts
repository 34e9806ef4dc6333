import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handIn } from '../../server/assessment/hand-in.ts';
import { handInInput } from '../../server/assessment/schema.ts';
import { listDeadlines } from '../../server/deadlines/list-deadlines.ts';
import { deadlinesOutput } from '../../server/deadlines/schema.ts';
import type { Prisma } from '../../server/generated/prisma/client.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { type Tx, withZones } from '../../server/platform/tenant.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openUnderMeasures } from '../risk/under-measures.ts';
import { openRisk, type RiskWorld, refusal } from '../risk/world.ts';
import { fileExports, openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
}, 60_000);
afterAll(() => world.installation.close());

const listed = async (actor: Actor, when: string, span: { from: string; to: string }) =>
  deadlinesOutput.parse(await listDeadlines(world.at(actor, when), { zone: SUZHOU, ...span }));
const YEAR_AHEAD = { from: '2026-07-01', to: '2027-07-31' };
/** What a reader sees of some kinds: 'kind subject day', own ones with a star. */
async function seen(actor: Actor, when: string, kinds: readonly string[], span = YEAR_AHEAD) {
  const { items } = await listed(actor, when, span);
  return items
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, subject, dueOn, isOwn }) => `${kind} ${subject.en} ${dueOn}${isOwn ? ' *' : ''}`);
}
const inZone = <T>(work: (tx: Tx) => Promise<T>) => withZones(world.installation.platform.prisma, [SUZHOU], work);

function addReport(state: string, more: Partial<Prisma.QualityReportUncheckedCreateInput> = {}) {
  const { technical } = world;
  const id = uuidv7();
  const at = new Date('2026-07-05T02:00:00Z');
  return inZone((tx) =>
    tx.qualityReport.create({
      data: {
        zoneId: SUZHOU,
        id,
        year: 2026,
        half: 1,
        state,
        content: {},
        figures: {},
        figuresTakenAt: at,
        revision: 1,
        createdById: technical.userId,
        createdByName: 'technical',
        createdAt: at,
        ...more,
      },
    }),
  );
}
const changeReport = (id: string, data: Prisma.QualityReportUncheckedUpdateInput) =>
  inZone((tx) => tx.qualityReport.update({ where: { zoneId_id: { zoneId: SUZHOU, id } }, data }));

describe('the due days of the assessment', () => {
  it("A9: a department's targets are its own; the office sees them, an enterprise does not", async () => {
    const own = await seen(world.department, '2026-07-06 09:00', ['target']);
    expect(own.some((line) => line.endsWith('*'))).toBe(true);
    expect(own.some((line) => !line.endsWith('*'))).toBe(true);
    const ofOffice = await seen(world.office, '2026-07-06 09:00', ['target']);
    expect(ofOffice).toHaveLength(own.length);
    expect(ofOffice.some((line) => line.endsWith('*'))).toBe(false);
    expect(await seen(world.clerk, '2026-07-06 09:00', ['target'])).toEqual([]);
  });

  it('A9: a plan that nobody closed is late for a year after its own, and then it is history', async () => {
    expect(await seen(world.office, '2027-12-31 09:00', ['target'])).not.toEqual([]);
    expect(await seen(world.office, '2028-01-01 09:00', ['target'])).toEqual([]);
  });

  it('A5: a submission waits for the office; a term into a year without calendar has no day, and the year is named', async () => {
    const { items } = await listed(world.department, '2026-07-06 09:00', YEAR_AHEAD);
    const target = items.find(({ kind, isOwn }) => kind === 'target' && isOwn);
    const submit = (when: string) =>
      handIn(
        world.at(world.department, when),
        handInInput.parse({
          zone: SUZHOU,
          year: 2026,
          target: target?.about.id,
          claimed: '1',
          note: 'done',
          addEvidence: [{ kind: 'note', title: 'minutes', text: 'of the meeting', happenedOn: '2026-03-01' }],
          submit: true,
        }),
      );
    const { id } = await submit('2026-09-28 10:00');
    const waiting = async (actor: Actor, when: string) =>
      (await listed(actor, when, YEAR_AHEAD)).items.filter(({ kind }) => kind === 'verification');
    // Five working days across National Day, with 10 October worked and the days from 1 to 7 October off.
    expect(await waiting(world.office, '2026-09-29 10:00')).toMatchObject([
      { about: { id }, dueOn: '2026-10-10', unknownYear: null, isLate: false, isOwn: true },
    ]);
    expect(await waiting(world.office, '2026-10-11 10:00')).toMatchObject([{ isLate: true }]);
    expect(await waiting(world.department, '2026-09-29 10:00')).toEqual([]);
    await inZone((tx) =>
      tx.submission.update({
        where: { zoneId_id: { zoneId: SUZHOU, id } },
        data: { submittedAt: new Date('2026-12-30T02:00:00Z') },
      }),
    );
    expect(await waiting(world.office, '2026-12-30 12:00')).toMatchObject([
      { dueOn: null, unknownYear: 2027, isLate: false },
    ]);
  });
});

describe('the due days of enterprises', () => {
  it('EF4: an enterprise finds its lists, late, due and to come; filed, one is gone; its rival is not there', async () => {
    const span = { from: '2026-07-01', to: '2026-09-30' };
    const of = async (actor: Actor) => {
      const lines = await seen(actor, '2026-07-06 09:00', ['monthly-list'], span);
      return lines.filter((line) => line > 'monthly-list 2026-05');
    };
    const open = ['2026-05 2026-06-10', '2026-06 2026-07-10', '2026-07 2026-08-10', '2026-08 2026-09-10'];
    expect(await of(world.clerk)).toEqual(open.map((line) => `monthly-list ${line} *`));
    await fileExports(world, '2026-07-05 09:00', { enterprise: world.enterprise, month: '2026-06', rows: [] });
    expect(await of(world.clerk)).not.toContain('monthly-list 2026-06 2026-07-10 *');
    expect(await of(world.rivalClerk)).toContain('monthly-list 2026-06 2026-07-10 *');
    const { items } = await listed(world.clerk, '2026-07-06 09:00', span);
    expect(new Set(items.flatMap(({ enterprise }) => enterprise?.id ?? []))).toEqual(new Set([world.enterprise]));
  });

  it('EF4, E11: the office has a month as one entry until all have filed, and the checks until the year is out', async () => {
    const kinds = ['zone-lists', 'zone-checks'];
    const span = { from: '2026-12-01', to: '2026-12-31' };
    const late = (lines: string[]) => lines.filter((line) => line.includes(' 2026-06 '));
    const lines = await seen(world.office, '2026-07-06 09:00', kinds, span);
    expect(lines).toContain('zone-lists 2026-11 2026-12-10 *');
    expect(lines).toContain('zone-checks 2026 2026-12-31 *');
    const inJuly = { from: '2026-07-01', to: '2026-07-31' };
    expect(late(await seen(world.office, '2026-07-06 09:00', kinds, inJuly))).toHaveLength(1);
    await fileExports(world, '2026-07-05 09:00', { enterprise: world.rival, month: '2026-06', rows: [] });
    expect(late(await seen(world.office, '2026-07-06 09:00', kinds, inJuly))).toEqual([]);
    expect(await seen(world.inspection, '2026-07-06 09:00', kinds, span)).toContain('zone-checks 2026 2026-12-31 *');
    expect(await seen(world.clerk, '2026-07-06 09:00', kinds, span)).toEqual([]);
    expect(await seen(world.association, '2026-07-06 09:00', kinds, span)).toEqual([]);
  });
});

describe('the due days of risks', () => {
  it('R28: name the number only, for those who may see the file; the answer is asked of its department', async () => {
    const hidden = ['technical', 'management'] as const;
    const risks = world as unknown as RiskWorld;
    const open = await openRisk(risks, '2026-07-06 09:00', { title: '机密标题' });
    const secret = await openRisk(risks, '2026-07-06 09:00', { title: '机密标题', visibleTo: hidden });
    const under = await openUnderMeasures(risks, '2026-07-06', { responsible: [world.enterprise] });
    const kinds = ['risk-verify', 'risk-assess', 'risk-decide', 'risk-answer', 'reduction-report', 'risk-progress'];
    const of = (actor: Actor) => seen(actor, '2026-07-07 09:00', kinds);
    expect(await of(world.technical)).toEqual(
      expect.arrayContaining([`risk-verify ${open.number} 2026-07-09 *`, `risk-verify ${secret.number} 2026-07-09 *`]),
    );
    const office = await of(world.office);
    expect(office).toContain(`risk-verify ${open.number} 2026-07-09`);
    expect(office.join()).not.toContain(secret.number);
    expect(office).toContain(`reduction-report ${under.number} 2026-07-16`);
    const clerk = await of(world.clerk);
    expect(clerk).toContain(`reduction-report ${under.number} 2026-07-16 *`);
    expect(clerk.join()).not.toContain(open.number);
    expect(await of(world.rivalClerk)).toEqual([]);
    expect(await of(world.department)).toEqual([expect.stringMatching(`^risk-answer ${under.number} .* \\*$`)]);
    expect(await of(world.otherDepartment)).toEqual([]);
    const all = await listed(world.technical, '2026-07-07 09:00', YEAR_AHEAD);
    expect(JSON.stringify(all.items)).not.toContain('机密标题');
  });
});

describe('the due days of the half-yearly analysis', () => {
  it('Q7, Q9, Z9: the half that is over and those to come, until handed in, published, filed', async () => {
    const kinds = ['quality-draft', 'quality-publication', 'half-year-report', 'zone-half-year-reports'];
    const of = (actor: Actor) => seen(actor, '2026-07-06 09:00', kinds, { from: '2026-07-01', to: '2027-03-01' });
    expect(await of(world.technical)).toEqual([
      'zone-half-year-reports 2026-H1 2026-07-15',
      'quality-draft 2026-H1 2026-07-20 *',
      'quality-publication 2026-H1 2026-08-15',
      'zone-half-year-reports 2026-H2 2027-01-15',
      'quality-draft 2026-H2 2027-01-20 *',
      'quality-publication 2026-H2 2027-02-20',
    ]);
    expect(await of(world.clerk)).toEqual([
      'half-year-report 2025-H2 2026-01-15 *',
      'half-year-report 2026-H1 2026-07-15 *',
      'half-year-report 2026-H2 2027-01-15 *',
    ]);
    // Not for those who sit with the zone's competitors.
    expect(await of(world.association)).toEqual([]);
  });

  it('Q4: data are asked of the departments that were asked, by the day that the office arranged', async () => {
    await inZone((tx) =>
      tx.qualityArrangement.create({
        data: {
          zoneId: SUZHOU,
          year: 2026,
          half: 1,
          departments: ['drug-regulation', 'commerce'],
          dataDueOn: toDateColumn('2026-07-12'),
          arrangedById: world.office.userId,
          arrangedBy: 'office',
          arrangedAt: new Date('2026-07-01T02:00:00Z'),
        },
      }),
    );
    const of = (actor: Actor) => seen(actor, '2026-07-06 09:00', ['quality-data']);
    expect(await of(world.department)).toEqual([
      'quality-data 2026-H1 2026-07-12',
      'quality-data 2026-H1 2026-07-12 *',
    ]);
    expect(await of(world.office)).toHaveLength(2);
    expect(await of(world.association)).toEqual([]);
    expect(await of(world.clerk)).toEqual([]);
    await inZone((tx) =>
      tx.qualityContribution.create({
        data: {
          zoneId: SUZHOU,
          id: uuidv7(),
          year: 2026,
          half: 1,
          departmentId: 'drug-regulation',
          revision: 1,
          content: {},
          filedOn: toDateColumn('2026-07-06'),
          filedById: world.department.userId,
          filedByName: 'drugs',
          filedAt: new Date('2026-07-06T02:00:00Z'),
        },
      }),
    );
    expect(await of(world.department)).toEqual(['quality-data 2026-H1 2026-07-12']);
    // Arranging the next half-year does not make this one forgotten.
    await inZone((tx) =>
      tx.qualityArrangement.create({
        data: {
          zoneId: SUZHOU,
          year: 2026,
          half: 2,
          departments: ['commerce'],
          dataDueOn: toDateColumn('2027-01-10'),
          arrangedById: world.office.userId,
          arrangedBy: 'office',
          arrangedAt: new Date('2026-07-02T02:00:00Z'),
        },
      }),
    );
    expect(await of(world.otherDepartment)).toEqual([
      'quality-data 2026-H1 2026-07-12 *',
      'quality-data 2026-H2 2027-01-10 *',
    ]);
  });

  it('Q7: what was due before the zone kept its work here is nobody’s', async () => {
    const kinds = ['quality-draft', 'quality-publication', 'zone-half-year-reports', 'half-year-report'];
    const keepSince = (createdAt: Date) =>
      inZone((tx) => tx.zone.update({ where: { id: SUZHOU }, data: { createdAt } }));
    const { createdAt } = await inZone((tx) => tx.zone.findUniqueOrThrow({ where: { id: SUZHOU } }));
    await keepSince(new Date('2026-07-21T02:00:00Z'));
    expect(await seen(world.office, '2026-07-22 09:00', kinds, { from: '2026-07-01', to: '2026-12-31' })).toEqual([]);
    expect(await seen(world.clerk, '2026-07-22 09:00', kinds, { from: '2026-07-01', to: '2026-12-31' })).toEqual([]);
    await keepSince(createdAt);
  });

  it('Q8: the review waits for the office, opinions for the departments asked, and nobody else hears of the draft', async () => {
    const report = await addReport('submitted', {
      submittedOn: toDateColumn('2026-07-18'),
      firstSubmittedOn: toDateColumn('2026-07-18'),
      submittedById: world.technical.userId,
    });
    const kinds = ['quality-draft', 'quality-review', 'quality-opinion', 'quality-consultation', 'quality-publication'];
    const span = { from: '2026-07-01', to: '2026-12-31' };
    const of = (actor: Actor, when = '2026-07-19 09:00') => seen(actor, when, kinds, span);
    expect(await of(world.office)).toEqual([
      'quality-review 2026-H1 2026-07-23 *',
      'quality-publication 2026-H1 2026-08-15 *',
    ]);
    expect(await of(world.department)).toEqual(['quality-publication 2026-H1 2026-08-15']);
    await changeReport(report.id, {
      state: 'consulting',
      reviewedOn: toDateColumn('2026-07-20'),
      reviewedById: world.office.userId,
      round: 1,
      consultation: 'circulation',
      consultedOn: toDateColumn('2026-07-20'),
      consultationEndsOn: toDateColumn('2026-08-03'),
      consulted: ['drug-regulation', 'inspection'],
    });
    expect(await of(world.department, '2026-07-21 09:00')).toEqual([
      'quality-opinion 2026-H1 2026-08-03 *',
      'quality-publication 2026-H1 2026-08-15',
    ]);
    // In the authority's name, whether or not one is a member of its department.
    expect(await of(world.inspection, '2026-07-21 09:00')).toEqual([
      'quality-opinion 2026-H1 2026-08-03 *',
      'quality-publication 2026-H1 2026-08-15',
    ]);
    const aboutOf = async (actor: Actor) =>
      (await listed(actor, '2026-07-21 09:00', span)).items
        .filter(({ kind }) => kind === 'quality-publication')
        .map(({ about }) => about.id);
    expect(await aboutOf(world.department)).toContain(report.id);
    expect(await aboutOf(world.otherDepartment)).not.toContain(report.id);
    expect(await of(world.otherDepartment, '2026-07-21 09:00')).toEqual(['quality-publication 2026-H1 2026-08-15']);
    expect(await of(world.office, '2026-07-21 09:00')).toEqual(
      expect.arrayContaining(['quality-consultation 2026-H1 2026-08-03 *', 'quality-opinion 2026-H1 2026-08-03']),
    );
    expect(await of(world.department, '2026-08-03 09:00')).toHaveLength(2);
    expect(await of(world.department, '2026-08-04 09:00')).toHaveLength(1);
    await changeReport(report.id, {
      state: 'published',
      publishedOn: toDateColumn('2026-08-15'),
      publishedById: world.office.userId,
      publishedRevision: 1,
    });
    expect(await of(world.office, '2026-08-16 09:00')).toEqual([]);
  });
});

describe('who reads whose', () => {
  it("another zone's reader finds nothing, not even the zone", async () => {
    expect(await refusal(listed(world.elsewhere, '2026-07-06 09:00', YEAR_AHEAD))).toMatchObject({ code: 'notFound' });
  });

  it('the platform administrator, who keeps the zones running, sees no due days', async () => {
    expect((await listed(world.admin, '2026-07-06 09:00', YEAR_AHEAD)).items).toEqual([]);
  });

  it('the days off of the span are told, and the weekend days that are worked', async () => {
    const { holidays, workdays, unknownYears } = await listed(world.leader, '2026-07-06 09:00', {
      from: '2026-10-01',
      to: '2026-10-31',
    });
    expect(holidays.map(({ day }) => day)).toContain('2026-10-07');
    expect(workdays).toEqual([{ day: '2026-10-10', name: '国庆节' }]);
    expect(unknownYears).toEqual([]);
    expect((await listed(world.leader, '2026-07-06 09:00', YEAR_AHEAD)).unknownYears).toEqual([2027]);
  });
});
