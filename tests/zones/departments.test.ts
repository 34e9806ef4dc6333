import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { fileAppeal } from '../../server/assessment/appeals.ts';
import { verifySubmission } from '../../server/assessment/decide-submission.ts';
import { handIn } from '../../server/assessment/hand-in.ts';
import { carryPlanToYear } from '../../server/assessment/plan-changes.ts';
import { readScores } from '../../server/assessment/read-scores.ts';
import { ProductError } from '../../server/platform/errors.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { nameOn } from '../../server/zones/department-name.ts';
import { readDepartmentChanges, readDepartments } from '../../server/zones/departments.ts';
import { importZone } from '../../server/zones/import-zone.ts';
import { mergeDepartments, previewMerge } from '../../server/zones/merge-departments.ts';
import { readPackFolder } from '../../server/zones/pack/read-folder.ts';
import { renameDepartment } from '../../server/zones/rename-department.ts';
import { splitDepartment } from '../../server/zones/split-department.ts';
import { type Installation, openInstallation, ZHUHAI } from '../factories/installation.ts';

let installation: Installation;
let office: Actor;
let park: Actor;
let industry: Actor;

// Reorganisations are for good: each test has its own zone.
beforeEach(async () => {
  await installation?.close();
  installation = await openInstallation();
  await installation.importPack(ZHUHAI);
  office = await installation.person('zhuhai.office', { zone: ZHUHAI, role: 'office' });
  park = await installation.person('zhuhai.park', { zone: ZHUHAI, role: 'department', department: 'park' });
  industry = await installation.person('zhuhai.industry', { zone: ZHUHAI, role: 'department', department: 'industry' });
  await carryPlanToYear(installation.at(office, '2026-01-06 09:00'), { zone: ZHUHAI, year: 2017, toYear: 2026 });
});
afterAll(() => installation.close());

const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const byOffice = (when = '2026-06-15 10:00') => installation.at(office, when);

const departmentsNow = async () => (await readDepartments(byOffice(), { zone: ZHUHAI })).departments;
const department = async (id: string) => {
  const found = (await departmentsNow()).find((each) => each.id === id);
  if (!found) throw new Error(`no department ${id}`);
  return found;
};

const inZone = <T>(work: Parameters<typeof withZones<T>>[2]) => withZones(installation.platform.prisma, [ZHUHAI], work);

const versionsOf = (year: number) =>
  inZone((tx) =>
    tx.planVersion.findMany({
      where: { zoneId: ZHUHAI, plan: { year } },
      orderBy: { number: 'asc' },
      include: { tasks: { where: { number: { in: [16, 19] } }, orderBy: { number: 'asc' } } },
    }),
  );

const leadsOn = async (asOf: string) => {
  const now = new Date('2026-07-01T02:00:00Z');
  const { scores } = await inZone((tx) =>
    readScores(installation.platform, tx, { zoneId: ZHUHAI, year: 2026, asOf, now }),
  );
  return scores.departments.map(({ id, totalWeight }) => `${id} ${totalWeight}`);
};

async function refusalOf(work: Promise<unknown>): Promise<ProductError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProductError) return error;
  throw error ?? new Error('was not refused');
}

const rename = async (effectiveOn: string, name = text('园区管委会', 'Park Committee')) =>
  renameDepartment(byOffice(), {
    zone: ZHUHAI,
    department: 'park',
    version: (await department('park')).version,
    name,
    effectiveOn,
    reason: '机构改革',
  });

const merge = async (changes: { effectiveOn?: string; when?: string } = {}) =>
  mergeDepartments(byOffice(changes.when), {
    zone: ZHUHAI,
    from: [{ id: 'park', version: (await department('park')).version }],
    into: { id: 'industry' },
    effectiveOn: changes.effectiveOn ?? '2026-06-15',
    reason: '机构改革',
  });

