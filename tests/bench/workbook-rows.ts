import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRows } from '../../server/workbooks/read-rows.ts';
import { LARGE_COLUMNS } from '../workbooks/large-list.ts';

export interface WorkbookRowsMeasured {
  rows: number;
  columns: number;
  fileMb: number;
  seconds: number;
  rowsPerSecond: number;
  /** Of the whole process, its thread included. */
  peakMb: number;
  /** How much of the peak reading has added. */
  grownMb: number;
  /** The longest that the caller's own thread could do nothing else. */
  longestPauseMs: number;
}

const MB = 1_000_000;
const LARGE_LIST = fileURLToPath(new URL('../workbooks/large-list.ts', import.meta.url));
const TICK_MS = 5;

/** How fast a list of twenty columns is read, and in how much memory. Made first, by a process of its own. */
export async function measureWorkbookRows(rows = 100_000): Promise<WorkbookRowsMeasured> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qualizone-bench-'));
  try {
    const file = path.join(folder, 'list.xlsx');
    execFileSync(process.execPath, ['--import', 'tsx', LARGE_LIST, file, String(rows)]);
    return { ...(await read(file, rows)), fileMb: statSync(file).size / MB };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function read(file: string, maxRows: number): Promise<Omit<WorkbookRowsMeasured, 'fileMb'>> {
  const before = process.memoryUsage().rss;
  let peak = before;
  let longestPauseMs = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    longestPauseMs = Math.max(longestPauseMs, now - last - TICK_MS);
    last = now;
    peak = Math.max(peak, process.memoryUsage().rss);
  }, TICK_MS);
  const from = performance.now();
  let rows = 0;
  for await (const batch of readRows({ path: file }, { columns: LARGE_COLUMNS, maxRows })) rows += batch.rows.length;
  const seconds = (performance.now() - from) / 1_000;
  clearInterval(watch);
  return {
    rows,
    columns: LARGE_COLUMNS.length,
    seconds,
    rowsPerSecond: rows / seconds,
    peakMb: peak / MB,
    grownMb: (peak - before) / MB,
    longestPauseMs,
  };
}

// Also a program of its own: npx tsx tests/bench/workbook-rows.ts
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await measureWorkbookRows();
  console.log(Object.fromEntries(Object.entries(measured).map(([what, value]) => [what, Math.round(value * 10) / 10])));
}
