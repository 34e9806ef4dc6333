import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** The program's log: JSON lines on stderr. Stdout is kept for the lines that scripts wait for (`ready ...`). */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: undefined }, pino.destination({ dest: 2, sync: true }));
}

/** What the platform needs of a log, so that a command-line program can bring its own. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}
