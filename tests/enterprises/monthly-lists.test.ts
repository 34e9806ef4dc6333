import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportList } from '../../server/enterprises/monthly-lists/export-list.ts';
import { fileList } from '../../server/enterprises/monthly-lists/file-list.ts';
import { listMonths } from '../../server/enterprises/monthly-lists/list-months.ts';
import { listsOfZone } from '../../server/enterprises/monthly-lists/lists-of-zone.ts';
import { readList } from '../../server/enterprises/monthly-lists/read-list.ts';
import { fileInput, readInput, type TypedRow, zoneListsInput } from '../../server/enterprises/monthly-lists/schema.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { readAll, TemporaryFiles } from '../workbooks/make-workbook.ts';
import { refusalOf } from './refusal-of.ts';

let installation: Installation;
let at: Installation['at'];
let office: Actor;
let stranger: Actor;
let clerk: Actor;
let rival: Actor;
let enterprise: string;
let other: string;

beforeAll(async () => {
  installation = await openInstallation();
  at = installation.at;
  await installation.importPack(ZHUHAI);
  await installation.importPack(SUZHOU);
  office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  stranger = await installation.person('stranger', { zone: SUZHOU, role: 'office' });
  enterprise = await addEnterprise(installation, office, { name: '甲', events: [['admitted', '2025-03-01']] });
  other = await addEnterprise(installation, office, { name: '乙', events: [['admitted', '2026-02-15']] });
  clerk = await enterprisePerson(installation, ZHUHAI, enterprise, 'clerk');
  rival = await enterprisePerson(installation, ZHUHAI, other, 'rival');
}, 60_000);
afterAll(() => installation.close());

const row = (more: Partial<TypedRow> = {}): TypedRow => ({
  country: 'DE',
  product: '硒鼓',
  hsCode: '84439990',
  quantity: '100',
  unit: '个',
  amountUsd: '2500.50',
  ...more,
});
const filing = (month: string, more: object = {}) =>
  fileInput.parse({ zone: ZHUHAI, enterprise, month, hasExports: true, rows: [row()], ...more });
const reading = (month: string, more: object = {}) => readInput.parse({ zone: ZHUHAI, enterprise, month, ...more });
const fieldsOf = async (input: ReturnType<typeof filing>) =>
  (await refusalOf(fileList(at(clerk, '2026-06-01 09:00'), input))).details.fields;

describe('when a list may be filed', () => {
  it('EF4: a month that lies ahead, or is not over, is refused; from the day after it, it is taken', async () => {
    const march = filing('2026-03');
    expect(await refusalOf(fileList(at(clerk, '2026-02-28 09:00'), march))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.monthlyList.future' },
      details: { rule: 'EF4' },
    });
    expect(await refusalOf(fileList(at(clerk, '2026-03-31 23:59'), march))).toMatchObject({
      text: { key: 'refusal.monthlyList.monthNotOver', params: { firstDay: '2026-04-01' } },
    });
    expect(await fileList(at(clerk, '2026-04-01 00:00'), march)).toMatchObject({ revision: 1, filedOn: '2026-04-01' });
  });

  it('EF4: a list is in time on the due day and late on the next', async () => {
    const january = await fileList(at(clerk, '2026-02-10 23:59'), filing('2026-01'));
    expect(january).toMatchObject({ dueOn: '2026-02-10', filedOn: '2026-02-10' });
    await fileList(at(clerk, '2026-03-11 00:00'), filing('2026-02'));
    const { months } = await listMonths(at(clerk, '2026-03-11 09:00'), { zone: ZHUHAI, enterprise, year: 2026 });
    expect(months.slice(0, 2).map(({ state, filedOn }) => [state, filedOn])).toEqual([
      ['onTime', '2026-02-10'],
      ['late', '2026-03-11'],
    ]);
  });

  it('EF4: only the enterprises that were in the zone on the last day of the month owe it', async () => {
    const before = { zone: ZHUHAI, enterprise: other, hasExports: false };
    const january = fileInput.parse({ ...before, month: '2026-01' });
    expect(await refusalOf(fileList(at(rival, '2026-03-02 09:00'), january))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.monthlyList.notInZone', params: { day: '2026-01-31' } },
      details: { rule: 'EF4' },
    });
    const february = fileInput.parse({ ...before, month: '2026-02' });
    expect(await fileList(at(rival, '2026-03-02 09:00'), february)).toMatchObject({ hasExports: false, rowCount: 0 });
  });
});

