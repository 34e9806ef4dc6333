import { monitorEventLoopDelay } from 'node:perf_hooks';
import v8 from 'node:v8';
import vm from 'node:vm';

export const MB = 1_000_000;

export interface Run {
  ms: number;
  /** How far the process' memory rose above what it was before. */
  peakMb: number;
  /** The longest that other work of the process had to wait for the event loop. */
  longestWaitMs: number;
}

/** What was left lying about before shall not count as memory that is free to use. */
function collectGarbage(): void {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
}

/** What some work of this process costs. */
export async function watched(work: () => Promise<void>): Promise<Run> {
  collectGarbage();
  const before = process.memoryUsage().rss;
  let highest = before;
  const sample = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  delay.disable();
  clearInterval(sample);
  return { ms, peakMb: (highest - before) / MB, longestWaitMs: delay.max / 1e6 };
}
