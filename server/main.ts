import { startHttp } from './http.ts';
import { type Config, loadConfig } from './platform/config.ts';
import { makeDataFolder, removeRuntimeFile, writeRuntimeFile } from './platform/data-folder.ts';
import { lockDataFolder } from './platform/data-folder-lock.ts';
import { createLog } from './platform/log.ts';
import { prepareDatabase } from './platform/prepare-database.ts';
import { oneLine, StartError } from './platform/start-error.ts';

/** Undone in reverse order. Kept outside `start`, so that a failure half-way leaves nothing running either. */
const undo: (() => Promise<void> | void)[] = [];

/** Terminal, npm and launcher may each pass on the same Ctrl-C; only a later one means "at once". */
const SAME_SIGNAL_MS = 1_000;
const STOP_TIMEOUT_MS = 45_000;
const KILLED_BY_INTERRUPT = 130;

let stopRequestedAt: number | undefined;
let started = false;

/** Thrown between two steps of the start when somebody asked to stop meanwhile. */
class Interrupted extends Error {}

async function start(config: Config): Promise<void> {
  makeDataFolder(config.dataDir);
  const embedded = config.databaseUrl === undefined;
  // With a database of its own the server may share DATA_DIR with its fellow instances (evidence is content-addressed).
  if (embedded) {
    const lock = await lockDataFolder(config.dataDir, { purpose: 'the server' });
    undo.push(() => lock.release());
    stopIfAsked();
  }
  const database = await prepareDatabase(config, createLog(config.logLevel));
  undo.push(() => database.stop());
  stopIfAsked();

  const { ownerUrl, appUrl } = database;
  const http = await startHttp({ config, database: { ownerUrl, appUrl } });
  undo.push(() => http.close());
  stopIfAsked();

  if (embedded) {
    undo.push(() => removeRuntimeFile(config.dataDir));
    writeRuntimeFile(config.dataDir, { pid: process.pid, ownerUrl, appUrl });
  }
  started = true;
  process.stdout.write(`ready http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}\n`);
}

function stopIfAsked(): void {
  if (stopRequestedAt !== undefined) throw new Interrupted();
}

async function undoAll(): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}

/** The first request drains and closes; a second one, made later, does not wait. */
function requestStop(): void {
  const now = Date.now();
  if (stopRequestedAt !== undefined) {
    if (now - stopRequestedAt >= SAME_SIGNAL_MS) stopAtOnce();
    return;
  }
  stopRequestedAt = now;
  if (started) void undoAll().then(() => process.exit(0), fail);
  setTimeout(() => fail(new Error('did not stop in time')), STOP_TIMEOUT_MS).unref();
}

/** Each step still gets to say its first word: PostgreSQL is told to shut down, the lock is released. */
function stopAtOnce(): void {
  for (let step = undo.pop(); step; step = undo.pop()) void Promise.resolve(step()).catch(() => undefined);
  process.exit(KILLED_BY_INTERRUPT);
}

function fail(error: unknown): void {
  process.stderr.write(`qualizone: ${explain(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `port ${error.port} is used by another program; set PORT to a free one`;
  }
  if (error instanceof StartError) return error.message;
  return `failed: ${oneLine(error)}`;
}

function failAfterUndo(error: unknown): void {
  void undoAll()
    .catch(() => undefined)
    .then(() => fail(error));
}

process.on('SIGINT', requestStop);
process.on('SIGTERM', requestStop);
// The launcher is gone (killed): nobody is left to stop us, so stop. Without a launcher there is no such channel.
process.on('disconnect', requestStop);
process.on('uncaughtException', failAfterUndo);

try {
  await start(loadConfig(process.env));
} catch (error) {
  await undoAll();
  if (error instanceof Interrupted) process.exit(0);
  fail(error);
}
