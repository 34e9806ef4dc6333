import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_FOLDER } from '../platform/project-folder.ts';
import type { RowsJob } from './parse-rows.ts';
import type { ColumnSpec, RowBatch, RowProgress } from './row-batch.ts';
import type { RowsMessage } from './rows-worker.ts';
import { tooBig, tooSlow, WorkbookRefusal } from './workbook-refusal.ts';

const HEAP_MB = 256;
/** Of the thread's own work, the caller's not counted. The largest list takes a few seconds. */
const TIMEOUT_MS = 120_000;
const DEFAULT_BATCH_ROWS = 2_000;
/** One batch is read while another one is used. */
const BATCHES_AHEAD = 2;

/** The bundle has the worker as a program of its own; from source it needs the TypeScript loader first. */
const WORKER = import.meta.url.endsWith('.ts')
  ? 'server/workbooks/rows-worker-from-source.mjs'
  : 'build/app/workbooks/rows-worker.js';

export interface ReadRowsOptions {
  columns: readonly ColumnSpec[];
  /** Rows with data that the sheet may have, the headings not counted. */
  maxRows: number;
  batchRows?: number;
  /** The row of the headings, where it is known; else they are looked for in the first rows of each sheet. */
  headerAt?: number;
  signal?: AbortSignal;
  onProgress?: (progress: RowProgress) => void;
}

/**
 * Reads a large list from a workbook on disk in batches, in a thread of its own with a bounded heap and a time limit:
 * memory stays flat and no file can take the server along. The next batches wait until the caller asks for them; ending
 * the loop early or aborting ends the thread. A sheet without rows gives one empty batch.
 *
 * @throws WorkbookRefusal when the file isn't read, or not to its end: batches before that were right, yet not all.
 */
export async function* readRows(source: { path: string }, options: ReadRowsOptions): AsyncGenerator<RowBatch, void> {
  const { columns, maxRows, batchRows = DEFAULT_BATCH_ROWS, headerAt = null, signal, onProgress } = options;
  signal?.throwIfAborted();
  const worker = startWorker({ path: source.path, columns, maxRows, batchRows, headerAt });
  const inbox = new Inbox(worker, signal);
  try {
    worker.postMessage(BATCHES_AHEAD);
    for (;;) {
      const message = await inbox.next();
      if (message.type === 'end') return;
      if (message.type === 'refused') throw new WorkbookRefusal(message.key, message.params, message.sheet);
      const { readRows: read, totalRows, share } = message.batch;
      onProgress?.({ readRows: read, totalRows, share });
      yield message.batch;
      worker.postMessage(1);
    }
  } finally {
    inbox.close();
    await worker.terminate();
  }
}

function startWorker(job: RowsJob): Worker {
  return new Worker(path.join(PROJECT_FOLDER, WORKER), {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32 },
  });
}

/** What the thread has said and nobody has taken yet, and how it ended. */
class Inbox {
  private readonly messages: RowsMessage[] = [];
  private failure: unknown = null;
  private wake: (() => void) | null = null;
  private timeLeftMs = TIMEOUT_MS;

  constructor(
    private readonly worker: Worker,
    private readonly signal: AbortSignal | undefined,
  ) {
    worker.on('message', (message: RowsMessage) => {
      this.messages.push(message);
      this.wake?.();
    });
    worker.on('error', (error: Error & { code?: string }) =>
      this.fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooBig() : error),
    );
    worker.on('exit', () => this.fail(new Error('The workbook thread ended without an answer')));
    signal?.addEventListener('abort', this.abort);
  }

  async next(): Promise<RowsMessage> {
    // Aborted means now: batches that have already come are dropped.
    this.signal?.throwIfAborted();
    if (this.messages.length === 0 && this.failure === null) await this.arrival();
    this.signal?.throwIfAborted();
    const message = this.messages.shift();
    if (message) return message;
    throw this.failure;
  }

  close(): void {
    this.signal?.removeEventListener('abort', this.abort);
  }

  private readonly abort = () => {
    this.fail(this.signal?.reason);
    // Also while the caller is busy with a batch and asks for nothing.
    void this.worker.terminate();
  };

  private async arrival(): Promise<void> {
    const from = performance.now();
    const timer = setTimeout(() => this.fail(tooSlow()), this.timeLeftMs);
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    clearTimeout(timer);
    this.timeLeftMs = Math.max(0, this.timeLeftMs - (performance.now() - from));
  }

  /** The first reason counts: an ended thread always says that it ended. */
  private fail(reason: unknown): void {
    this.failure ??= reason;
    this.wake?.();
  }
}
