import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Field numbers of /proc/<pid>/stat (proc(5)), counted after the command's closing bracket. */
const STATE_FIELD = 0;
const START_TIME_FIELD = 19;

/** The command name in brackets may itself hold spaces and brackets, so the fields are counted from the last one. */
function procStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Does the process run? A zombie does not: it is dead and only waits for a parent to read its exit code. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists, but belongs to someone else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const state = procStat(pid)?.[STATE_FIELD];
  return state !== 'Z' && state !== 'X';
}

/** When the process began, in the system's own ticks; undefined where /proc does not tell. Tells reused pids apart. */
export function processStartTime(pid: number): string | undefined {
  return procStat(pid)?.[START_TIME_FIELD];
}

/** The words of the process's command line; undefined where /proc does not tell. */
export function commandLine(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return undefined;
  }
}

/** Where pids mean something: the machine, its current boot, and the pid namespace (a container has its own). */
export interface PidScope {
  host: string;
  boot: string;
  namespace: string;
}

export function ownPidScope(): PidScope {
  return {
    host: hostname(),
    boot: tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: tryRead(() => readlinkSync('/proc/self/ns/pid')),
  };
}

function tryRead(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
