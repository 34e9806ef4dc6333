import type { Command } from 'commander';
import { oneLine, StartError } from '../platform/start-error.ts';

/** Runs a command line: exit code 0 when done, 1 when refused or failed, with one line that says why. */
export async function runProgram(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    const kind = error instanceof StartError ? '' : 'failed: ';
    process.stderr.write(`${program.name()}: ${kind}${oneLine(error)}\n`);
    if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}

const REDRAW_MS = 100;

/** A line on a terminal that is drawn over as work goes on; nothing at all where stderr is no terminal. */
export function progressLine(): { show(what: string): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    show(what) {
      if (Date.now() - last < REDRAW_MS) return;
      last = Date.now();
      stderr.write(`\r\x1b[K${what.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear: () => void stderr.write('\r\x1b[K'),
  };
}
