import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProductError } from '../../server/platform/errors.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { importWorkbook } from '../../server/zones/import-workbook.ts';
import { importZone, importZoneAsSystem, previewImport } from '../../server/zones/import-zone.ts';
import { checkPack } from '../../server/zones/pack/check-pack.ts';
import { readPackFolder } from '../../server/zones/pack/read-folder.ts';
import { readPackWorkbook } from '../../server/zones/pack/read-workbook.ts';
import { readWorkbookWords } from '../../server/zones/pack/workbook-words.ts';
import { writeTemplate } from '../../server/zones/pack/write-template.ts';
import { knownRuleIds } from '../../server/zones/regulations.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { workbookOf } from './hostile-workbooks.ts';

let installation: Installation;
let admin: Actor;
let office: Actor;
const folders: string[] = [];

beforeAll(async () => {
  installation = await openInstallation();
  admin = await installation.person('zones.admin', undefined, 'admin');
  await installation.importPack(ZHUHAI);
  office = await installation.person('zhuhai.officer', { zone: ZHUHAI, role: 'office' });
});
afterAll(async () => {
  await installation.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const seeds = (zone: string) => path.join(PROJECT_FOLDER, 'seeds', zone);
const at = (when = '2026-03-02 10:00') => installation.at(admin, when);

/** A copy of a pack with some text replaced, under another zone id unless it keeps its own. */
async function packWith(zone: string, changes: Record<string, [from: string | RegExp, to: string][]>) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qualizone-pack-'));
  folders.push(folder);
  await cp(seeds(zone), folder, { recursive: true });
  for (const [file, replacements] of Object.entries(changes)) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const changed = replacements.reduce((result, [from, to]) => {
      const next = result.replace(from, to);
      if (next === result) throw new Error(`${String(from)} is not in ${file}`);
      return next;
    }, text);
    await writeFile(path.join(folder, file), changed);
  }
  return folder;
}

/** Everything the database holds of zones, to see that nothing changed. */
async function stored() {
  const { prisma } = installation.platform;
  const zones = await prisma.zone.findMany({ orderBy: { id: 'asc' } });
  return withZones(
    prisma,
    zones.map(({ id }) => id),
    async (tx) => ({
      zones,
      roles: await tx.zoneRoleName.findMany({ orderBy: [{ zoneId: 'asc' }, { role: 'asc' }] }),
      departments: await tx.department.findMany({ orderBy: [{ zoneId: 'asc' }, { id: 'asc' }] }),
      formerNames: await tx.departmentFormerName.findMany({ orderBy: [{ zoneId: 'asc' }, { departmentId: 'asc' }] }),
      parameters: await tx.ruleParameter.findMany({ orderBy: [{ zoneId: 'asc' }, { ruleId: 'asc' }, { name: 'asc' }] }),
      plans: await tx.plan.findMany({ orderBy: [{ zoneId: 'asc' }, { year: 'asc' }] }),
      versions: await tx.planVersion.findMany({ orderBy: [{ zoneId: 'asc' }, { planId: 'asc' }, { number: 'asc' }] }),
      targets: await tx.planTaskTarget.count(),
      audit: await tx.auditEntry.findMany({ orderBy: [{ zoneId: 'asc' }, { seq: 'asc' }] }),
    }),
  );
}

async function refusalOf(work: Promise<unknown>): Promise<ProductError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProductError) return error;
  throw error ?? new Error('was not refused');
}

