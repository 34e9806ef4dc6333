import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ATTEMPTS } from '../../server/accounts/password-attempts.ts';
import { openWorld, refusal, type World } from './world.ts';

// Each command is a process that compiles itself first.
vi.setConfig({ testTimeout: 90_000 });

let world: World;
const dataDir = mkdtempSync(path.join(tmpdir(), 'qualizone-user-'));
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The command as somebody types it, on the test's database. */
async function user(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli/user.ts', ...args], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, DATABASE_URL: world.ownerUrl, DATA_DIR: dataDir },
  });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, out, err };
}

describe('npm run user', () => {
  it('makes the first administrator with a temporary password, told once', async () => {
    const { code, out } = await user(['add', 'first.admin', '--name', '平台管理员', '--platform-role', 'admin']);
    expect(code).toBe(0);
    const password = /^temporary password: (\S+)$/m.exec(out)?.[1] ?? '';
    const me = await (await (await world.signedIn('first.admin', password)).call()).whoAmI({});
    expect(me).toMatchObject({ displayName: '平台管理员', platformRole: 'admin', mustChangePassword: true });
    const [entry] = (await world.trail('platform')).filter(({ action }) => action === 'user.create');
    expect(entry).toMatchObject({ actorId: null, actorName: expect.stringMatching(/^command line \(/) });
    const heads = readdirSync(path.join(dataDir, 'audit')).map((file) =>
      readFileSync(path.join(dataDir, 'audit', file), 'utf8'),
    );
    expect(heads.join()).toContain(entry?.hash);
  });

  it('takes a password through a pipe, checks it, and does not print it', async () => {
    const weak = await user(['add', 'piped', '--password-stdin'], 'password\n');
    expect(weak).toMatchObject({ code: 1, out: '', err: 'user: Use at least 12 characters.\n' });
    const { code, out } = await user(['add', 'piped', '--password-stdin', '--permanent'], 'river-stones-7\n');
    expect([code, out]).toEqual([0, 'added piped\n']);
    expect((await (await (await world.signedIn('piped')).call()).whoAmI({})).mustChangePassword).toBe(false);
  });

  it('resets a password, ends the sessions and lifts the limit on failed sign-ins', async () => {
    await world.addUser('locked.out');
    const client = await world.signedIn('locked.out');
    for (let attempt = 0; attempt <= ATTEMPTS.perAccount; attempt += 1) {
      await world.platform.accounts.attempts.take('locked.out', `192.0.2.${attempt}`);
    }
    expect((await refusal(world.signedIn('locked.out'))).status).toBe(429);
    const { out } = await user(['reset-password', 'locked.out']);
    expect((await refusal((await client.call()).whoAmI({}))).status).toBe(401);
    await world.signedIn('locked.out', /^temporary password: (\S+)$/m.exec(out)?.[1]);
  });

  it('disables and lists accounts', async () => {
    await world.addUser('comes.and.goes');
    expect((await user(['disable', 'comes.and.goes'])).code).toBe(0);
    expect((await user(['list'])).out).toContain('comes.and.goes\tName of comes.and.goes\tdisabled\n');
    expect((await user(['enable', 'comes.and.goes'])).out).toBe('enabled comes.and.goes\n');
    await world.signedIn('comes.and.goes');
  });

  it('says in one line what is wrong, with exit code 1', async () => {
    await world.addUser('taken');
    expect(await user(['add', 'taken'])).toMatchObject({ code: 1, err: 'user: the username taken is taken\n' });
    expect(await user(['disable', 'nobody'])).toMatchObject({ code: 1, err: 'user: there is no account nobody\n' });
  });

  it('explains itself', async () => {
    const { code, out } = await user(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/add .*\n[\s\S]*reset-password [\s\S]*disable [\s\S]*enable [\s\S]*list/);
  });
});
