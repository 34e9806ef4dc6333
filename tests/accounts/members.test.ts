import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HERE, openWorld, refusal, refusalText, THERE, type World } from './world.ts';

let world: World;
let office: string;
let maker: Awaited<ReturnType<World['addEnterprise']>>;
beforeAll(async () => {
  world = await openWorld();
  await world.addUser('admin', [], 'admin');
  await world.addUser('leader', [], 'leader');
  office = await world.addUser('zhuhai.office', [`${HERE}/office`]);
  await world.addUser('suzhou.office', [`${THERE}/office`]);
  maker = await world.addEnterprise(HERE, '珠海示例耗材有限公司');
});
afterAll(() => world.close());

const as = async (username: string, idempotencyKey?: string) =>
  (await world.signedIn(username)).call({ idempotencyKey });

describe('adding a member', () => {
  it('takes the owner of an account by the exact username', async () => {
    await world.addUser('wang.fang');
    const api = await as('zhuhai.office');
    const { member, temporaryPassword } = await api.addMember({
      zone: HERE,
      username: 'wang.fang',
      role: 'department',
      department: 'commerce',
    });
    expect(member).toMatchObject({
      displayName: 'Name of wang.fang',
      role: 'department',
      department: 'commerce',
      version: 1,
    });
    expect(temporaryPassword).toBeNull();
    const added = (await (await as('wang.fang')).whoAmI({})).memberships;
    const none = { enterprise: null, post: null };
    expect(added).toEqual([{ zone: HERE, role: 'department', department: 'commerce', ...none }]);
    expect(await refusalText(api.addMember({ zone: HERE, username: 'wang', role: 'technical' }))).toBe(
      'badInput badInput username:accounts.noSuchAccount',
    );
  });

  it('opens a new account when asked to, and only then', async () => {
    const api = await as('zhuhai.office');
    const input = { zone: HERE, username: 'li.ming', role: 'technical' as const, newAccount: { displayName: '李明' } };
    const { member, temporaryPassword } = await api.addMember(input);
    expect(member).toMatchObject({ displayName: '李明', mustChangePassword: true });
    await world.signedIn('li.ming', temporaryPassword ?? '');
    // A new colleague who happens to share a username must never become somebody else's account.
    expect(await refusalText(api.addMember({ ...input, username: 'suzhou.office' }))).toBe(
      'conflict accounts.usernameTaken username:accounts.usernameTaken',
    );
  });

  it('has one effect for one Idempotency-Key', async () => {
    const input = {
      zone: HERE,
      username: 'chen.jing',
      role: 'enterprise' as const,
      enterprise: { id: maker.id, post: 'clerk' as const },
      newAccount: { displayName: '陈静' },
    };
    const first = await (await as('zhuhai.office', 'add-once')).addMember(input);
    const second = await (await as('zhuhai.office', 'add-once')).addMember(input);
    expect(second).toEqual({ member: first.member, temporaryPassword: null });
    expect(await refusalText((await as('zhuhai.office', 'add-once')).addMember({ ...input, role: 'technical' }))).toBe(
      'conflict idempotencyKeyReused',
    );
    const entries = (await world.trail(HERE)).filter(({ objectId }) => objectId.startsWith(first.member.userId));
    expect(entries.map(({ action }) => action)).toEqual(['member.add']);
    await world.signedIn('chen.jing', first.temporaryPassword ?? '');
  });

  it('refuses a second time the same role, and a department that does not fit', async () => {
    await world.addUser('zhao.lei', [`${HERE}/technical`]);
    const api = await as('zhuhai.office');
    const add = (role: 'technical' | 'department', department: string | null) =>
      refusalText(api.addMember({ zone: HERE, username: 'zhao.lei', role, department }));
    expect(await add('technical', null)).toBe('conflict accounts.alreadyMember');
    expect(await add('department', null)).toBe('badInput badInput department:accounts.departmentRequired');
    expect(await add('department', 'closed-bureau')).toBe('badInput badInput department:accounts.departmentUnknown');
    expect(await add('technical', 'commerce')).toBe('badInput badInput department:accounts.departmentNotForRole');
  });

  it('reads a disabled account as none', async () => {
    await world.addUser('gone');
    await world.prisma.user.update({ where: { username: 'gone' }, data: { disabledAt: new Date() } });
    const api = await as('zhuhai.office');
    expect(await refusalText(api.addMember({ zone: HERE, username: 'gone', role: 'technical' }))).toBe(
      'badInput badInput username:accounts.noSuchAccount',
    );
  });
});

