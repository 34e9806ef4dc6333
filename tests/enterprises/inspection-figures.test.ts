import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImport } from '../../server/enterprises/filings/read-import.ts';
import { figuresOfYear } from '../../server/enterprises/inspection/figures-of-year.ts';
import { fileFigures } from '../../server/enterprises/inspection/file-figures.ts';
import { readFigures } from '../../server/enterprises/inspection/read-figures.ts';
import {
  fileFiguresInput,
  readFiguresInput,
  startFiguresImportInput,
  type TypedFigures,
} from '../../server/enterprises/inspection/schema.ts';
import { startFiguresImport } from '../../server/enterprises/inspection/start-figures-import.ts';
import { storeFile } from '../../server/files/store-file.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { addEnterprise, enterprisePerson, usccOf } from '../factories/enterprise.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { listWorkbook } from './list-workbook.ts';
import { refusalOf } from './refusal-of.ts';

const NOW = '2026-06-05 09:00';
const OWN = usccOf(901);
const RIVAL = usccOf(902);
let installation: Installation;
let at: Installation['at'];
let office: Actor;
let inspection: Actor;
let clerk: Actor;
let enterprise: string;

beforeAll(async () => {
  installation = await openInstallation();
  at = installation.at;
  await installation.importPack(SUZHOU);
  await installation.importPack(ZHUHAI);
  office = await installation.person('office', { zone: SUZHOU, role: 'office' });
  inspection = await installation.person('inspection', { zone: SUZHOU, role: 'inspection' });
  enterprise = await addEnterprise(installation, office, {
    name: '甲',
    uscc: OWN,
    events: [['admitted', '2025-03-01']],
  });
  await addEnterprise(installation, office, { name: '乙', uscc: RIVAL, events: [['admitted', '2025-03-01']] });
  clerk = await enterprisePerson(installation, SUZHOU, enterprise, 'clerk');
}, 60_000);
afterAll(() => installation.close());

const row = (more: Partial<TypedFigures> = {}): TypedFigures => ({
  enterpriseUscc: OWN,
  country: 'US',
  product: '血压计',
  inspectedBatches: 40,
  inspectedQuantity: '1200',
  inspectedAmountUsd: '36000.50',
  failedBatches: 1,
  failedQuantity: '30',
  failedAmountUsd: '900',
  returnedBatches: 0,
  returnedQuantity: '0',
  returnedAmountUsd: '0',
  ...more,
});
const filing = (month: string, rows: TypedFigures[] = [row()], more: object = {}) =>
  fileFiguresInput.parse({ zone: SUZHOU, month, rows, ...more });
const file = (input: ReturnType<typeof filing>, when = NOW) => fileFigures(at(inspection, when), input);
const read = (month: string, actor = office, more: object = {}) =>
  readFigures(at(actor, NOW), readFiguresInput.parse({ zone: SUZHOU, month, ...more }));

