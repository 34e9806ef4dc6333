import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_FOLDER } from '../../platform/project-folder.ts';
import { WorkbookRefusal } from '../../workbooks/workbook-refusal.ts';
import { tooBig, WORKBOOK_LIMITS } from './workbook-parts.ts';
import { asReading, type WorkbookReading } from './workbook-reading.ts';

const HEAP_MB = 256;
const TIMEOUT_MS = 30_000;

/** The bundle has the worker as a program of its own; from source it needs the TypeScript loader first. */
const WORKER = import.meta.url.endsWith('.ts')
  ? 'server/zones/workbook-worker-from-source.mjs'
  : 'build/app/zones/workbook-worker.js';

function startWorker(bytes: Uint8Array): Worker {
  return new Worker(path.join(PROJECT_FOLDER, WORKER), {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32 },
  });
}

/**
 * Reads a workbook in a thread of its own, with a bounded heap and a time limit: no file can take the server along.
 * Always answers; a file that can't be read is an answer too.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  if (bytes.byteLength > WORKBOOK_LIMITS.compressedBytes) {
    return asReading(
      new WorkbookRefusal('pack.fileTooBig', {
        megabytes: WORKBOOK_LIMITS.compressedBytes / 1_000_000,
      }),
    );
  }
  const worker = startWorker(bytes);
  try {
    return await answerOf(worker);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<WorkbookReading> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(asReading(tooBig())), TIMEOUT_MS);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    worker.once('message', (reading: WorkbookReading) => settle(() => resolve(reading)));
    worker.once('error', (error: Error & { code?: string }) =>
      settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(asReading(tooBig())) : reject(error))),
    );
    worker.once('exit', () => settle(() => reject(new Error('The workbook thread ended without an answer'))));
  });
}
