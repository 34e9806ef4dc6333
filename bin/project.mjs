import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The installation's top folder. Everything in bin/ works from there, wherever it was called. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The script of an installed package, to be run by this same Node (no shell, no .cmd wrappers). */
export const packageScript = (...parts) => path.join(ROOT, 'node_modules', ...parts);

const running = new Set();

/** Interrupts every program that `run` has running: as Ctrl-C would, so that they clean up after themselves. */
export function interruptAll() {
  for (const child of running) child.kill('SIGINT');
}

/**
 * Runs a program to its end.
 * @returns {Promise<{ code: number, output: string }>} 128 and above when a signal ended it; output only if captured
 */
export function run(command, args, { env = {}, capture = false, quiet = false } = {}) {
  return new Promise((resolve) => {
    const stdout = capture || quiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdout, capture || quiet ? 'pipe' : 'inherit'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const finish = (result) => {
      running.delete(child);
      resolve(result);
    };
    child.once('error', (error) => finish({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code, signal) => finish({ code: code ?? (signal ? 130 : 1), output }));
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** SHA-256 over the names and contents of files and folders; what is missing counts as empty. */
export function contentHash(items) {
  const hash = createHash('sha256');
  for (const file of items.flatMap((item) => filesBelow(path.join(ROOT, item))).sort()) {
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(item) {
  const status = statSync(item, { throwIfNoEntry: false });
  if (!status) return [];
  if (!status.isDirectory()) return [item];
  return readdirSync(item).flatMap((name) => (name === 'generated' ? [] : filesBelow(path.join(item, name))));
}

/** Does the stamp file hold this hash? */
export const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

export function writeStamp(file, hash) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

/** Says why and ends: one line, no stack. */
export function giveUp(message) {
  process.stderr.write(`qualizone: ${message}\n`);
  process.exit(1);
}

const OLDEST_NODE = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  giveUp(`Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}`);
}