describe('filing', () => {
  it('Q4: a month is reported once it is over', async () => {
    expect(await refusalOf(file(filing('2026-06')))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.inspectionFigures.monthNotOver', params: { firstDay: '2026-07-01' } },
      details: { rule: 'Q4' },
    });
    expect((await refusalOf(file(filing('2026-07')))).text.key).toBe('refusal.inspectionFigures.future');
    expect(await file(filing('2026-05'), '2026-06-01 00:00')).toMatchObject({ revision: 1, rowCount: 1 });
  });

  it('Q5: everything that is wrong is named at once: failures above what was inspected, unknown codes, repeated rows', async () => {
    const rows = [
      row({ failedBatches: 41, failedQuantity: '1200.0001', failedAmountUsd: '36000.51' }),
      row({ enterpriseUscc: usccOf(999), country: 'Narnia' }),
      row({ enterpriseUscc: usccOf(999) }),
      row({ enterpriseUscc: RIVAL, inspectedBatches: 1.5, returnedBatches: -1 }),
      row({ enterpriseUscc: null }),
      row({ enterpriseUscc: null, product: ' 血压计', country: '美国' }),
    ];
    const { details, code } = await refusalOf(file(filing('2026-01', rows)));
    expect(code).toBe('badInput');
    expect(Object.fromEntries(Object.entries(details.fields ?? {}).map(([name, { key }]) => [name, key]))).toEqual({
      'rows.0.failedBatches': 'field.failedAboveInspected',
      'rows.0.failedQuantity': 'field.failedAboveInspected',
      'rows.0.failedAmountUsd': 'field.failedAboveInspected',
      'rows.1.country': 'field.country',
      'rows.2.enterpriseUscc': 'field.unknownUscc',
      'rows.3.inspectedBatches': 'field.wholeNumber',
      'rows.3.returnedBatches': 'field.wholeNumber',
      'rows.5.country': 'field.duplicateFigures',
    });
    expect((await read('2026-01')).revision).toBeNull();
  });

  it('Q4: a correction is the next revision, with a reason, and changes something', async () => {
    await file(filing('2026-02'));
    expect((await refusalOf(file(filing('2026-02')))).text.key).toBe('lists.alreadyFiled');
    const wish = { revision: 1, reason: 'one batch was counted twice' };
    expect(await refusalOf(file(filing('2026-02', [row({ inspectedQuantity: '1200.0' })], wish)))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.inspectionFigures.unchanged' },
    });
    const corrected = filing('2026-02', [row({ inspectedBatches: 39 })], wish);
    await file(corrected);
    expect(await refusalOf(file(corrected))).toMatchObject({ code: 'stale', details: { current: { revision: 2 } } });
    expect(await read('2026-02')).toMatchObject({
      revision: 2,
      total: { inspectedBatches: 39, failureRate: '0.025641' },
      revisions: [{ revision: 2, reason: wish.reason, filedBy: 'inspection' }, { revision: 1 }],
    });
    expect((await read('2026-02', office, { revision: 1 })).total.inspectedBatches).toBe(40);
  });

  it('Q4: of two filings at the same time one wins', async () => {
    const outcomes = await Promise.allSettled([file(filing('2026-03')), file(filing('2026-03'))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  });

  it('Q4: the inspection authority files, nobody else; other zones find nothing', async () => {
    expect((await refusalOf(fileFigures(at(office, NOW), filing('2026-04')))).code).toBe('forbidden');
    expect((await refusalOf(fileFigures(at(clerk, NOW), filing('2026-04')))).code).toBe('forbidden');
    const stranger = await installation.person('stranger', { zone: ZHUHAI, role: 'inspection' });
    expect((await refusalOf(fileFigures(at(stranger, NOW), filing('2026-04')))).code).toBe('notFound');
    expect((await refusalOf(read('2026-02', stranger))).code).toBe('notFound');
    const association = await installation.person('association', {
      zone: SUZHOU,
      role: 'association',
      department: 'association',
    });
    expect((await refusalOf(read('2026-02', association))).code).toBe('forbidden');
  });
});

