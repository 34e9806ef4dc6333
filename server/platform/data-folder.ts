import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { oneLine, StartError } from './start-error.ts';

/**
 * Makes DATA_DIR if there is none. For root the folder may be entered (not read) by others, because the embedded
 * PostgreSQL then runs as another user; every secret inside has its own closed mode. A folder that exists keeps its mode.
 */
export function makeDataFolder(folder: string): void {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder, { recursive: true });
    if (process.platform !== 'win32') chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new StartError(`the data folder cannot be made: ${oneLine(error)}`);
  }
}

const runtimeSchema = z.object({ pid: z.number(), ownerUrl: z.string(), appUrl: z.string() });

/** How the command line reaches the database of the server that runs on this folder. */
export type RuntimeFile = z.infer<typeof runtimeSchema>;

const runtimePath = (folder: string) => path.join(folder, 'runtime.json');

export function writeRuntimeFile(folder: string, runtime: RuntimeFile): void {
  const draft = `${runtimePath(folder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(runtime), { mode: 0o600 });
  renameSync(draft, runtimePath(folder));
}

/** Undefined when no server left one, or not a whole one. */
export function readRuntimeFile(folder: string): RuntimeFile | undefined {
  try {
    return runtimeSchema.parse(JSON.parse(readFileSync(runtimePath(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

export function removeRuntimeFile(folder: string): void {
  rmSync(runtimePath(folder), { force: true });
}