describe('importing a pack', () => {
  it('stores the zone with its roles, departments, parameters and plan', async () => {
    const { zones, departments, formerNames, plans, versions, targets } = await stored();
    expect(zones.map(({ id, demo }) => [id, demo])).toEqual([[ZHUHAI, false]]);
    expect(departments.filter(({ zoneId }) => zoneId === ZHUHAI)).toHaveLength(8);
    expect(formerNames.map(({ departmentId, nameZh }) => [departmentId, nameZh])).toEqual([
      ['environment', '区环保局'],
      ['market-regulation', '市工商局'],
    ]);
    expect(plans.map(({ year, state, basis }) => [year, state, basis])).toEqual([[2017, 'in-force', 'official']]);
    expect(versions.map(({ number, effectiveFrom }) => [number, effectiveFrom.toISOString()])).toEqual([
      [1, '2017-01-01T00:00:00.000Z'],
    ]);
    expect(targets).toBe(54);
  });

  it('Z17, Z18: a department that totals 95 is a warning, never an error', async () => {
    const report = await previewImport(installation.platform, await readPackFolder(seeds(ZHUHAI)), { reason: '' });
    expect(report.warnings).toEqual([
      expect.objectContaining({
        source: 'plan-2017.yaml',
        message: {
          key: 'pack.departmentTotal',
          params: { department: 'government-office', year: 2017, total: '95', expected: '100' },
        },
      }),
    ]);
  });

  it('changes nothing when the same pack comes again: no rows, no audit entry', async () => {
    const before = await stored();
    const report = await importZone(at(), await readPackFolder(seeds(ZHUHAI)), { reason: 'again' });
    expect(report).toMatchObject({ outcome: 'unchanged', changes: [] });
    expect(await stored()).toEqual(before);
  });

  it('changes nothing in a dry run, and says what an import would create', async () => {
    const before = await stored();
    const report = await previewImport(installation.platform, await readPackFolder(seeds(SUZHOU)), { reason: '' });
    expect(report.outcome).toBe('checked');
    expect(report.changes.every(({ change }) => change === 'created')).toBe(true);
    expect(report.changes.filter(({ type }) => type === 'department').map(({ id }) => id)).toContain('inspection');
    expect(await stored()).toEqual(before);
  });

  it('takes the second zone from the command line, as demonstration data, and leaves the first alone', async () => {
    const { audit } = await stored();
    const system = {
      platform: installation.platform,
      actor: { userId: null, displayName: 'command line', now: new Date('2026-03-02T02:00:00Z') },
      requestId: 'cli',
    };
    const pack = await readPackFolder(seeds(SUZHOU));
    expect(await importZoneAsSystem(system, pack, { reason: '', demo: true })).toMatchObject({ outcome: 'imported' });
    const after = await stored();
    expect(after.zones.find(({ id }) => id === SUZHOU)?.demo).toBe(true);
    expect(after.audit.filter(({ zoneId }) => zoneId === ZHUHAI)).toEqual(audit);
    expect(after.audit.filter(({ zoneId }) => zoneId === SUZHOU)).toMatchObject([
      { action: 'zone.import', actorId: null, actorName: 'command line' },
    ]);
    expect(await importZoneAsSystem(system, pack, { reason: '' })).toMatchObject({ outcome: 'unchanged' });
  });

  it('is for the platform administrator only', async () => {
    const pack = await readPackFolder(seeds(ZHUHAI));
    const error = await refusalOf(importZone(installation.at(office, '2026-03-02 10:00'), pack, { reason: '' }));
    expect(error.code).toBe('forbidden');
  });
});

describe('importing a pack with problems', () => {
  it('is refused with every problem by its place, and stores nothing', async () => {
    const folder = await packWith(ZHUHAI, {
      'zone.yaml': [['id: zhuhai-printing-consumables', 'id: third-zone']],
      'plan-2017.yaml': [
        ['    weight: 9\n', '    weight: -9\n'],
        ['- number: 26', '- number: 25'],
        ['department: park', 'department: parc'],
      ],
    });
    const before = await stored();
    const error = await refusalOf(importZone(at(), await readPackFolder(folder), { reason: '' }));
    expect(error).toMatchObject({ code: 'badInput', text: { key: 'pack.problems', params: { count: 3 } } });
    expect(Object.values(error.details.fields ?? {}).map(({ key }) => key)).toEqual([
      'field.decimal',
      'pack.unknownDepartment',
      'pack.taskTwice',
    ]);
    expect(Object.keys(error.details.fields ?? {})[0]).toMatch(/^plan-2017\.yaml:\d+ weight$/);
    expect(await stored()).toEqual(before);
  });

  it('is one clear answer for a bomb, and stores nothing', { timeout: 60_000 }, async () => {
    const before = await stored();
    const content = workbookOf(Buffer.alloc(50_000_000, 32)).toString('base64');
    const input = { fileName: 'bomb.xlsx', content, reason: '' };
    expect(await importWorkbook(at(), { ...input, dryRun: true })).toMatchObject({
      outcome: 'refused',
      problems: [{ source: 'bomb.xlsx', message: { key: 'pack.workbookTooBig' } }],
    });
    const error = await refusalOf(importWorkbook(at(), { ...input, dryRun: false }));
    expect(error).toMatchObject({
      code: 'badInput',
      details: { fields: { 'bomb.xlsx': { key: 'pack.workbookTooBig' } } },
    });
    expect(await stored()).toEqual(before);
  });
});