describe('reading', () => {
  it('Q5: an enterprise sees its own rows and sums only, and not why others were corrected', async () => {
    const rows = [
      row(),
      row({ enterpriseUscc: RIVAL, inspectedBatches: 60, failedBatches: 0, country: 'DE', returnedBatches: 2 }),
      row({ enterpriseUscc: null, product: '', inspectedBatches: 0, failedBatches: 0, country: 'JP' }),
    ];
    await file(filing('2025-12', rows));
    const all = await read('2025-12');
    expect(all.total).toMatchObject({
      inspectedBatches: 100,
      inspectedAmountUsd: '108001.50',
      failureRate: '0.010000',
    });
    expect(all.rows.map((each) => each.enterprise?.name ?? null)).toEqual(['甲', '乙', null]);
    const own = await read('2025-12', clerk);
    expect(own.rows.map((each) => each.enterprise?.uscc)).toEqual([OWN]);
    expect(own.total).toMatchObject({ inspectedBatches: 40, failureRate: '0.025000' });
    expect(own.revisions).toMatchObject([{ rowCount: null }]);
    const page = await read('2025-12', office, { limit: 2 });
    const rest = await read('2025-12', office, { limit: 2, cursor: page.nextCursor });
    expect([page.rows.length, rest.rows.length, rest.nextCursor]).toEqual([2, 1, null]);
  });

  it("Q5: a year adds up each month's newest revision, by month and by country", async () => {
    const year = await figuresOfYear(at(office, NOW), { zone: SUZHOU, year: 2026 });
    expect(year.months.map(({ revision, total }) => [revision, total.inspectedBatches])).toEqual([
      [null, 0],
      [2, 39],
      [1, 40],
      [null, 0],
      [1, 40],
      ...Array.from({ length: 7 }, () => [null, 0]),
    ]);
    expect(year.total).toMatchObject({
      inspectedBatches: 119,
      inspectedAmountUsd: '108001.50',
      failureRate: '0.025210',
    });
    const before = await figuresOfYear(at(office, NOW), { zone: SUZHOU, year: 2025 });
    expect(before.countries.map(({ country, total }) => [country, total.inspectedBatches, total.failureRate])).toEqual([
      ['DE', 60, '0.000000'],
      ['US', 40, '0.025000'],
      ['JP', 0, null],
    ]);
    const own = await figuresOfYear(at(clerk, NOW), { zone: SUZHOU, year: 2025 });
    expect(own.countries.map(({ country }) => country)).toEqual(['US']);
    expect((await figuresOfYear(at(office, NOW), { zone: SUZHOU, year: 2020 })).total.failureRate).toBeNull();
  });

  it('Q5: a month in which nothing was inspected is reported, too', async () => {
    await file(filing('2025-11', []));
    expect(await read('2025-11')).toMatchObject({
      revision: 1,
      rows: [],
      total: { inspectedBatches: 0, failureRate: null },
    });
  });
});

describe('a workbook', () => {
  const written = { ...row(), inspectedBatches: '1,040', failedBatches: '1', returnedBatches: '0' };

  async function imported(month: string, rows: Parameters<typeof listWorkbook>[1]) {
    const bytes = await listWorkbook('inspection-figures', rows);
    const { sha256 } = await storeFile(at(inspection, NOW), { zone: SUZHOU, fileName: 'figures.xlsx', bytes });
    const input = startFiguresImportInput.parse({ zone: SUZHOU, month, sha256, fileName: 'figures.xlsx' });
    const { id } = await startFiguresImport(at(inspection, NOW), input);
    await installation.platform.background.idle();
    expect(installation.backgroundFailures).toEqual([]);
    return readImport(at(inspection, NOW), { zone: SUZHOU, id });
  }

  it('Q5: is filed as a whole', async () => {
    expect(await imported('2025-10', [written, { ...written, enterpriseUscc: null }])).toMatchObject({ state: 'done' });
    expect(await read('2025-10')).toMatchObject({ revision: 1, total: { inspectedBatches: 2_080 } });
    const { id } = await imported('2025-09', [written]);
    expect((await refusalOf(readImport(at(clerk, NOW), { zone: SUZHOU, id }))).code).toBe('notFound');
  });

  it('Q5: with anything wrong is not filed at all', async () => {
    const refused = await imported('2025-08', [
      written,
      { ...written, country: '德国', failedBatches: '2,000', returnedQuantity: null },
      { ...written, country: '法国', failedBatches: '2,000' },
      { ...written, country: '日本', enterpriseUscc: '91440400MA4W' },
    ]);
    expect(refused.problems.map(({ row: place, column, key }) => [place, column, key])).toEqual([
      [3, 'returnedQuantity', 'field.required'],
      [4, 'failedBatches', 'field.failedAboveInspected'],
      [5, 'enterpriseUscc', 'field.unknownUscc'],
    ]);
    expect((await read('2025-08')).revision).toBeNull();
  });
});
