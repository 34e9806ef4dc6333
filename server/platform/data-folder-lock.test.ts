import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolderHolder, type LockHolder, lockDataFolder } from './data-folder-lock.ts';
import { ownPidScope, processStartTime } from './processes.ts';
import { StartError } from './start-error.ts';

const NO_SUCH_PID = 4_194_305; // above the highest pid Linux allows
const impatient = { purpose: 'the test', patienceMs: 0, watchMs: 300 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qualizone-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function leaveLock(number: number, holder: Partial<LockHolder>) {
  const complete: LockHolder = {
    pid: process.pid,
    startTime: processStartTime(process.pid),
    scope: ownPidScope(),
    purpose: 'the server',
    since: '2026-11-22T00:00:00.000Z',
    released: false,
    ...holder,
  };
  const file = path.join(folder, `lock.${number}`);
  writeFileSync(file, JSON.stringify(complete));
  return file;
}

describe('the data folder lock', () => {
  it('is taken once, and refused with the holder named while that one lives', async () => {
    const lock = await lockDataFolder(folder, { ...impatient, purpose: 'the server' });
    const second = lockDataFolder(folder, impatient);
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(
      new RegExp(`^the data folder ${folder} is in use by the server, process ${process.pid}, since [^\n]*$`),
    );
    expect(await dataFolderHolder(folder)).toMatchObject({ pid: process.pid, purpose: 'the server' });
    lock.release();
    expect(await dataFolderHolder(folder)).toBeUndefined();
    (await lockDataFolder(folder, impatient)).release();
  });

  it('goes to exactly one of many that start at the same moment over a dead lock', async () => {
    leaveLock(1, { pid: NO_SUCH_PID, startTime: '1' });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(folder, impatient)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['lock.2']);
  });

  it('is taken over from a process that was killed', async () => {
    leaveLock(3, { pid: NO_SUCH_PID, startTime: '1' });
    (await lockDataFolder(folder, impatient)).release();
  });

  it.runIf(process.platform === 'linux')('is taken over when another program got the pid since', async () => {
    leaveLock(3, { startTime: '1' });
    (await lockDataFolder(folder, impatient)).release();
  });

  it('is taken over after a reboot', async () => {
    leaveLock(1, { scope: { ...ownPidScope(), boot: 'the boot before' } });
    (await lockDataFolder(folder, impatient)).release();
  });

  it('is taken over from another machine only when its heart beats no more', async () => {
    const file = leaveLock(1, { scope: { host: 'elsewhere', boot: 'b', namespace: 'n' } });
    const beat = setInterval(() => utimesSync(file, new Date(), new Date(Date.now() + Math.random() * 1e6)), 50);
    await expect(lockDataFolder(folder, impatient)).rejects.toThrow(/process \d+ on elsewhere/);
    clearInterval(beat);
    (await lockDataFolder(folder, impatient)).release();
  });

  it('waits for a holder that is about to end', async () => {
    const lock = await lockDataFolder(folder, impatient);
    setTimeout(() => lock.release(), 150);
    (await lockDataFolder(folder, { ...impatient, patienceMs: 2_000 })).release();
  });

  it('is not impressed by a damaged lock file', async () => {
    writeFileSync(path.join(folder, 'lock.7'), '{"pid":');
    (await lockDataFolder(folder, impatient)).release();
  });
});