describe('importing a changed pack', () => {
  const heavier = () => packWith(ZHUHAI, { 'plan-2017.yaml': [['    weight: 9\n', '    weight: 9.5\n']] });

  it('A10: is refused without a reason when it changes a plan in force', async () => {
    const before = await stored();
    const error = await refusalOf(importZone(at(), await readPackFolder(await heavier()), { reason: '  ' }));
    expect(error).toMatchObject({ code: 'refused', details: { rule: 'A10' } });
    expect(await stored()).toEqual(before);
  });

  it('A10: makes a new version with the reason, which the audit keeps; the old version stays', async () => {
    const report = await importZone(at(), await readPackFolder(await heavier()), { reason: 'decision no. 7' });
    expect(report.changes).toEqual([
      { type: 'task', id: '2017/1', change: 'changed', fields: { weight: { from: '9', to: '9.5' } } },
    ]);
    const { versions, audit } = await stored();
    expect(
      versions
        .filter(({ zoneId }) => zoneId === ZHUHAI)
        .map(({ number, reason, effectiveFrom }) => [number, reason, effectiveFrom.toISOString().slice(0, 10)]),
    ).toEqual([
      [1, '', '2017-01-01'],
      [2, 'decision no. 7', '2017-12-31'],
    ]);
    expect(audit.at(-1)).toMatchObject({
      action: 'zone.update',
      before: { 'task 2017/1': { weight: '9' } },
      after: { reason: 'decision no. 7', 'task 2017/1': { weight: '9.5' } },
    });
  });

  it('A7: is refused when it changes a closed plan, whatever the reason', async () => {
    const { prisma } = installation.platform;
    const close = (state: string) =>
      withZones(prisma, [ZHUHAI], (tx) => tx.plan.updateMany({ where: { zoneId: ZHUHAI }, data: { state } }));
    await close('closed');
    const pack = await readPackFolder(seeds(ZHUHAI));
    const error = await refusalOf(importZone(at(), pack, { reason: 'because' }));
    await close('in-force');
    expect(error).toMatchObject({ code: 'refused', details: { rule: 'A7' } });
  });

  it('keeps departments that the pack no longer has, and says so', async () => {
    const folder = await packWith(ZHUHAI, {
      'zone.yaml': [[/ {2}- id: park\n.*\n.*\n/, '']],
      'plan-2017.yaml': [['department: park', 'department: industry']],
    });
    const report = await importZone(at(), await readPackFolder(folder), { reason: 'the park is closed' });
    expect(report.changes).toContainEqual({ type: 'department', id: 'park', change: 'kept', fields: {} });
    expect((await stored()).departments.find(({ id, zoneId }) => id === 'park' && zoneId === ZHUHAI)).toBeDefined();
    const again = await importZone(at(), await readPackFolder(folder), { reason: '' });
    expect(again.outcome).toBe('unchanged');
  });
});

describe('a workbook', () => {
  const packOf = async (zone: string) => {
    const checked = checkPack(await readPackFolder(seeds(zone)), { ruleIds: await knownRuleIds() });
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    return checked.pack;
  };

  it.each([ZHUHAI, SUZHOU])('written from the pack of %s reads back equal', async (zone) => {
    const pack = await packOf(zone);
    const workbook = await writeTemplate(await readWorkbookWords(), pack);
    const back = checkPack(await readPackWorkbook(workbook, 'zone.xlsx'), { ruleIds: await knownRuleIds() });
    expect(back).toMatchObject({ ok: true, pack });
  });

  it('imports as no change after the folder that it was written from', async () => {
    const workbook = await writeTemplate(await readWorkbookWords(), await packOf(SUZHOU));
    const before = await stored();
    const report = await importZone(at(), await readPackWorkbook(workbook, 'zone.xlsx'), { reason: '' });
    expect(report.outcome).toBe('unchanged');
    expect(await stored()).toEqual(before);
  });

  it('may bring the plan of a folder', async () => {
    const folder = await packWith(SUZHOU, {});
    const pack = await packOf(SUZHOU);
    await writeFile(path.join(folder, 'plan-2026.xlsx'), await writeTemplate(await readWorkbookWords(), pack));
    await rm(path.join(folder, 'plan-2026.yaml'));
    expect(checkPack(await readPackFolder(folder), { ruleIds: await knownRuleIds() })).toMatchObject({
      ok: true,
      pack,
    });
  });
});
