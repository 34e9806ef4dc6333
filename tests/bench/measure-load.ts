import autocannon from 'autocannon';
import { usage } from './served.ts';

export const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const CONNECTIONS = 8;
const WARM_SECONDS = 2;

export interface Measured {
  what: string;
  perSecond: number;
  p50: number;
  p99: number;
  cpuMs: number;
}

/** How an address answers under load, once it is warm; anything but 2xx is an error. */
export async function measureLoad(
  what: string,
  url: string,
  pid: number,
  headers: Record<string, string> = {},
): Promise<Measured> {
  const load = { url, headers, connections: CONNECTIONS };
  await autocannon({ ...load, duration: WARM_SECONDS });
  const before = usage(pid);
  const result = await autocannon({ ...load, duration: SECONDS });
  if (result.non2xx > 0) throw new Error(`${what}: ${result.non2xx} answers were not 2xx`);
  const cpuMs = ((usage(pid).cpuSeconds - before.cpuSeconds) * 1_000) / result.requests.total;
  return { what, perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, cpuMs };
}

/** The medians of the same addresses beside each other, and how much more the last takes than the first, with its CPU. */
export function describeGrowth(scales: readonly string[], rounds: readonly (readonly Measured[])[]): string {
  const [first = [], last = []] = [rounds[0], rounds.at(-1)];
  const head = ['what'.padEnd(33), ...scales.map((scale) => `p50 at ${scale}`.padStart(12)), '   ratio  CPU ratio'];
  const lines = first.map(({ what, p50, cpuMs }, index) => {
    const grown = last[index];
    return [
      what.padEnd(33),
      ...rounds.map((round) => (round[index]?.p50 ?? 0).toFixed(1).padStart(12)),
      ((grown?.p50 ?? 0) / p50).toFixed(2).padStart(8),
      ((grown?.cpuMs ?? 0) / cpuMs).toFixed(2).padStart(10),
    ].join(' ');
  });
  return [head.join(' '), ...lines].join('\n');
}