describe('changing a member', () => {
  it('changes role and department, and shows the second of two editors what the first one saved', async () => {
    const userId = await world.addUser('sun.li', [`${HERE}/department/commerce`]);
    const api = await as('zhuhai.office');
    const seen = { zone: HERE, userId, role: 'department' as const, version: 1 };
    const changed = await api.changeMember({ ...seen, department: 'park' });
    expect(changed).toMatchObject({ role: 'department', department: 'park', version: 2 });
    const stale = await refusal(api.changeMember({ ...seen, newRole: 'technical' }));
    expect(stale.status).toBe(409);
    expect(stale.code).toBe('stale');
    expect(stale.details.current).toEqual(changed);
    const moved = await api.changeMember({ ...seen, newRole: 'technical', version: 2 });
    expect(moved).toMatchObject({ role: 'technical', department: null, version: 3 });
    const [before] = (await world.trail(HERE)).slice(-1);
    expect(before).toMatchObject({
      action: 'member.change',
      before: { role: 'department' },
      after: { role: 'technical' },
    });
  });

  it('refuses a role that the person has already', async () => {
    const userId = await world.addUser('two.roles', [`${HERE}/technical`, `${HERE}/management`]);
    const api = await as('zhuhai.office');
    expect(
      await refusalText(api.changeMember({ zone: HERE, userId, role: 'technical', newRole: 'management', version: 1 })),
    ).toBe('conflict accounts.alreadyMember');
  });

  it('asks for a department when the new role acts for one', async () => {
    const userId = await world.addUser('to.department', [`${HERE}/technical`]);
    const api = await as('zhuhai.office');
    const input = { zone: HERE, userId, role: 'technical' as const, newRole: 'department' as const, version: 1 };
    expect(await refusalText(api.changeMember(input))).toBe('badInput badInput department:accounts.departmentRequired');
    expect(await api.changeMember({ ...input, department: 'park' })).toMatchObject({ department: 'park' });
  });

  it('never grants a role over all zones', async () => {
    const userId = await world.addUser('climber', [`${HERE}/technical`]);
    const api = await as('zhuhai.office');
    const input = { zone: HERE, userId, role: 'technical' as const, newRole: 'admin' as never, version: 1 };
    expect(await refusalText(api.changeMember(input))).toBe('badInput badInput newRole:field.choice');
    await api.addMember({ zone: HERE, username: 'climber', role: 'inspection', platformRole: 'admin' } as never);
    expect((await world.prisma.user.findUniqueOrThrow({ where: { id: userId } })).platformRole).toBeNull();
  });
});

