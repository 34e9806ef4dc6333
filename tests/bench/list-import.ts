import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { createAccounts } from '../../server/accounts/accounts.ts';
import { openChainAnchors } from '../../server/audit/chain-anchors.ts';
import { writeInZone } from '../../server/audit/write-in-zone.ts';
import { LIST_COLUMNS } from '../../server/enterprises/filings/list-kinds.ts';
import { numberFormat } from '../../server/enterprises/filings/list-template.ts';
import { readImport } from '../../server/enterprises/filings/read-import.ts';
import { columnSpecs, columnTitle, readListWords } from '../../server/enterprises/filings/workbook-words.ts';
import { startImportInput } from '../../server/enterprises/monthly-lists/schema.ts';
import { startImport } from '../../server/enterprises/monthly-lists/start-import.ts';
import { createListTaker } from '../../server/enterprises/monthly-lists/take-rows.ts';
import { registerEnterprise } from '../../server/enterprises/register/register-enterprise.ts';
import { usccCheckCharacter } from '../../server/enterprises/register/uscc.ts';
import { addEvent } from '../../server/enterprises/store.ts';
import { createBackground } from '../../server/platform/background.ts';
import { createDerivedCache } from '../../server/platform/derived-cache.ts';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { openFileStore } from '../../server/platform/file-store.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import type { Platform, RequestContext } from '../../server/platform/platform.ts';
import { ensureDatabase, prepareOwned } from '../../server/platform/prepare-database.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { openDatabase, withZones } from '../../server/platform/tenant.ts';
import { openWebhookPost } from '../../server/platform/webhook.ts';
import { limitPublicActs } from '../../server/risk/collection/public-limits.ts';
import { readRows } from '../../server/workbooks/read-rows.ts';
import { type WriteRow, writeRows } from '../../server/workbooks/write-rows.ts';
import { importZoneAsSystem } from '../../server/zones/import-zone.ts';
import { readPackFolder } from '../../server/zones/pack/read-folder.ts';
import { MB, type Run, watched } from './watched.ts';

/**
 * What it costs to file a large list from a workbook, beside what it must cost: reading the workbook and doing nothing
 * with it, plus storing the same rows in one plain transaction. `npx tsx tests/bench/list-import.ts` runs it alone.
 */

const ZONE = 'zhuhai-printing-consumables';
const KIND = 'monthly-list';
const BATCH_ROWS = 500;
const ROUNDS = 3;

export interface ListImportFigures {
  rows: number;
  workbookMb: number;
  /** Milliseconds, the best of some rounds. */
  readMs: number;
  insertMs: number;
  importMs: number;
  /** The import as a multiple of reading plus inserting. */
  ratio: number;
  /** How far the process' memory rose above what it was before; the reading alone, and the import. */
  readPeakMb: number;
  importPeakMb: number;
  /** The longest that another request had to wait for the event loop during the import. */
  longestWaitMs: number;
}

