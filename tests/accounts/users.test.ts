import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HERE, openWorld, PASSWORD, refusal, refusalText, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addUser('admin', [], 'admin');
  await world.addUser('leader', [], 'leader');
  await world.addUser('zhuhai.office', [`${HERE}/office`]);
});
afterAll(() => world.close());

const as = async (username: string, idempotencyKey?: string) =>
  (await world.signedIn(username)).call({ idempotencyKey });

describe('accounts', () => {
  it('are created with a temporary password that opens the account once told', async () => {
    const api = await as('admin');
    const { user, temporaryPassword } = await api.createUser({ username: 'New.Person', displayName: '新同事' });
    expect(user).toMatchObject({
      username: 'new.person',
      displayName: '新同事',
      platformRole: null,
      mustChangePassword: true,
    });
    const client = await world.signedIn('new.person', temporaryPassword ?? '');
    expect((await (await client.call()).whoAmI({})).mustChangePassword).toBe(true);
  });

  it('are created once for one Idempotency-Key, and the password is not kept for the second answer', async () => {
    const input = { username: 'once.only', displayName: 'Once' };
    const first = await (await as('admin', 'create-once')).createUser(input);
    const second = await (await as('admin', 'create-once')).createUser(input);
    expect(second).toEqual({ user: first.user, temporaryPassword: null });
    await world.signedIn('once.only', first.temporaryPassword ?? '');
  });

  it('have names of their own', async () => {
    const api = await as('admin');
    expect(await refusalText(api.createUser({ username: 'leader', displayName: 'Second' }))).toBe(
      'conflict accounts.usernameTaken username:accounts.usernameTaken',
    );
    expect(await refusalText(api.createUser({ username: '王.office', displayName: 'Han' }))).toBe(
      'badInput badInput username:accounts.usernameFormat',
    );
  });

  it('are disabled with all sessions, and enabled again with the old password', async () => {
    await world.addUser('to.disable');
    const client = await world.signedIn('to.disable');
    const api = await as('admin');
    expect((await api.disableUser({ username: 'to.disable' })).disabledAt).not.toBeNull();
    expect((await refusal((await client.call()).whoAmI({}))).status).toBe(401);
    expect((await refusal(world.signedIn('to.disable'))).status).toBe(401);
    expect((await api.enableUser({ username: 'to.disable' })).disabledAt).toBeNull();
    await world.signedIn('to.disable', PASSWORD);
  });

  it("refuse the administrator's own slips", async () => {
    const api = await as('admin');
    expect(await refusalText(api.disableUser({ username: 'admin' }))).toBe('conflict accounts.ownAccount');
    expect(await refusalText(api.resetPassword({ username: 'admin' }))).toBe('conflict accounts.ownAccount');
  });

  it('are listed page by page with their memberships, and found by name', async () => {
    const api = await as('admin');
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.listUsers({ limit: 2, cursor });
      all.push(...page.items.map(({ username }) => username));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(all).toEqual([...all].sort());
    expect(all).toHaveLength(await world.prisma.user.count());
    const [office] = (await api.listUsers({ search: 'ZHUHAI' })).items;
    const membership = { zone: HERE, role: 'office', department: null, enterprise: null, post: null };
    expect(office?.memberships).toEqual([membership]);
  });

  it("tell pages of wrong input by the product's own error, which their bundle knows by name", async () => {
    const call = (await as('admin')).createUser({ username: '', displayName: '' });
    await expect(call).rejects.toMatchObject({ cause: { name: 'ProductError', code: 'badInput' } });
  });

  it('turn away a made-up cursor', async () =>
    expect(await refusalText((await as('admin')).listUsers({ cursor: 'made-up' }))).toBe(
      'badInput badInput cursor:field.format',
    ));

  it.each(['leader', 'zhuhai.office'])('are nothing for %s', async (username) => {
    const api = await as(username);
    expect((await refusal(api.listUsers({}))).status).toBe(403);
    expect((await refusal(api.createUser({ username: 'x.y', displayName: 'X' }))).status).toBe(403);
    expect((await refusal(api.resetPassword({ username: 'admin' }))).status).toBe(403);
    expect((await refusal(api.disableUser({ username: 'admin' }))).status).toBe(403);
    expect((await refusal(api.enableUser({ username: 'no.such' }))).status).toBe(403);
  });
});
