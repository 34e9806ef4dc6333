import { parentPort, workerData } from 'node:worker_threads';
import { parseRows, type RowsJob } from './parse-rows.ts';
import type { RowBatch } from './row-batch.ts';
import { WorkbookRefusal } from './workbook-refusal.ts';

/** What the thread says; it hears nothing but numbers: how many more batches it may send. */
export type RowsMessage =
  | { type: 'batch'; batch: RowBatch }
  | { type: 'end' }
  | { type: 'refused'; key: string; params: WorkbookRefusal['params']; sheet: string | null };

// A thread for one workbook: what goes wrong in here ends here.
const port = parentPort;
if (port) {
  const say = (message: RowsMessage) => port.postMessage(message);
  let mayStillSend = 0;
  let goOn: (() => void) | null = null;
  port.on('message', (more: number) => {
    mayStillSend += more;
    goOn?.();
  });

  try {
    await parseRows(workerData as RowsJob, async (batch) => {
      while (mayStillSend === 0) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      mayStillSend -= 1;
      say({ type: 'batch', batch });
    });
    say({ type: 'end' });
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    say({ type: 'refused', key: error.key, params: error.params, sheet: error.sheet });
  }
  port.close();
}
