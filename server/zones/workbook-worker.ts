import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook } from './pack/parse-workbook.ts';

// A thread for one workbook: what goes wrong in here ends here.
parentPort?.postMessage(await parseWorkbook(Buffer.from(workerData as Uint8Array)));
