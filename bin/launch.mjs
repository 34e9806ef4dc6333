import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM'];
const PARENT_POLL_MS = 250;
const SAME_SIGNAL_MS = 1_000;

/**
 * Runs the server and lives as long as it does; exits with its code.
 *
 * Ctrl-C in a terminal reaches every process of the group, and npm passes it on once more; the server counts signals
 * that come close together as one, so passing them on from here too does no harm and helps where only we were signalled.
 *
 * @param {{ env?: Record<string, string>, shielded?: boolean }} options `shielded` for a program that does count:
 * it gets a group of its own and one interrupt from us
 */
export function launch(args, { env = {}, shielded = false } = {}) {
  // No stdin: it may be closed. The channel tells the server when we are gone, so that a killed launcher leaves no orphan.
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: shielded,
  });
  let lastSignalAt = 0;
  const passOn = (signal) => {
    if (shielded && Date.now() - lastSignalAt < SAME_SIGNAL_MS) return;
    lastSignalAt = Date.now();
    child.kill(shielded ? 'SIGINT' : signal);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  if (process.env.npm_lifecycle_event) stopWithParent(child);
  child.once('error', (error) => {
    process.stderr.write(`qualizone: cannot run Node: ${error.message}\n`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** npm itself was killed: whoever started us by it believes that we are gone. */
function stopWithParent(child) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, PARENT_POLL_MS).unref();
}
