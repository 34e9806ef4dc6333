import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ATTEMPTS } from '../../server/accounts/password-attempts.ts';
import { HERE, openWorld, PASSWORD, refusal, refusalText, THERE, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addUser('admin', [], 'admin');
});
afterAll(() => world.close());
afterEach(() => vi.useRealTimers());

const NEW = 'another-river-9';

describe('changing the password', () => {
  it('ends all sessions, keeps whoever changed it signed in under a new token, and opens with the new one only', async () => {
    await world.addUser('changer');
    const desk = await world.signedIn('changer');
    const phone = await world.signedIn('changer');
    const before = desk.state.token;
    await (await desk.call()).changePassword({ currentPassword: PASSWORD, newPassword: NEW });
    expect(desk.state.token).not.toBe(before);
    expect((await (await desk.call()).whoAmI({})).username).toBe('changer');
    expect((await refusal((await phone.call()).whoAmI({}))).status).toBe(401);
    expect((await refusal(world.signedIn('changer', PASSWORD))).status).toBe(401);
    await world.signedIn('changer', NEW);
  });

  it('says beside the field what is wrong', async () => {
    await world.addUser('mistaken');
    const api = await (await world.signedIn('mistaken')).call();
    const change = (currentPassword: string, newPassword: string) =>
      refusalText(api.changePassword({ currentPassword, newPassword }));
    expect(await change('wrong', NEW)).toBe('badInput badInput currentPassword:accounts.wrongPassword');
    expect(await change(PASSWORD, 'short')).toBe('badInput badInput newPassword:accounts.password.tooShort');
    expect(await change(PASSWORD, PASSWORD)).toBe('badInput badInput newPassword:accounts.password.unchanged');
    expect(await change(PASSWORD, 'my-mistaken-self')).toBe(
      'badInput badInput newPassword:accounts.password.containsUsername',
    );
    expect(await change(PASSWORD, '')).toBe('badInput badInput newPassword:field.required');
  });

  it('is no place to guess: wrong tries count like failed sign-ins', async () => {
    await world.addUser('borrowed');
    const api = await (await world.signedIn('borrowed')).call();
    for (let attempt = 0; attempt < ATTEMPTS.perAccount; attempt += 1) {
      expect((await refusal(api.changePassword({ currentPassword: 'wrong', newPassword: NEW }))).status).toBe(400);
    }
    expect((await refusal(api.changePassword({ currentPassword: PASSWORD, newPassword: NEW }))).status).toBe(429);
  });

  it('leaves no trace of either password', async () => {
    const everything = JSON.stringify(await world.trail('platform'), (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(everything).toContain('user.change-password');
    expect(everything).not.toContain(PASSWORD);
    expect(everything).not.toContain(NEW);
    expect(everything).not.toContain('argon2');
  });

  it('is owed after an administrator set it: nothing else goes before', async () => {
    await world.addUser('newcomer', [`${HERE}/office`]);
    const open = await world.signedIn('newcomer');
    const admin = await (await world.signedIn('admin')).call();
    const { temporaryPassword } = await admin.resetPassword({ username: 'newcomer' });
    expect((await refusal((await open.call()).whoAmI({}))).status).toBe(401);

    const client = await world.signedIn('newcomer', temporaryPassword ?? '');
    const api = await client.call();
    expect((await api.whoAmI({})).mustChangePassword).toBe(true);
    expect((await refusal(api.listMembers({ zone: HERE }))).code).toBe('passwordChangeRequired');
    expect((await refusal(api.listTokens({}))).code).toBe('passwordChangeRequired');
    await api.changePassword({ currentPassword: temporaryPassword ?? '', newPassword: NEW });
    expect((await (await client.call()).listMembers({ zone: HERE })).items).toHaveLength(1);
  });
});

describe('tokens of machine clients', () => {
  const create = { name: 'Monthly upload', zones: [HERE], expiresInDays: 30 };

  async function withToken(
    username: string,
    roles: string[],
    input: Partial<typeof create & { canWrite: boolean }> = {},
  ) {
    await world.addUser(username, roles);
    const client = await world.signedIn(username);
    const { token, secret } = await (await client.call()).createToken({ ...create, ...input });
    const machine = () => world.browser().call({ bearer: secret });
    return { client, token, secret: secret ?? '', machine };
  }

  it('act for the person, in the zones of the token only', async () => {
    const { machine } = await withToken('two.zones', [`${HERE}/office`, `${THERE}/office`]);
    expect((await (await machine()).whoAmI({})).memberships).toEqual([
      { zone: HERE, role: 'office', department: null, enterprise: null, post: null },
    ]);
    expect((await (await machine()).listMembers({ zone: HERE })).items.map(({ username }) => username)).toContain(
      'two.zones',
    );
    expect(await refusalText((await machine()).listMembers({ zone: THERE }))).toBe('notFound zoneNotFound');
  });

  it('read only, unless made for writing', async () => {
    const userId = await world.addUser('to.remove', [`${HERE}/enterprise`]);
    const remove = { zone: HERE, userId, role: 'enterprise' as const };
    const reader = await withToken('reader', [`${HERE}/office`]);
    expect(await refusalText((await reader.machine()).removeMember(remove))).toBe('forbidden tokenReadOnly');
    const writer = await withToken('writer', [`${HERE}/office`], { canWrite: true });
    expect(await (await writer.machine()).removeMember(remove)).toEqual({ done: true });
  });

  it('never give themselves more: no tokens, sessions, passwords or accounts', async () => {
    const { machine } = await withToken('climber', [`${HERE}/office`], { canWrite: true });
    const api = await machine();
    const personOnly = 'forbidden accounts.personOnly';
    expect(await refusalText(api.createToken(create))).toBe(personOnly);
    expect(await refusalText(api.listSessions({}))).toBe(personOnly);
    expect(await refusalText(api.signOutEverywhere({}))).toBe(personOnly);
    expect(await refusalText(api.changePassword({ currentPassword: PASSWORD, newPassword: NEW }))).toBe(personOnly);
    const newAccount = { displayName: 'By machine' };
    expect(
      await refusalText(api.addMember({ zone: HERE, username: 'by.machine', role: 'enterprise', newAccount })),
    ).toBe(personOnly);
    const userId = await world.addUser('target.of.machine', [`${HERE}/enterprise`]);
    expect(await refusalText(api.resetMemberPassword({ zone: HERE, userId }))).toBe(personOnly);
  });

  it('end with their day, with revoking, with the membership and with the account', async () => {
    const { client, token, machine } = await withToken('ending', [`${HERE}/office`]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 86_400_000 + 1 });
    expect((await refusal((await machine()).whoAmI({}))).status).toBe(401);
    vi.useRealTimers();
    expect((await (await machine()).whoAmI({})).username).toBe('ending');
    const revoked = await (await client.call()).revokeToken({ id: token.id });
    expect(revoked.revokedAt).not.toBeNull();
    expect((await refusal((await machine()).whoAmI({}))).status).toBe(401);
    expect((await (await client.call()).revokeToken({ id: token.id })).revokedAt).toBe(revoked.revokedAt);

    const other = await withToken('disabled.with.token', [`${HERE}/office`]);
    await (await (await world.signedIn('admin')).call()).disableUser({ username: 'disabled.with.token' });
    expect((await refusal((await other.machine()).whoAmI({}))).status).toBe(401);
  });

  it('are made only for zones that the person belongs to', async () => {
    await world.addUser('one.zone', [`${HERE}/enterprise`]);
    const api = await (await world.signedIn('one.zone')).call();
    expect(await refusalText(api.createToken({ ...create, zones: [HERE, THERE] }))).toBe(
      'badInput badInput zones:accounts.tokenZones',
    );
  });

  it('are stored hashed and told once, also when the request is repeated', async () => {
    await world.addUser('repeater', [`${HERE}/office`]);
    const client = await world.signedIn('repeater');
    const first = await (await client.call({ idempotencyKey: 'key-1' })).createToken(create);
    const second = await (await client.call({ idempotencyKey: 'key-1' })).createToken(create);
    expect(first.secret).toMatch(/^qz_[\w-]{43}$/);
    expect(second).toEqual({ token: first.token, secret: null });
    expect((await (await client.call()).listTokens({})).tokens).toHaveLength(1);
    const stored = await world.prisma.apiToken.findUniqueOrThrow({ where: { id: first.token.id } });
    expect(JSON.stringify(stored)).not.toContain(first.secret);
  });

  it("are nobody else's to revoke", async () => {
    const { token } = await withToken('owner.of.token', [`${HERE}/office`]);
    const stranger = await (await world.signedIn('repeater')).call();
    expect(await refusalText(stranger.revokeToken({ id: token.id }))).toBe('notFound accounts.tokenNotFound');
  });

  it('rest while the person owes a new password', async () => {
    const { machine } = await withToken('resting', [`${HERE}/office`]);
    await (await (await world.signedIn('admin')).call()).resetPassword({ username: 'resting' });
    expect((await refusal((await machine()).listMembers({ zone: HERE }))).code).toBe('passwordChangeRequired');
  });

  it('are not helped by a cookie beside them', async () => {
    const client = await world.signedIn('repeater');
    expect((await refusal((await client.call({ bearer: 'qz_nonsense' })).whoAmI({}))).status).toBe(401);
  });
});
