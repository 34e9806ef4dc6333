import { execFileSync } from 'node:child_process';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRows } from '../../server/workbooks/read-rows.ts';
import { LARGE_COLUMNS } from './large-list.ts';
import { TemporaryFiles } from './make-workbook.ts';

const ROWS = 100_000;
const MB = 1_000_000;
/** Loader, two heaps and the garbage in them; rows that were all kept would take a gigabyte. */
const FLAT_MB = 300;

const files = new TemporaryFiles();
const file = files.path('large.xlsx');
const options = { columns: LARGE_COLUMNS, maxRows: ROWS };

beforeAll(() => {
  const program = new URL('./large-list.ts', import.meta.url).pathname;
  execFileSync(process.execPath, ['--import', 'tsx', program, file, String(ROWS)]);
}, 120_000);
afterAll(() => files.remove());

/** Threads that have been started here and not ended. */
const threads = { running: 0 };
const count = (worker: Worker) => {
  threads.running += 1;
  worker.once('exit', () => {
    threads.running -= 1;
  });
};
process.on('worker', count);
afterAll(() => {
  process.off('worker', count);
});

describe('a list of 100,000 rows', { timeout: 120_000 }, () => {
  it('is read whole, in order, in flat memory', async () => {
    const before = process.memoryUsage().rss;
    let highest = before;
    let rows = 0;
    let last = 1;
    for await (const batch of readRows({ path: file }, options)) {
      rows += batch.rows.length;
      for (const { number } of batch.rows) {
        if (number !== last + 1) throw new Error(`row ${number} after ${last}`);
        last = number;
      }
      expect(batch.totalRows).toBe(ROWS);
      highest = Math.max(highest, process.memoryUsage().rss);
    }
    expect(rows).toBe(ROWS);
    expect((highest - before) / MB).toBeLessThan(FLAT_MB);
    expect(threads.running).toBe(0);
  });

  it('is read no further ahead than the caller can take', async () => {
    const read: number[] = [];
    const list = readRows({ path: file }, { ...options, onProgress: ({ readRows: rows }) => read.push(rows) });
    await list.next();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await list.next();
    expect(read).toEqual([2_000, 4_000]);
    expect(threads.running).toBe(1);
    await list.return();
    expect(threads.running).toBe(0);
  });

  it('leaves no thread when the caller has seen enough', async () => {
    for await (const batch of readRows({ path: file }, options)) {
      if (batch.readRows > 0) break;
    }
    expect(threads.running).toBe(0);
  });

  it('leaves no thread when the caller fails', async () => {
    const failing = async () => {
      for await (const _ of readRows({ path: file }, options)) throw new Error('full');
    };
    await expect(failing()).rejects.toThrow('full');
    expect(threads.running).toBe(0);
  });

  it('is dropped at once when it is aborted, also while the caller is busy or waiting', async () => {
    const stop = new AbortController();
    const list = readRows({ path: file }, { ...options, signal: stop.signal });
    await list.next();
    stop.abort(new Error('stopped'));
    await expect(list.next()).rejects.toThrow('stopped');
    expect(threads.running).toBe(0);

    const early = new AbortController();
    const waiting = readRows({ path: file }, { ...options, signal: early.signal }).next();
    early.abort(new Error('stopped early'));
    await expect(waiting).rejects.toThrow('stopped early');
    expect(threads.running).toBe(0);
  });

  it('is not even begun when it was aborted before', async () =>
    expect(readRows({ path: file }, { ...options, signal: AbortSignal.abort(new Error('no')) }).next()).rejects.toThrow(
      'no',
    ));
});