describe('renaming a department', () => {
  it('gives it the new name from the day on, and keeps the old one for the days before', async () => {
    await rename('2026-06-15');
    const renamed = await department('park');
    expect(nameOn(renamed, '2026-06-14')).toEqual(text('南屏科技工业园', expect.any(String)));
    expect(nameOn(renamed, '2026-06-15')).toEqual(text('园区管委会', 'Park Committee'));
    const { changes } = await readDepartmentChanges(byOffice(), { zone: ZHUHAI });
    expect(changes).toMatchObject([
      { kind: 'rename', fromIds: ['park'], toIds: ['park'], reason: '机构改革', decidedByName: 'zhuhai.office' },
    ]);
  });

  it('shows past scores under the name of their day', async () => {
    await rename('2026-06-15');
    const namesOn = async (asOf: string) => {
      const now = new Date('2026-07-01T02:00:00Z');
      const { scores } = await inZone((tx) =>
        readScores(installation.platform, tx, { zoneId: ZHUHAI, year: 2026, asOf, now }),
      );
      return scores.departments.find(({ id }) => id === 'park')?.name['zh-CN'];
    };
    expect([await namesOn('2026-06-14'), await namesOn('2026-06-15')]).toEqual(['南屏科技工业园', '园区管委会']);
  });

  it('survives an older pack: a later import does not take the new name back', async () => {
    await rename('2026-06-15');
    const admin = await installation.person('admin', undefined, 'admin');
    const pack = await readPackFolder(`seeds/${ZHUHAI}`);
    const report = await importZone(installation.at(admin, '2026-06-16 09:00'), pack, { reason: '' });
    expect(report.outcome).toBe('unchanged');
  });

  it('tells the second of two editors what is stored now', async () => {
    const before = await department('park');
    await rename('2026-06-01');
    const again = renameDepartment(byOffice(), {
      zone: ZHUHAI,
      department: 'park',
      version: before.version,
      name: text('别的名称', 'Another name'),
      effectiveOn: '2026-06-20',
      reason: '',
    });
    expect((await refusalOf(again)).code).toBe('stale');
  });

  it('is refused on a day on which another name holds, and for departments themselves', async () => {
    await rename('2026-06-10');
    expect((await refusalOf(rename('2026-06-10', text('再改', 'Again')))).details.fields).toMatchObject({
      effectiveOn: { key: 'departments.namesOverlap' },
    });
    const byPark = renameDepartment(installation.at(park, '2026-06-15 10:00'), {
      zone: ZHUHAI,
      department: 'park',
      version: 2,
      name: text('自改', 'Own'),
      effectiveOn: '2026-06-15',
      reason: 'x',
    });
    expect((await refusalOf(byPark)).code).toBe('forbidden');
  });
});