export async function benchListImport(rows = 100_000): Promise<ListImportFigures> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qualizone-list-bench-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user who must get in
  const postgres = await startEmbeddedPostgres(folder);
  try {
    await ensureDatabase(postgres.url('postgres'), 'bench');
    const { ownerUrl, appUrl } = await prepareOwned(postgres.url('bench'), undefined);
    const world = await openBenchWorld(folder, appUrl);
    try {
      return await measure(world, { folder, ownerUrl, rows });
    } finally {
      await world.close();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

type World = Awaited<ReturnType<typeof openBenchWorld>>;

async function openBenchWorld(folder: string, appUrl: string) {
  const { prisma, pool, close } = openDatabase(appUrl, 4);
  const accounts = createAccounts(appUrl, {
    passwordMinLength: 12,
    passwordMinClasses: 2,
    sessionIdleMinutes: 480,
    sessionAbsoluteHours: 168,
  });
  const platform: Platform = {
    prisma,
    accounts,
    publicLimits: limitPublicActs(pool),
    files: openFileStore(path.join(folder, 'files')),
    anchors: openChainAnchors(path.join(folder, 'audit'), 'bench'),
    cache: createDerivedCache(),
    background: createBackground((error) => console.error(error)),
    timeZone: 'Asia/Shanghai',
    limits: { uploadBytes: 100 * MB, zoneQuotaBytes: 1_000 * MB },
    mailer: null,
    webhooks: openWebhookPost([]),
  };
  const now = new Date('2026-06-05T01:00:00Z');
  const system = { platform, actor: { userId: null, displayName: 'bench', now }, requestId: uuidv7() };
  await importZoneAsSystem(system, await readPackFolder(path.join(PROJECT_FOLDER, 'seeds', ZONE)), { reason: 'bench' });
  const userId = uuidv7();
  const person = { id: userId, username: 'office', displayName: 'office', passwordHash: '-', createdAt: now };
  await prisma.user.create({ data: person });
  await withZones(prisma, [ZONE], (tx) =>
    tx.member.create({ data: { zoneId: ZONE, userId, role: 'office', createdAt: now } }),
  );
  const actor: Actor = {
    userId,
    username: 'office',
    displayName: 'office',
    platformRole: null,
    memberships: [{ zoneId: ZONE, role: 'office', departmentId: null }],
    mustChangePassword: false,
    now,
  };
  const context: RequestContext = { platform, actor, requestId: uuidv7() };
  const code = '91440400MA4W00001';
  const uscc = code + usccCheckCharacter(code);
  const early = { ...context, actor: { ...actor, now: new Date('2020-01-05T01:00:00Z') } };
  const { id } = await registerEnterprise(early, { zone: ZONE, uscc, name: 'bench', nameEn: '' });
  await writeInZone(context, ZONE, 'bench', null, async (write) => {
    await addEvent(write, { id }, { kind: 'admitted', on: '2020-02-01', reason: 'bench' });
    await write.record({ action: 'enterprise.bench', objectType: 'enterprise', objectId: id });
  });
  return {
    context,
    enterprise: id,
    async close() {
      await platform.background.close();
      await accounts.close();
      await close();
    },
  };
}

function* listRows(count: number): Generator<WriteRow> {
  const countries = ['德国', '美国', '日本', '法国', '越南', '巴西', '印度'];
  for (let row = 1; row <= count; row += 1) {
    yield {
      country: countries[row % countries.length],
      product: `打印机硒鼓 ${row} 型`,
      hsCode: '84439990',
      quantity: String(row),
      unit: '个',
      amountUsd: (row * 1.37).toFixed(2),
      nonconformity: row % 500 === 0 ? '包装破损' : '',
      ownBrandQuantity: row % 2 === 0 ? '1' : '',
      ownBrandAmountUsd: row % 2 === 0 ? '0.5' : '',
    };
  }
}

async function measure(
  { context, enterprise }: World,
  { folder, ownerUrl, rows }: { folder: string; ownerUrl: string; rows: number },
): Promise<ListImportFigures> {
  const words = await readListWords();
  const file = path.join(folder, 'list.xlsx');
  const columns = LIST_COLUMNS[KIND].map((key) => ({
    key,
    title: columnTitle(words, KIND, key, 'zh-CN'),
    width: 18,
    numFmt: numberFormat(key) ?? '@',
  }));
  await writeRows(createWriteStream(file), { sheet: 'list', columns, rows: listRows(rows) });
  const { sha256, sizeBytes } = await context.platform.files.put(readFileSync(file));
  const stored = { zoneId: ZONE, sha256, sizeBytes: BigInt(sizeBytes), mediaType: 'xlsx', createdAt: new Date() };
  await withZones(context.platform.prisma, [ZONE], (tx) => tx.storedFile.create({ data: stored }));

  const reads: Run[] = [];
  const inserts: Run[] = [];
  const imports: Run[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    reads.push(
      await watched(async () => {
        let read = 0;
        const options = { columns: columnSpecs(words, KIND), maxRows: rows, batchRows: BATCH_ROWS };
        for await (const batch of readRows({ path: file }, options)) read += batch.rows.length;
        if (read !== rows) throw new Error(`${read} of ${rows} rows`);
      }),
    );
    inserts.push(await insertPlainly(ownerUrl, enterprise, rows, round));
    imports.push(
      await watched(async () => {
        const month = `2025-${String(round).padStart(2, '0')}`;
        const input = startImportInput.parse({ zone: ZONE, enterprise, month, sha256, fileName: 'list.xlsx' });
        const { id } = await startImport(context, input);
        await context.platform.background.idle();
        const { state, problems } = await readImport(context, { zone: ZONE, id });
        if (state !== 'done') throw new Error(`${state}: ${JSON.stringify(problems)}`);
      }),
    );
  }
  const best = (runs: Run[]) => Math.min(...runs.map(({ ms }) => ms));
  const peak = (runs: Run[]) => Math.max(...runs.map(({ peakMb }) => peakMb));
  const [readMs, insertMs, importMs] = [best(reads), best(inserts), best(imports)];
  return {
    rows,
    workbookMb: sizeBytes / MB,
    readMs,
    insertMs,
    importMs,
    ratio: importMs / (readMs + insertMs),
    readPeakMb: peak(reads),
    importPeakMb: peak(imports),
    longestWaitMs: Math.max(...imports.map(({ longestWaitMs }) => longestWaitMs)),
  };
}

/** The same rows, ready in memory, by the database's own driver: nothing is read, checked, locked or recorded. */
async function insertPlainly(ownerUrl: string, enterprise: string, count: number, revision: number): Promise<Run> {
  const batches: string[] = [];
  const taker = createListTaker();
  let batch: object[] = [];
  for (const row of listRows(count)) {
    const taken = taker.take(batch.length + 1, row as unknown as Parameters<typeof taker.take>[1]);
    if ('problems' in taken) throw new Error(JSON.stringify(taken.problems));
    batch.push(taken.row);
    if (batch.length === BATCH_ROWS) {
      batches.push(JSON.stringify(batch));
      batch = [];
    }
  }
  if (batch.length > 0) batches.push(JSON.stringify(batch));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await watched(async () => {
      const id = uuidv7();
      const totals = taker.totals();
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO monthly_list (zone_id, id, enterprise_id, month, revision, due_on, filed_on, has_exports, row_count,
           amount_usd, own_brand_amount_usd, nonconforming_rows, filed_by_id, filed_by_name, filed_at)
         VALUES ($1, $2, $3, '2024-01-01', $4, '2024-02-10', '2024-02-01', true, $5, $6, $7, $8, $2, 'bench', now())`,
        [
          ZONE,
          id,
          enterprise,
          revision,
          totals.rowCount,
          totals.amountUsd,
          totals.ownBrandAmountUsd,
          totals.nonconformingRows,
        ],
      );
      for (const rows of batches) await client.query({ name: 'rows', text: PLAIN_INSERT, values: [ZONE, id, rows] });
      await client.query('COMMIT');
    });
  } finally {
    await client.end();
  }
}

const PLAIN_INSERT = `
  INSERT INTO monthly_list_row (zone_id, list_id, position, country, product, hs_code, quantity, unit, amount_usd,
    nonconformity, own_brand_quantity, own_brand_amount_usd)
  SELECT $1, $2::uuid, r.position, r.country, r.product, r."hsCode", r.quantity, r.unit, r."amountUsd", r.nonconformity,
    r."ownBrandQuantity", r."ownBrandAmountUsd"
  FROM json_to_recordset($3::json) AS r (position int, country text, product text, "hsCode" text, quantity numeric,
    unit text, "amountUsd" numeric, nonconformity text, "ownBrandQuantity" numeric, "ownBrandAmountUsd" numeric)`;

export const describeListImport = (figures: ListImportFigures): string => {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
  const { rows, workbookMb, readMs, insertMs, importMs, ratio, readPeakMb, importPeakMb, longestWaitMs } = figures;
  return [
    `a list of ${rows.toLocaleString('en')} rows (${workbookMb.toFixed(1)} MB workbook):`,
    `  reading alone ${seconds(readMs)}, inserting alone ${seconds(insertMs)}, import ${seconds(importMs)} = ${ratio.toFixed(2)} x both`,
    `  memory above the start: reading ${readPeakMb.toFixed(0)} MB, import ${importPeakMb.toFixed(0)} MB`,
    `  longest wait for the event loop during the import: ${longestWaitMs.toFixed(0)} ms`,
  ].join('\n');
};

if (process.argv[1] === import.meta.filename) {
  console.log(describeListImport(await benchListImport(Number(process.env.BENCH_ROWS ?? 100_000))));
}