describe('the office', () => {
  it('cannot change or remove itself', async () => {
    const api = await as('zhuhai.office');
    const self = { zone: HERE, userId: office, role: 'office' as const };
    expect(await refusalText(api.removeMember(self))).toBe('conflict accounts.ownMembership');
    expect(await refusalText(api.changeMember({ ...self, newRole: 'technical', version: 1 }))).toBe(
      'conflict accounts.ownMembership',
    );
  });

  it('keeps its last member, also when the platform administrator removes', async () => {
    const api = await as('admin');
    const last = { zone: HERE, userId: office, role: 'office' as const };
    expect(await refusalText(api.removeMember(last))).toBe('conflict accounts.lastOffice');
    expect(await refusalText(api.changeMember({ ...last, newRole: 'technical', version: 1 }))).toBe(
      'conflict accounts.lastOffice',
    );
  });

  it('keeps one of two who remove each other at the same moment', async () => {
    const first = await world.addUser('first.office', [`${THERE}/office`]);
    const second = await world.addUser('second.office', [`${THERE}/office`]);
    const third = await world.prisma.user.findUniqueOrThrow({ where: { username: 'suzhou.office' } });
    await (await as('admin')).removeMember({ zone: THERE, userId: third.id, role: 'office' });
    const [one, two] = [await as('first.office'), await as('second.office')];
    const outcomes = await Promise.allSettled([
      one.removeMember({ zone: THERE, userId: second, role: 'office' }),
      two.removeMember({ zone: THERE, userId: first, role: 'office' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await (await as('admin')).addMember({ zone: THERE, username: 'suzhou.office', role: 'office' });
  });
});

describe('other zones', () => {
  it('are not there: neither their members nor the zone itself', async () => {
    const api = await as('zhuhai.office');
    const there = await world.addUser('only.there', [`${THERE}/enterprise`]);
    expect(await refusalText(api.listMembers({ zone: THERE }))).toBe('notFound zoneNotFound');
    const member = { userId: there, role: 'enterprise' as const };
    expect(await refusalText(api.removeMember({ zone: THERE, ...member }))).toBe('notFound zoneNotFound');
    expect(await refusalText(api.removeMember({ zone: HERE, ...member }))).toBe('notFound accounts.memberNotFound');
    expect(await refusalText(api.changeMember({ zone: HERE, ...member, version: 1 }))).toBe(
      'notFound accounts.memberNotFound',
    );
    expect(await refusalText(api.resetMemberPassword({ zone: HERE, userId: there }))).toBe(
      'notFound accounts.memberNotFound',
    );
  });

  it('keep their people: an office sets no password of somebody who belongs to another zone too', async () => {
    const userId = await world.addUser('in.both', [`${HERE}/enterprise`, `${THERE}/enterprise`]);
    const api = await as('zhuhai.office');
    expect(await refusalText(api.resetMemberPassword({ zone: HERE, userId }))).toBe(
      'forbidden accounts.foreignAccount',
    );
    await world.signedIn('in.both');
    const byAdmin = await (await as('admin')).resetMemberPassword({ zone: HERE, userId });
    await world.signedIn('in.both', byAdmin.temporaryPassword ?? '');
  });

  it('keep city leaders and administrators out of the hands of an office', async () => {
    const api = await as('zhuhai.office');
    const { member } = await api.addMember({ zone: HERE, username: 'leader', role: 'management' });
    expect((await refusal(api.resetMemberPassword({ zone: HERE, userId: member.userId }))).status).toBe(403);
  });
});

describe('a password set by the office', () => {
  it('works for a member of this zone alone, ends the sessions and must be changed', async () => {
    const userId = await world.addUser('forgetful', [`${HERE}/enterprise`]);
    const open = await world.signedIn('forgetful');
    const { temporaryPassword } = await (await as('zhuhai.office')).resetMemberPassword({ zone: HERE, userId });
    expect((await refusal((await open.call()).whoAmI({}))).status).toBe(401);
    const client = await world.signedIn('forgetful', temporaryPassword ?? '');
    expect((await (await client.call()).whoAmI({})).mustChangePassword).toBe(true);
    const [entry] = (await world.trail(HERE)).slice(-1);
    expect(entry).toMatchObject({ action: 'member.reset-password', objectId: userId, before: null, after: null });
  });

  it('is not for the own account', async () =>
    expect(await refusalText((await as('zhuhai.office')).resetMemberPassword({ zone: HERE, userId: office }))).toBe(
      'conflict accounts.ownAccount',
    ));
});

describe('reading members', () => {
  it('shows the city leader everything and lets it change nothing', async () => {
    const api = await as('leader');
    expect((await api.listMembers({ zone: HERE, limit: 200 })).items.length).toBeGreaterThan(5);
    expect((await refusal(api.removeMember({ zone: HERE, userId: office, role: 'office' }))).status).toBe(403);
  });

  it('is not for members of other roles', async () => {
    await world.addUser('curious', [`${HERE}/enterprise`]);
    const api = await as('curious');
    expect((await refusal(api.listMembers({ zone: HERE }))).status).toBe(403);
    expect((await refusal(api.addMember({ zone: HERE, username: 'curious', role: 'office' }))).status).toBe(403);
  });

  it('goes page by page in the order of usernames and roles', async () => {
    const api = await as('zhuhai.office');
    const all = (await api.listMembers({ zone: HERE, limit: 200 })).items;
    const paged: typeof all = [];
    let cursor: string | undefined;
    do {
      const page = await api.listMembers({ zone: HERE, limit: 3, cursor });
      paged.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
  });

  it("offers all roles with the zone's names, and marks closed departments", async () => {
    const choices = await (await as('zhuhai.office')).memberChoices({ zone: HERE });
    expect(choices.roles.find(({ role }) => role === 'office')).toEqual({
      role: 'office',
      name: 'Office',
      actsForDepartment: false,
    });
    expect(choices.departments.find(({ id }) => id === 'closed-bureau')?.closed).toBe(true);
  });
});