describe('merging departments', () => {
  it('A10: moves the tasks by a new plan version effective that day; the days before keep theirs', async () => {
    await merge();
    const versions = await versionsOf(2026);
    expect(
      versions.map(({ number, effectiveFrom, reason, tasks }) => [
        number,
        effectiveFrom.toISOString().slice(0, 10),
        reason,
        tasks.map(({ departmentId }) => departmentId),
      ]),
    ).toEqual([
      [1, '2026-01-01', '', ['industry', 'park']],
      [2, '2026-06-15', '机构改革', ['industry', 'industry']],
    ]);
    expect(await leadsOn('2026-06-14')).toContain('park 100');
    expect(await leadsOn('2026-06-15')).toContain('industry 200');
    expect((await leadsOn('2026-06-15')).some((line) => line.startsWith('park'))).toBe(false);
  });

  it('ends the source the day before, takes its people along and writes it down', async () => {
    await merge();
    expect(await department('park')).toMatchObject({ closedOn: '2026-06-14', members: 0 });
    expect(await department('industry')).toMatchObject({ closedOn: null, members: 2 });
    const entries = await inZone((tx) => tx.auditEntry.findMany({ where: { action: 'department.merge' } }));
    expect(entries).toMatchObject([{ objectId: 'industry', after: { closed: ['park'], effectiveOn: '2026-06-15' } }]);
  });

  it('takes what was handed in along: the successor appeals the mark of the old department', async () => {
    const submission = await handIn(installation.at(park, '2026-06-10 09:00'), {
      zone: ZHUHAI,
      year: 2026,
      target: '19.1',
      claimed: '1',
      note: '',
      submit: true,
      addEvidence: [{ kind: 'note', title: '说明', text: '已建成', happenedOn: '2026-06-09' }],
      removeEvidence: [],
    });
    await verifySubmission(installation.at(office, '2026-06-11 09:00'), {
      zone: ZHUHAI,
      submission: submission.id,
      version: submission.version,
      completion: '0.5',
      reason: '部分完成',
    });
    await merge();
    const mark = await inZone((tx) => tx.mark.findFirstOrThrow({ where: { zoneId: ZHUHAI } }));
    const appeal = await fileAppeal(installation.at(industry, '2026-06-16 09:00'), {
      zone: ZHUHAI,
      mark: mark.id,
      reason: '请复核',
    });
    expect(appeal.state).toBe('open');
  });

  it('says beforehand what it would do, and does nothing yet', async () => {
    const { reorganisation } = await previewMerge(byOffice(), {
      zone: ZHUHAI,
      from: [{ id: 'park', version: 1 }],
      into: { id: 'industry' },
      effectiveOn: '2026-06-15',
    });
    expect(reorganisation.revisions.map(({ plan, moved }) => [plan.draft.year, moved.length])).toEqual([
      [2017, 1],
      [2026, 1],
    ]);
    expect(await versionsOf(2026)).toHaveLength(1);
  });

  it('A7: is refused while the plan of the year is closed', async () => {
    await inZone((tx) => tx.plan.updateMany({ where: { zoneId: ZHUHAI, year: 2026 }, data: { state: 'closed' } }));
    expect(await refusalOf(merge())).toMatchObject({ code: 'refused', details: { rule: 'A7' } });
    expect(await department('park')).toMatchObject({ closedOn: null });
  });

  it('is refused for a day to come', async () =>
    expect((await refusalOf(merge({ effectiveOn: '2026-06-16' }))).details.fields).toMatchObject({
      effectiveOn: { key: 'departments.dayAhead' },
    }));

  it('has one effect when it is sent twice with one key', async () => {
    const input = {
      zone: ZHUHAI,
      from: [{ id: 'park', version: 1 }],
      into: { id: 'industry' },
      effectiveOn: '2026-06-15',
      reason: '机构改革',
    };
    const first = await mergeDepartments(installation.at(office, '2026-06-15 10:00', 'merge-1'), input);
    const second = await mergeDepartments(installation.at(office, '2026-06-15 10:01', 'merge-1'), input);
    expect(second).toEqual(first);
    expect(await versionsOf(2026)).toHaveLength(2);
  });
});

describe('splitting a department', () => {
  const split = (tasks: number[][], successor: string | null = 'policy') =>
    splitDepartment(byOffice(), {
      zone: ZHUHAI,
      department: 'government-office',
      version: 1,
      into: [
        { id: 'policy', kind: 'government-office', name: text('政策办', 'Policy Office'), tasks: tasks[0] ?? [] },
        { id: 'secretariat', kind: 'other', name: text('秘书处', 'Secretariat'), tasks: tasks[1] ?? [] },
      ],
      successor,
      effectiveOn: '2026-06-15',
      reason: '机构改革',
    });

  it('founds the new departments and gives them their tasks', async () => {
    await split([[17], [18]]);
    expect(await leadsOn('2026-06-15')).toEqual(expect.arrayContaining(['policy 75', 'secretariat 20']));
    expect(await leadsOn('2026-06-14')).toContain('government-office 95');
    expect(await department('government-office')).toMatchObject({ closedOn: '2026-06-14' });
  });

  it('may leave the old one in place', async () => {
    await split([[17], []], null);
    expect(await leadsOn('2026-06-15')).toEqual(expect.arrayContaining(['policy 75', 'government-office 20']));
    expect(await department('government-office')).toMatchObject({ closedOn: null });
  });

  it('is refused when a task would be left without a department, and changes nothing', async () => {
    expect((await refusalOf(split([[17], []]))).details.fields).toMatchObject({
      into: { key: 'departments.taskLeft' },
    });
    expect((await departmentsNow()).map(({ id }) => id)).not.toContain('policy');
    expect(await versionsOf(2026)).toHaveLength(1);
  });
});