describe('what a list may hold', () => {
  it('EF4: own brand above the whole is named by row and column, with all else that is wrong', async () => {
    const rows = [
      row({ ownBrandQuantity: '100.0001', ownBrandAmountUsd: '2500.51' }),
      row({ country: '火星', product: ' ', quantity: '-1', amountUsd: '1.234', hsCode: '99' }),
      row({ product: '墨盒', ownBrandQuantity: '1' }),
      row({ product: '墨盒 ' }),
      row({ product: '色带' }),
      row({ product: '色带', country: '德国', hsCode: '8443.9990' }),
    ];
    const fields = await fieldsOf(filing('2025-06', { rows }));
    expect(Object.fromEntries(Object.entries(fields ?? {}).map(([name, { key }]) => [name, key]))).toEqual({
      'rows.0.ownBrandQuantity': 'field.ownBrandQuantity',
      'rows.0.ownBrandAmountUsd': 'field.ownBrandAmount',
      'rows.1.country': 'field.country',
      'rows.1.product': 'field.required',
      'rows.1.quantity': 'field.quantity',
      'rows.1.amountUsd': 'field.amount',
      'rows.1.hsCode': 'field.hsCode',
      'rows.2.ownBrandAmountUsd': 'field.ownBrandBoth',
      'rows.3.product': 'field.duplicateRow',
      'rows.5.product': 'field.duplicateRow',
    });
    expect(fields?.['rows.5.product']?.params).toEqual({ row: 5 });
    expect((await readList(at(clerk, '2026-06-01 10:00'), reading('2025-06'))).list).toBeNull();
  });

  it('EF4: that nothing was exported is a filing; saying so and having rows is not', async () => {
    expect(await fieldsOf(filing('2025-07', { hasExports: false }))).toEqual({
      hasExports: { key: 'lists.rowsWithoutExports' },
    });
    expect(await fieldsOf(filing('2025-07', { rows: [] }))).toEqual({ rows: { key: 'lists.exportsWithoutRows' } });
    await fileList(at(clerk, '2025-08-05 09:00'), filing('2025-07', { hasExports: false, rows: [] }));
    expect(await readList(at(clerk, '2025-08-05 09:00'), reading('2025-07'))).toMatchObject({
      state: 'onTime',
      list: { hasExports: false, rowCount: 0, amountUsd: '0.00' },
    });
  });

  it('EF4: totals are exact, however many rows there are', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) =>
      row({
        product: `第${index}种`,
        amountUsd: '99999999999999.99',
        ownBrandQuantity: '1',
        ownBrandAmountUsd: '0.01',
      }),
    );
    expect(await fieldsOf(filing('2025-08', { rows }))).toMatchObject({ rows: { key: 'lists.totalTooBig' } });
    const filed = await fileList(
      at(clerk, '2025-09-05 09:00'),
      filing('2025-08', { rows: rows.map((each) => ({ ...each, amountUsd: '1234567890.13', nonconformity: '划痕' })) }),
    );
    expect(filed).toMatchObject({
      rowCount: 2_000,
      amountUsd: '2469135780260.00',
      ownBrandAmountUsd: '20.00',
      nonconformingRows: 2_000,
    });
  });

  it('more than two thousand rows go by workbook', () => {
    const rows = Array.from({ length: 2_001 }, (_, index) => row({ product: `第${index}种` }));
    const parsed = fileInput.safeParse({ zone: ZHUHAI, enterprise, month: '2025-08', hasExports: true, rows });
    expect(parsed.error?.issues).toMatchObject([{ path: ['rows'], params: { key: 'lists.tooManyRows' } }]);
  });

  it('rows come back by pages, countries and codes as they are known', async () => {
    const first = await readList(at(clerk, '2026-06-01 09:00'), reading('2025-08', { limit: 300 }));
    const second = await readList(
      at(clerk, '2026-06-01 09:00'),
      reading('2025-08', { limit: 300, cursor: first.nextCursor }),
    );
    expect([first.rows.length, first.rows[0]?.position, second.rows[0]?.position]).toEqual([300, 1, 301]);
    expect(first.rows[0]).toMatchObject({ country: 'DE', hsCode: '84439990', quantity: '100', ownBrandQuantity: '1' });
    expect(
      await refusalOf(readList(at(clerk, '2026-06-01 09:00'), reading('2025-08', { cursor: 'WyJ4Il0' }))),
    ).toMatchObject({
      code: 'badInput',
    });
  });
});

