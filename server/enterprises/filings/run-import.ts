import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { isProductError, isUnexpected } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { copyStored } from '../../workbooks/copy-stored.ts';
import { readRows } from '../../workbooks/read-rows.ts';
import type { ColumnSpec, WorkbookRow } from '../../workbooks/row-batch.ts';
import { WorkbookRefusal } from '../../workbooks/workbook-refusal.ts';
import { ImportPulse } from './import-pulse.ts';
import { beginImport, closeImport, completeImport, type ImportKey, interrupted } from './import-store.ts';
import { MOST_ROWS } from './list-kinds.ts';
import { type ListProblem, ListProblems, ofWholeList } from './list-problem.ts';
import { StoredBatches } from './stored-batches.ts';
import { writeInBackground } from './write-in-background.ts';

/** What was made of one row: what is to be stored, or everything that is wrong with it. */
export type TakenRow = { row: object } | { problems: ListProblem[] };

/** Reads the rows of one workbook, in their order. */
export interface RowTaker {
  take(row: WorkbookRow): TakenRow;
  /** What is wrong with the list as a whole, once all rows have been taken. */
  finish(): ListProblem[];
}

export interface ImportJob {
  key: ImportKey;
  sha256: string;
  columns: readonly ColumnSpec[];
  /** Makes what reads the rows. */
  open(): Promise<RowTaker>;
  /** Files the rows, JSON arrays of what the taker gave, and names the filing. All checks of the use case are its own. */
  file(write: ZoneWrite, rows: AsyncIterable<string>): Promise<{ id: string }>;
}

/** Few enough that checking them does not hold up other requests. */
const BATCH_ROWS = 500;

/** Puts a workbook in the queue of this process; `list_import` tells what becomes of it. */
export function queueImport(context: RequestContext, job: ImportJob): void {
  const { platform } = context;
  const pulse = new ImportPulse(platform, job.key);
  platform.background.run(async (signal) => {
    try {
      await runImport(context, job, pulse, signal);
    } catch (error) {
      pulse.stop();
      const { state, problems } = outcomeOf(error, signal);
      await closeImport(platform, job.key, state, problems);
      if (isOurs(error, signal)) throw error;
    } finally {
      pulse.stop();
    }
  });
}

/**
 * Reads and checks the whole workbook first, laying what is right aside on disk; then files it in one transaction, or, if
 * anything is wrong, nothing at all. Memory stays flat.
 */
async function runImport(context: RequestContext, job: ImportJob, pulse: ImportPulse, signal: AbortSignal) {
  signal.throwIfAborted();
  if (!(await beginImport(context.platform, job.key))) return;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qualizone-import-'));
  const batches = await StoredBatches.create(path.join(folder, 'rows'));
  try {
    const workbook = path.join(folder, 'workbook.xlsx');
    await copyStored(context.platform.files, job.sha256, workbook);
    const { problems, rows } = await readWorkbook(job, workbook, batches, pulse, signal);
    if (problems.count > 0) {
      pulse.stop();
      return await closeImport(context.platform, job.key, 'refused', problems);
    }
    await writeInBackground(context, job.key.zoneId, async (write) => {
      const filed = await job.file(write, untilAborted(batches.read(), signal));
      await completeImport(write.tx, job.key, filed.id, rows);
    });
  } finally {
    await batches.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function readWorkbook(
  job: ImportJob,
  workbook: string,
  batches: StoredBatches,
  pulse: ImportPulse,
  signal: AbortSignal,
): Promise<{ problems: ListProblems; rows: number }> {
  const taker = await job.open();
  const problems = new ListProblems();
  let rows = 0;
  const options = { columns: job.columns, maxRows: MOST_ROWS, batchRows: BATCH_ROWS, signal };
  for await (const batch of readRows({ path: workbook }, options)) {
    const right: object[] = [];
    for (const row of batch.rows) {
      const taken = taker.take(row);
      if ('row' in taken) right.push(taken.row);
      else problems.add(taken.problems);
    }
    rows += batch.rows.length;
    pulse.report({ readRows: batch.readRows, totalRows: batch.totalRows });
    // After the first problem nothing will be stored; reading on finds the others.
    if (problems.count === 0) await batches.add(right);
  }
  if (rows === 0) problems.add([ofWholeList({ key: 'lists.noRows' })]);
  if (problems.count === 0) problems.add(taker.finish());
  pulse.report({ readRows: rows, totalRows: rows });
  return { problems, rows };
}

async function* untilAborted(batches: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  for await (const batch of batches) {
    signal.throwIfAborted();
    yield batch;
  }
}

/** What the person is told: that it was refused, by the reader or by a rule, or that it failed and should be sent again. */
function outcomeOf(error: unknown, signal: AbortSignal): { state: 'refused' | 'failed'; problems: ListProblems } {
  const problems = new ListProblems();
  if (signal.aborted) {
    problems.add([interrupted()]);
    return { state: 'failed', problems };
  }
  if (error instanceof WorkbookRefusal) {
    const { key, params, sheet } = error;
    problems.add([ofWholeList({ key, params: { ...params, ...(sheet !== null && { sheet }) } })]);
    return { state: 'refused', problems };
  }
  if (isProductError(error) && !isUnexpected(error)) {
    const fields = Object.values(error.details.fields ?? {});
    problems.add((fields.length > 0 ? fields : [error.text]).map(ofWholeList));
    return { state: 'refused', problems };
  }
  problems.add([ofWholeList({ key: 'lists.importFailed' })]);
  return { state: 'failed', problems };
}

const isOurs = (error: unknown, signal: AbortSignal): boolean =>
  !signal.aborted && !(error instanceof WorkbookRefusal) && !(isProductError(error) && !isUnexpected(error));
