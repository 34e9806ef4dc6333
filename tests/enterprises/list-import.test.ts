import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveUpInterrupted } from '../../server/enterprises/filings/import-store.ts';
import { writeListTemplate } from '../../server/enterprises/filings/list-template.ts';
import { presentImport } from '../../server/enterprises/filings/present-import.ts';
import { readImport } from '../../server/enterprises/filings/read-import.ts';
import { fileList } from '../../server/enterprises/monthly-lists/file-list.ts';
import { readList } from '../../server/enterprises/monthly-lists/read-list.ts';
import { fileInput, readInput, startImportInput } from '../../server/enterprises/monthly-lists/schema.ts';
import { startImport } from '../../server/enterprises/monthly-lists/start-import.ts';
import { createBackground } from '../../server/platform/background.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import type { RequestContext } from '../../server/platform/platform.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { sheetXml, workbookOf } from '../zones/hostile-workbooks.ts';
import { exportRow, exportRows, listWorkbook } from './list-workbook.ts';
import { refusalOf } from './refusal-of.ts';

const NOW = '2026-06-05 09:00';
let installation: Installation;
let at: Installation['at'];
let office: Actor;
let clerk: Actor;
let enterprise: string;
let owner: pg.Client;

beforeAll(async () => {
  installation = await openInstallation();
  at = installation.at;
  await installation.importPack(ZHUHAI);
  await installation.importPack(SUZHOU);
  office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  enterprise = await addEnterprise(installation, office, { events: [['admitted', '2020-03-01']], on: '2020-01-10' });
  clerk = await enterprisePerson(installation, ZHUHAI, enterprise, 'clerk');
  owner = new pg.Client({ connectionString: installation.database.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await installation.close();
});

/** Bytes as they lie in the store, whatever the upload would have said of them. */
async function stored(bytes: Uint8Array, zoneId = ZHUHAI): Promise<string> {
  const { sha256, sizeBytes } = await installation.platform.files.put(bytes);
  const data = { zoneId, sha256, sizeBytes: BigInt(sizeBytes), mediaType: 'application/zip', createdAt: new Date() };
  await withZones(installation.platform.prisma, [zoneId], (tx) =>
    tx.storedFile.createMany({ data: [data], skipDuplicates: true }),
  );
  return sha256;
}

const asking = (month: string, sha256: string, more: object = {}) =>
  startImportInput.parse({ zone: ZHUHAI, enterprise, month, sha256, fileName: 'list.xlsx', ...more });
const find = (id: string, actor = clerk) => readImport(at(actor, NOW), { zone: ZHUHAI, id });
const list = (month: string) => readList(at(clerk, NOW), readInput.parse({ zone: ZHUHAI, enterprise, month }));

/** Imports and waits; how it ended. */
async function imported(month: string, bytes: Uint8Array, more: object = {}) {
  const { id } = await startImport(at(clerk, NOW), asking(month, await stored(bytes), more));
  await installation.platform.background.idle();
  expect(installation.backgroundFailures).toEqual([]);
  return find(id);
}

const rowCount = async () => Number((await owner.query('SELECT count(*) FROM monthly_list_row')).rows[0].count);

describe('a good workbook', () => {
  it('EF4: of 3,000 rows is filed whole, with exact totals, and is told as it goes', async () => {
    const input = asking('2025-01', await stored(await listWorkbook('monthly-list', exportRows(3_000))));
    const { id, state } = await startImport(at(clerk, NOW), input);
    expect(state).toBe('waiting');
    await installation.platform.background.idle();
    expect(await find(id)).toMatchObject({
      state: 'done',
      readRows: 3_000,
      totalRows: 3_000,
      problems: [],
      createdBy: 'clerk',
    });
    const filed = await list('2025-01');
    const amounts = Array.from({ length: 3_000 }, (_, index) => 100_000 + (index + 1) * 100 + ((index + 1) % 100));
    expect(filed.list).toMatchObject({
      revision: 1,
      rowCount: 3_000,
      amountUsd: (amounts.reduce((sum, cents) => sum + cents, 0) / 100).toFixed(2),
      ownBrandAmountUsd: '750750.00',
      nonconformingRows: 30,
      fromWorkbook: true,
    });
    expect((await find(id)).result).toBe(filed.list?.id);
    expect(filed.rows[2]).toMatchObject({ position: 3, country: 'FR', hsCode: '84439990', nonconformity: '' });
    expect(filed.rows[4]).toMatchObject({ country: 'HK', ownBrandQuantity: null });
  });

  it('EF4: corrects a list as its next revision, and is refused when it says the same', async () => {
    const rows = [...exportRows(2)];
    expect((await imported('2025-02', await listWorkbook('monthly-list', rows, 'en'))).state).toBe('done');
    const again = await stored(await listWorkbook('monthly-list', rows));
    expect(await refusalOf(startImport(at(clerk, NOW), asking('2025-02', again)))).toMatchObject({
      code: 'conflict',
      text: { key: 'lists.alreadyFiled' },
    });
    const wish = { revision: 1, reason: 'whole month' };
    const same = await imported('2025-02', await listWorkbook('monthly-list', rows), wish);
    expect(same).toMatchObject({ state: 'refused', problems: [{ row: null, key: 'refusal.monthlyList.unchanged' }] });
    expect((await imported('2025-02', await listWorkbook('monthly-list', exportRows(3)), wish)).state).toBe('done');
    expect((await list('2025-02')).revisions).toMatchObject([{ revision: 2, reason: 'whole month' }, { revision: 1 }]);
  });

  it('EF4: sent twice with one Idempotency-Key is one import', async () => {
    const input = asking('2025-03', await stored(await listWorkbook('monthly-list', exportRows(4))));
    const first = await startImport(at(clerk, NOW, 'march'), input);
    expect(await startImport(at(clerk, NOW, 'march'), input)).toEqual(first);
    await installation.platform.background.idle();
    expect((await list('2025-03')).revisions).toHaveLength(1);
  });

  it('has numbers as people write them, and a template whose guide is never taken for data', async () => {
    const row = { ...exportRow(1), quantity: '1,234,567.5', amountUsd: '１，０００', hsCode: '', nonconformity: ' ' };
    expect((await imported('2025-04', await listWorkbook('monthly-list', [row]))).state).toBe('done');
    expect((await list('2025-04')).rows).toMatchObject([{ quantity: '1234567.5', amountUsd: '1000.00', hsCode: '' }]);
    for (const locale of ['zh-CN', 'en'] as const) {
      const { content } = await writeListTemplate('monthly-list', locale);
      expect(await imported('2025-05', content)).toMatchObject({
        state: 'refused',
        problems: [{ row: null, column: null, key: 'lists.noRows' }],
      });
    }
  });
});

describe('a bad workbook', () => {
  it('EF4: is refused with everything that is wrong, by row and column, and nothing of it is stored', async () => {
    const before = await rowCount();
    const rows = [
      exportRow(1),
      { ...exportRow(2), ownBrandQuantity: '103', ownBrandAmountUsd: '1002.03' },
      { ...exportRow(3), country: '亚特兰蒂斯', quantity: '很多', amountUsd: null },
      exportRow(1),
      { ...exportRow(5), ownBrandQuantity: '1' },
    ];
    const refused = await imported('2025-06', await listWorkbook('monthly-list', rows));
    expect(refused).toMatchObject({ state: 'refused', result: null, problemCount: 7 });
    expect(refused.problems.map(({ row, column, key }) => [row, column, key])).toEqual([
      [3, 'ownBrandQuantity', 'field.ownBrandQuantity'],
      [3, 'ownBrandAmountUsd', 'field.ownBrandAmount'],
      [4, 'country', 'field.country'],
      [4, 'quantity', 'field.quantity'],
      [4, 'amountUsd', 'field.required'],
      [5, 'product', 'field.duplicateRow'],
      [6, 'ownBrandAmountUsd', 'field.ownBrandBoth'],
    ]);
    expect([await rowCount(), (await list('2025-06')).list]).toEqual([before, null]);
    const inWords = await presentImport(refused, 'en', (_locale, { key }) => key);
    expect(inWords.problems[0]).toEqual({
      row: 3,
      column: 'ownBrandQuantity',
      columnTitle: 'Own-brand quantity',
      message: 'field.ownBrandQuantity',
    });
  });

  it('keeps the first five hundred problems and counts them all', async () => {
    const wrong = Array.from({ length: 700 }, (_, index) => ({ ...exportRow(index), unit: '' }));
    const refused = await imported('2025-06', await listWorkbook('monthly-list', wrong));
    expect([refused.problemCount, refused.problems.length]).toEqual([700, 500]);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['text', () => Buffer.from('国家,金额\n'), 'workbook.notXlsx'],
    ['an old .xls file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook.oldOrLocked'],
    ['a bomb', () => workbookOf(Buffer.alloc(215_000_000, 32)), 'workbook.tooBig'],
    [
      'a workbook without the columns',
      () => workbookOf(sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>数量</t></is></c></row>')),
      'workbook.columnsMissing',
    ],
    [
      'half a workbook',
      async () => (await listWorkbook('monthly-list', exportRows(50))).subarray(0, 900),
      'workbook.broken',
    ],
  ])('%s is refused in words', { timeout: 60_000 }, async (_what, bytes, key) => {
    expect(await imported('2025-06', await bytes())).toMatchObject({
      state: 'refused',
      problemCount: 1,
      problems: [{ row: null, column: null, key }],
    });
  });

  it('EF4: what forbids it is said at once: the month, the person, the file', async () => {
    const sha256 = await stored(await listWorkbook('monthly-list', exportRows(1)));
    expect((await refusalOf(startImport(at(clerk, NOW), asking('2026-06', sha256)))).details.rule).toBe('EF4');
    expect((await refusalOf(startImport(at(clerk, NOW), asking('2025-07', 'f'.repeat(64))))).details.fields).toEqual({
      sha256: { key: 'files.notStored' },
    });
    const foreign = await stored(Buffer.from('of the other zone'), SUZHOU);
    expect((await refusalOf(startImport(at(clerk, NOW), asking('2025-07', foreign)))).code).toBe('badInput');
    const other = await addEnterprise(installation, office);
    const rival = await enterprisePerson(installation, ZHUHAI, other, 'rival');
    expect((await refusalOf(startImport(at(rival, NOW), asking('2025-07', sha256)))).code).toBe('notFound');
    const { id } = await imported('2025-07', await listWorkbook('monthly-list', exportRows(1)));
    expect((await refusalOf(find(id, rival))).code).toBe('notFound');
    expect((await find(id, office)).state).toBe('done');
  });
});

describe('while it waits or runs', () => {
  /** The same platform with a queue of its own, held up until the test lets it go. */
  function heldUp(context: RequestContext) {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const background = createBackground((error) => installation.backgroundFailures.push(error));
    background.run(() => held);
    return { context: { ...context, platform: { ...context.platform, background } }, background, letGo };
  }

  it('EF4: a list that was filed meanwhile by hand stays, and the import is refused', async () => {
    const sha256 = await stored(await listWorkbook('monthly-list', exportRows(10)));
    const { context, background, letGo } = heldUp(at(clerk, NOW));
    const { id } = await startImport(context, asking('2025-08', sha256));
    expect((await find(id)).state).toBe('waiting');
    await fileList(at(clerk, NOW), fileInput.parse({ zone: ZHUHAI, enterprise, month: '2025-08', hasExports: false }));
    letGo();
    await background.idle();
    expect(await find(id)).toMatchObject({ state: 'refused', problems: [{ key: 'lists.alreadyFiled' }] });
    expect((await list('2025-08')).list).toMatchObject({ revision: 1, hasExports: false });
  });

  it('EF4: who was removed from the enterprise meanwhile files nothing any more', async () => {
    const gone = await enterprisePerson(installation, ZHUHAI, enterprise, 'gone');
    const sha256 = await stored(await listWorkbook('monthly-list', exportRows(11)));
    const { context, background, letGo } = heldUp(at(gone, NOW));
    const { id } = await startImport(context, asking('2025-09', sha256));
    await owner.query('DELETE FROM member WHERE user_id = $1', [gone.userId]);
    letGo();
    await background.idle();
    expect((await find(id)).state).toBe('refused');
    expect((await list('2025-09')).list).toBeNull();
  });

  it('EF4: a server that stops ends it: nothing is stored, and it says so', async () => {
    const sha256 = await stored(await listWorkbook('monthly-list', exportRows(12)));
    const { context, background, letGo } = heldUp(at(clerk, NOW));
    const { id } = await startImport(context, asking('2025-10', sha256));
    const stopped = background.close();
    letGo();
    await stopped;
    expect(await find(id)).toMatchObject({ state: 'failed', problems: [{ key: 'lists.importInterrupted' }] });
    expect((await list('2025-10')).list).toBeNull();
  });

  it('EF4: also one that is being read', async () => {
    const sha256 = await stored(await listWorkbook('monthly-list', exportRows(5_000)));
    const { context, background, letGo } = heldUp(at(clerk, NOW));
    const { id } = await startImport(context, asking('2025-10', sha256));
    letGo();
    while ((await find(id)).state === 'waiting') await new Promise((resolve) => setTimeout(resolve, 5));
    await background.close();
    expect(await find(id)).toMatchObject({ state: 'failed', problems: [{ key: 'lists.importInterrupted' }] });
    expect((await list('2025-10')).list).toBeNull();
  });

  it('EF4: one that died with its process is given up after two minutes, and its rows are nowhere', async () => {
    const sha256 = await stored(await listWorkbook('monthly-list', exportRows(13)));
    const { context, background, letGo } = heldUp(at(clerk, NOW));
    const { id } = await startImport(context, asking('2025-11', sha256));
    const age = (seconds: number) =>
      owner.query(
        `UPDATE list_import SET state = 'running', moved_at = now() - make_interval(secs => $2) WHERE id = $1`,
        [id, seconds],
      );
    await age(110);
    await giveUpInterrupted(installation.platform.prisma);
    expect((await find(id)).state).toBe('running');
    await age(130);
    expect(await find(id)).toMatchObject({ state: 'failed', problems: [{ key: 'lists.importInterrupted' }] });
    // Given up is given up, even if the process was only asleep.
    letGo();
    await background.idle();
    expect((await find(id)).state).toBe('failed');
    expect((await list('2025-11')).list).toBeNull();
    expect(installation.backgroundFailures).toEqual([]);
  });

  it('EF4: what fails on our side says so, and stores nothing', async () => {
    const sha256 = await stored(await listWorkbook('monthly-list', exportRows(14)));
    const context = at(clerk, NOW);
    const files = { ...context.platform.files, open: () => Promise.reject(new Error('disk on fire')) };
    const { id } = await startImport(
      { ...context, platform: { ...context.platform, files } },
      asking('2025-12', sha256),
    );
    await installation.platform.background.idle();
    expect(await find(id)).toMatchObject({ state: 'failed', problems: [{ key: 'lists.importFailed' }] });
    expect(installation.backgroundFailures.splice(0)).toEqual([new Error('disk on fire')]);
  });
});
