import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './project.mjs';

const TURN = path.join(ROOT, '.cache', 'installing-or-building');
const PID_FILE = path.join(TURN, 'pid');
const POLL_MS = 200;
/** Between making the folder and writing the pid into it. */
const YOUNG_MS = 2_000;

/** Installs and builds happen one at a time: two starts of a fresh clone would tear node_modules and build/ apart. */
export async function takeTurn(work) {
  let waitedMs = 0;
  while (!begin()) {
    if (waitedMs === 0) process.stderr.write('qualizone: waiting for another process that installs or builds\n');
    await sleep(POLL_MS);
    waitedMs += POLL_MS;
    const pid = holder();
    if (pid === undefined ? waitedMs > YOUNG_MS : !isAlive(pid)) rmSync(TURN, { recursive: true, force: true });
  }
  process.once('exit', end);
  try {
    return await work();
  } finally {
    process.off('exit', end);
    end();
  }
}

function begin() {
  mkdirSync(path.dirname(TURN), { recursive: true });
  try {
    mkdirSync(TURN);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(PID_FILE, String(process.pid));
  return true;
}

function end() {
  rmSync(TURN, { recursive: true, force: true });
}

function holder() {
  try {
    return Number(readFileSync(PID_FILE, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
