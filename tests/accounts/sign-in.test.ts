import { verify } from '@node-rs/argon2';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ATTEMPTS } from '../../server/accounts/password-attempts.ts';
import { HERE, openWorld, PASSWORD, refusal, refusalText, THERE, type World } from './world.ts';

// The real thing, with its calls on record.
vi.mock('@node-rs/argon2', { spy: true });

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addUser('zhuhai.office', [`${HERE}/office`]);
  await world.addUser('zhuhai.commerce', [`${HERE}/department/commerce`, `${THERE}/enterprise`]);
});
afterAll(() => world.close());
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Moves the clock that everything goes by; timers and I/O run as usual. */
function moveClock(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

const tryIn = async (username: string, password: string, address = '198.51.100.1') =>
  (await world.browser(address).call()).signIn({ username, password });

describe('signing in', () => {
  it('tells who is signed in, with all memberships', async () => {
    const client = world.browser();
    expect(await (await client.call()).signIn({ username: ' Zhuhai.Commerce ', password: PASSWORD })).toEqual({
      id: expect.any(String),
      username: 'zhuhai.commerce',
      displayName: 'Name of zhuhai.commerce',
      platformRole: null,
      mustChangePassword: false,
      memberships: [
        { zone: THERE, role: 'enterprise', department: null, enterprise: null, post: null },
        { zone: HERE, role: 'department', department: 'commerce', enterprise: null, post: null },
      ],
    });
    expect((await (await client.call()).whoAmI({})).username).toBe('zhuhai.commerce');
  });

  it('says the same of an unknown account, a wrong password and a disabled account', async () => {
    await world.addUser('gone');
    await world.prisma.user.update({ where: { username: 'gone' }, data: { disabledAt: new Date() } });
    const wrong = 'notSignedIn accounts.wrongCredentials';
    expect(await refusalText(tryIn('nobody.here', PASSWORD))).toBe(wrong);
    expect(await refusalText(tryIn('zhuhai.office', 'wrong'))).toBe(wrong);
    expect(await refusalText(tryIn('gone', PASSWORD))).toBe(wrong);
  });

  it('does the same work for an unknown account as for a wrong password: time tells nothing', async () => {
    const hashesAskedFor = async (username: string) => {
      vi.mocked(verify).mockClear();
      await refusal(tryIn(username, 'wrong', '198.51.100.2'));
      // Salt and hash differ; algorithm and cost, which the time depends on, are in front of them.
      return vi.mocked(verify).mock.calls.map(([stored]) => String(stored).split('$').slice(0, 4));
    };
    const known = await hashesAskedFor('zhuhai.commerce');
    expect(known).toHaveLength(1);
    expect(await hashesAskedFor('nobody')).toEqual(known);
  });

  it('opens a new session under a new token, whatever token was there before', async () => {
    const client = await world.signedIn('zhuhai.office');
    const planted = client.state.token;
    await (await client.call()).signIn({ username: 'zhuhai.office', password: PASSWORD });
    expect(client.state.token).not.toBe(planted);
    const attacker = world.browser();
    attacker.state.token = planted;
    expect(await refusalText((await attacker.call()).whoAmI({}))).toBe('notSignedIn notSignedIn');
  });

  it('writes success and failure into the trail, neither with the password nor with what was typed as a username', async () => {
    const typedByMistake = 'my-secret-password-1';
    await refusal(tryIn(typedByMistake, 'other-secret-2', '198.51.100.3'));
    await refusal(tryIn('zhuhai.office', 'other-secret-2', '198.51.100.3'));
    await tryIn('zhuhai.office', PASSWORD, '198.51.100.3');
    const trail = await world.trail('platform');
    const last = trail.slice(-3).map(({ action, objectId, after }) => ({ action, objectId, after }));
    const { id } = await world.prisma.user.findUniqueOrThrow({ where: { username: 'zhuhai.office' } });
    const address = '198.51.100.3';
    expect(last).toEqual([
      { action: 'session.sign-in-failed', objectId: 'unknown', after: { failure: 'unknown-account', address } },
      { action: 'session.sign-in-failed', objectId: id, after: { failure: 'wrong-password', address } },
      { action: 'session.sign-in', objectId: id, after: { address } },
    ]);
    const everything = JSON.stringify(trail, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(everything).not.toContain('secret');
    expect(world.anchored.at(-1)).toBe(`platform ${trail.at(-1)?.seq}`);
  });
});

describe('limits', () => {
  it(`refuses the account after ${ATTEMPTS.perAccount} failures, also with the right password and from elsewhere`, async () => {
    await world.addUser('guessed');
    for (let attempt = 0; attempt < ATTEMPTS.perAccount; attempt += 1) {
      expect((await refusal(tryIn('guessed', `guess ${attempt}`, `192.0.2.${attempt}`))).code).toBe('notSignedIn');
    }
    const refused = await refusal(tryIn('guessed', PASSWORD, '192.0.2.200'));
    expect(refused.status).toBe(429);
    expect(refused.text).toEqual({ key: 'accounts.tooManyAttempts', params: { minutes: 15 } });
    expect(refused.details.retryAfterSeconds).toBeGreaterThan(ATTEMPTS.windowSeconds - 60);
    moveClock((ATTEMPTS.windowSeconds + 1) * 1000);
    expect((await tryIn('guessed', PASSWORD, '192.0.2.200')).username).toBe('guessed');
  });

  it('counts an unknown account alike, so that the limit does not tell which accounts exist', async () => {
    for (let attempt = 0; attempt < ATTEMPTS.perAccount; attempt += 1)
      await refusal(tryIn('no.such', 'x', '192.0.2.201'));
    expect((await refusal(tryIn('no.such', 'x', '192.0.2.202'))).status).toBe(429);
  });

  it('starts the account afresh after a success', async () => {
    await world.addUser('forgetful');
    const failTo = async (count: number) => {
      for (let attempt = 0; attempt < count; attempt += 1) await refusal(tryIn('forgetful', 'wrong', '192.0.2.203'));
    };
    await failTo(ATTEMPTS.perAccount - 1);
    await tryIn('forgetful', PASSWORD, '192.0.2.203');
    await failTo(ATTEMPTS.perAccount - 1);
    expect((await tryIn('forgetful', PASSWORD, '192.0.2.203')).username).toBe('forgetful');
  });

  it('counts tries that come at the same moment', async () => {
    await world.addUser('stormed');
    const answers = await Promise.all(
      Array.from({ length: ATTEMPTS.perAccount + 5 }, () => refusal(tryIn('stormed', 'wrong', '192.0.2.204'))),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it(`refuses an address after ${ATTEMPTS.perAddress} failures at any accounts, and no other address`, async () => {
    const { attempts } = world.platform.accounts;
    for (let attempt = 0; attempt < ATTEMPTS.perAddress; attempt += 1) {
      expect(await attempts.take(`sprayed.${attempt}`, '2001:db8:1:2::5')).toBeNull();
    }
    expect((await refusal(tryIn('zhuhai.office', PASSWORD, '2001:db8:1:2:ffff::9'))).status).toBe(429);
    expect((await tryIn('zhuhai.office', PASSWORD, '2001:db8:1:3::5')).username).toBe('zhuhai.office');
  });

  it('gives the address its try back after a success: an office behind one router all signs in', async () => {
    const { attempts } = world.platform.accounts;
    for (let person = 0; person < ATTEMPTS.perAddress + 5; person += 1) {
      expect(await attempts.take(`person.${person}`, '192.0.2.205')).toBeNull();
      await attempts.forgive(`person.${person}`, '192.0.2.205');
    }
  });
});

describe('the end of a session', () => {
  it('comes after the idle time', async () => {
    const client = await world.signedIn('zhuhai.office');
    moveClock(8 * HOUR - MINUTE);
    await (await client.call()).whoAmI({});
    expect(client.state.renewed).toBe(true);
    moveClock(8 * HOUR + MINUTE);
    expect(await refusalText((await client.call()).whoAmI({}))).toBe('notSignedIn notSignedIn');
  });

  it('is put off by use once half the idle time is over, without a write at every request', async () => {
    const client = await world.signedIn('zhuhai.office');
    moveClock(4 * HOUR - MINUTE);
    await (await client.call()).whoAmI({});
    expect(client.state.renewed).toBe(false);
    moveClock(2 * MINUTE);
    await (await client.call()).whoAmI({});
    expect(client.state.renewed).toBe(true);
  });

  it('comes after the absolute time, however busily it is used', async () => {
    const client = await world.signedIn('zhuhai.office');
    for (let hours = 0; hours < 168 - 6; hours += 6) {
      moveClock(6 * HOUR);
      await (await client.call()).whoAmI({});
    }
    moveClock(6 * HOUR - MINUTE);
    await (await client.call()).whoAmI({});
    moveClock(2 * MINUTE);
    expect(await refusalText((await client.call()).whoAmI({}))).toBe('notSignedIn notSignedIn');
  });

  it('comes with signing out, for every copy of the cookie', async () => {
    const client = await world.signedIn('zhuhai.office');
    const copy = world.browser();
    copy.state.token = client.state.token;
    await (await client.call()).signOut({});
    expect(client.state.token).toBeNull();
    expect((await refusal((await copy.call()).whoAmI({}))).status).toBe(401);
  });

  it('comes everywhere with signing out everywhere, and only for that person', async () => {
    await world.addUser('everywhere');
    const desk = await world.signedIn('everywhere');
    const phone = await world.signedIn('everywhere');
    const other = await world.signedIn('zhuhai.office');
    expect((await (await desk.call()).listSessions({})).sessions.map(({ current }) => current).sort()).toEqual([
      false,
      true,
    ]);
    expect(await (await desk.call()).signOutEverywhere({})).toEqual({ ended: 2 });
    expect((await refusal((await phone.call()).whoAmI({}))).status).toBe(401);
    expect((await refusal((await desk.call()).whoAmI({}))).status).toBe(401);
    expect((await (await other.call()).whoAmI({})).username).toBe('zhuhai.office');
  });

  it('comes at the next request when the account is disabled', async () => {
    await world.addUser('leaving');
    const client = await world.signedIn('leaving');
    await world.prisma.user.update({ where: { username: 'leaving' }, data: { disabledAt: new Date() } });
    expect((await refusal((await client.call()).whoAmI({}))).status).toBe(401);
  });
});
