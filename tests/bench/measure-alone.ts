import { readdirSync, readFileSync } from 'node:fs';

/** What one request costs when it comes alone: the median time, and the CPU time of the server and of its database. */
export interface Alone {
  what: string;
  ms: number;
  serverMs: number;
  databaseMs: number;
}

const TIMES = 5;

/** Asks an address some times, each time after `before`, which is not counted. */
export async function measureAlone(
  what: string,
  url: string,
  { pid, headers, before = async () => undefined }: Asking,
): Promise<Alone> {
  const times: number[] = [];
  const cpu = { server: 0, database: 0 };
  for (let time = 1; time <= TIMES; time += 1) {
    await before();
    const [server, database] = [cpuOf([pid]), cpuOf(below(pid))];
    const from = performance.now();
    const answer = await fetch(url, { headers });
    await answer.arrayBuffer();
    times.push(performance.now() - from);
    if (!answer.ok) throw new Error(`${what}: ${url} answered ${answer.status}`);
    cpu.server += usedSince(server, [pid]);
    cpu.database += usedSince(database, below(pid));
  }
  return { what, ms: median(times), serverMs: cpu.server / TIMES, databaseMs: cpu.database / TIMES };
}

interface Asking {
  pid: number;
  headers: Record<string, string>;
  before?: () => Promise<unknown>;
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The same requests at each scale beside each other, and how much more the last takes than the first. */
export function describeAlone(scales: readonly string[], rounds: readonly (readonly Alone[])[]): string {
  const head = [
    'what'.padEnd(33),
    ...scales.map((scale) => `ms at ${scale}`.padStart(11)),
    'server CPU   database CPU',
  ];
  const lines = (rounds[0] ?? []).map((first, index) => {
    const last = rounds.at(-1)?.[index] ?? first;
    const grown = (from: number, to: number) => `${from.toFixed(1)} > ${to.toFixed(1)}`;
    return [
      first.what.padEnd(33),
      ...rounds.map((round) => (round[index]?.ms ?? 0).toFixed(1).padStart(11)),
      grown(first.serverMs, last.serverMs).padStart(14),
      grown(first.databaseMs, last.databaseMs).padStart(14),
      `  x ${((last.serverMs + last.databaseMs) / (first.serverMs + first.databaseMs)).toFixed(2)}`,
    ].join(' ');
  });
  return [head.join('  '), ...lines].join('\n');
}

/** The processes that a process started, and those that they started. Linux only; none elsewhere. */
function below(pid: number): number[] {
  const found = new Set([pid]);
  for (const { id, parent } of processes()) if (found.has(parent)) found.add(id);
  found.delete(pid);
  return [...found];
}

/** In the order of their ids: a parent before its children. */
const processes = (): { id: number; parent: number }[] =>
  listed('/proc')
    .map(Number)
    .filter((id) => id > 0)
    .sort((a, b) => a - b)
    .map((id) => ({ id, parent: Number(readIfThere(`/proc/${id}/stat`).split(') ')[1]?.split(' ')[1]) }));

/** Milliseconds of CPU time that each process has used, as exactly as Linux counts; none elsewhere. */
const cpuOf = (pids: readonly number[]): Map<number, number> => new Map(pids.map((pid) => [pid, cpuMs(pid)]));

const cpuMs = (pid: number): number =>
  listed(`/proc/${pid}/task`)
    .map((task) => Number(readIfThere(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0]) / 1e6)
    .reduce((total, ms) => total + ms, 0);

/** Of the processes that are still there: what one used that has ended meanwhile is not known. */
const usedSince = (before: ReadonlyMap<number, number>, pids: readonly number[]): number =>
  [...cpuOf(pids)].reduce((total, [pid, ms]) => total + Math.max(0, ms - (before.get(pid) ?? 0)), 0);

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