describe('corrections', () => {
  it('EF4: a correction is the next revision with a reason; all of them stay', async () => {
    await fileList(at(clerk, '2025-10-05 09:00'), filing('2025-09'));
    const corrected = filing('2025-09', { rows: [row({ quantity: '90' })], revision: 1, reason: 'ten came back' });
    expect(
      (await refusalOf(fileList(at(office, '2025-11-05 09:00'), { ...corrected, reason: '' }))).details.fields,
    ).toEqual({
      reason: { key: 'lists.reasonRequired' },
    });
    await fileList(at(office, '2025-11-05 09:00'), corrected);
    const found = await readList(at(clerk, '2025-11-06 09:00'), reading('2025-09'));
    expect(
      found.revisions.map(({ revision, filedBy, reason, filedOn }) => [revision, filedBy, reason, filedOn]),
    ).toEqual([
      [2, 'office', 'ten came back', '2025-11-05'],
      [1, 'clerk', '', '2025-10-05'],
    ]);
    // The first filing was in time; correcting it later does not make it late.
    expect([found.state, found.rows[0]?.quantity]).toEqual(['onTime', '90']);
    const first = await readList(at(clerk, '2025-11-06 09:00'), reading('2025-09', { revision: 1 }));
    expect(first.rows[0]?.quantity).toBe('100');
    expect((await refusalOf(readList(at(clerk, '2025-11-06 09:00'), reading('2025-09', { revision: 9 })))).code).toBe(
      'notFound',
    );
  });

  it('EF4: a month is not filed twice by accident, nor over what somebody else has corrected', async () => {
    expect(await refusalOf(fileList(at(clerk, '2025-11-07 09:00'), filing('2025-09')))).toMatchObject({
      code: 'conflict',
      text: { key: 'lists.alreadyFiled', params: { revision: 2 } },
    });
    expect(
      await refusalOf(fileList(at(clerk, '2025-11-07 09:00'), filing('2025-09', { revision: 1, reason: 'x' }))),
    ).toMatchObject({ code: 'stale', details: { current: { revision: 2, reason: 'ten came back' } } });
  });

  it('EF4: a correction that changes nothing is refused, in whatever order the rows stand', async () => {
    const rows = [
      row({ product: '甲类', quantity: '1.50' }),
      row({ product: '乙类', ownBrandQuantity: '1', ownBrandAmountUsd: '2' }),
    ];
    await fileList(at(clerk, '2025-11-07 09:00'), filing('2025-10', { rows }));
    const same = [rows[1], row({ product: ' 甲类', quantity: '1.5', amountUsd: '2,500.5', country: '德国' })];
    const again = filing('2025-10', { rows: same, revision: 1, reason: 'to be sure' });
    expect(await refusalOf(fileList(at(clerk, '2025-11-08 09:00'), again))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.monthlyList.unchanged' },
      details: { rule: 'EF4' },
    });
    // The same sums, but other goods.
    const others = [rows[1], row({ product: '丙类', quantity: '1.5' })];
    await fileList(
      at(clerk, '2025-11-08 09:00'),
      filing('2025-10', { rows: others, revision: 1, reason: 'wrong name' }),
    );
    const { revisions } = await readList(at(clerk, '2025-11-08 10:00'), reading('2025-10'));
    expect(revisions.map(({ revision }) => revision)).toEqual([2, 1]);
  });

  it('EF4: of two filings at the same time one wins, and the other is told', async () => {
    const november = () => fileList(at(clerk, '2025-12-05 09:00'), filing('2025-11'));
    const outcomes = await Promise.allSettled([november(), november()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  });

  it('is written into the audit trail, before and after', async () => {
    const entries = await installation.platform.prisma.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL app.zone_ids = '${ZHUHAI}'`);
      return tx.auditEntry.findMany({ where: { objectType: 'monthly-list', action: 'list.correct' } });
    });
    expect(entries[0]).toMatchObject({
      before: { month: '2025-09', revision: 1, amountUsd: '2500.50' },
      after: { enterprise, month: '2025-09', revision: 2, reason: 'ten came back' },
    });
  });

  it('a request that is sent twice with one Idempotency-Key files once', async () => {
    const december = filing('2025-12');
    const first = await fileList(at(clerk, '2026-01-05 09:00', 'december'), december);
    expect(await fileList(at(clerk, '2026-01-05 09:00', 'december'), december)).toEqual(first);
  });
});

describe('who may', () => {
  it("another enterprise's list is not found, another zone's neither; a reader of the zone files nothing", async () => {
    const may = at(rival, '2026-06-05 09:00');
    expect((await refusalOf(fileList(may, filing('2026-05')))).code).toBe('notFound');
    expect((await refusalOf(readList(may, reading('2026-03')))).code).toBe('notFound');
    expect((await refusalOf(listMonths(may, { zone: ZHUHAI, enterprise, year: 2026 }))).code).toBe('notFound');
    const outside = at(stranger, '2026-06-05 09:00');
    expect((await refusalOf(fileList(outside, filing('2026-05')))).code).toBe('notFound');
    expect((await refusalOf(readList(outside, reading('2026-03')))).code).toBe('notFound');
    const elsewhere = { ...reading('2026-03'), zone: SUZHOU };
    expect((await refusalOf(readList(outside, elsewhere))).code).toBe('notFound');
    const commerce = await installation.person('commerce', {
      zone: ZHUHAI,
      role: 'department',
      department: 'commerce',
    });
    expect((await refusalOf(fileList(at(commerce, '2026-06-05 09:00'), filing('2026-05')))).code).toBe('forbidden');
    const association = await installation.person('association', {
      zone: ZHUHAI,
      role: 'association',
      department: 'association',
    });
    expect((await refusalOf(readList(at(association, '2026-06-05 09:00'), reading('2026-03')))).code).toBe('forbidden');
  });
});

describe('how complete a month is', () => {
  const asking = (month: string, more: object = {}) => zoneListsInput.parse({ zone: ZHUHAI, month, ...more });

  it('EF4: every enterprise in the zone on the last day is counted: in time, late, missing, or not due yet', async () => {
    const april = (when: string) => listsOfZone(at(office, when), asking('2026-02'));
    expect((await april('2026-03-20 09:00')).counts).toEqual({
      inZone: 2,
      onTime: 1,
      late: 1,
      missing: 0,
      notYetDue: 0,
    });
    const may = await listsOfZone(at(office, '2026-05-10 09:00'), asking('2026-04'));
    expect([may.dueOn, may.counts.notYetDue, may.counts.missing]).toEqual(['2026-05-10', 2, 0]);
    const late = await listsOfZone(at(office, '2026-05-11 09:00'), asking('2026-04', { state: 'missing', limit: 1 }));
    expect(late.counts.missing).toBe(2);
    expect(late.items.map((item) => item.enterprise.name)).toEqual(['甲']);
    const next = asking('2026-04', { state: 'missing', limit: 1, cursor: late.nextCursor });
    expect((await listsOfZone(at(office, '2026-05-11 09:00'), next)).items[0]?.enterprise.name).toBe('乙');
  });

  it('an enterprise sees only itself', async () => {
    const seen = await listsOfZone(at(rival, '2026-05-11 09:00'), asking('2026-03'));
    expect(seen.items.map((item) => [item.enterprise.name, item.state])).toEqual([['乙', 'missing']]);
    expect(seen.amountUsd).toBe('0.00');
  });
});

it('EF4: a list goes out as a workbook that reads back as the same rows', async () => {
  const files = new TemporaryFiles();
  const input = { zone: ZHUHAI, enterprise, month: '2025-08' };
  const list = await exportList(at(clerk, '2026-06-01 09:00'), input, 'zh-CN');
  expect(list.fileName).toBe('甲-出口产品登记清单-2025-08.xlsx');
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), list.write(stream)]);
  const columns = ['贸易国家（地区）', '产品名称', '金额（美元）', '自主品牌数量'].map((title) => ({
    key: title,
    titles: [title],
  }));
  const { texts } = await readAll(files.write(bytes), { columns, maxRows: 2_000 });
  expect([texts.length, texts[1_999]]).toEqual([
    2_000,
    { '贸易国家（地区）': '德国', 产品名称: '第1999种', '金额（美元）': '1234567890.13', 自主品牌数量: '1' },
  ]);
  files.remove();
});
