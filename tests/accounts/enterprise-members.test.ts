import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveActor } from '../../server/accounts/resolve-actor.ts';
import { type Actor, permit } from '../../server/platform/permissions.ts';
import { asProductError } from '../../server/platform/trpc.ts';
import { HERE, openWorld, refusal, refusalText, THERE, type World } from './world.ts';

/** People of enterprises: which one they act for, and in which post. */

type Enterprise = Awaited<ReturnType<World['addEnterprise']>>;

let world: World;
let maker: Enterprise;
let rival: Enterprise;
let foreign: Enterprise;
beforeAll(async () => {
  world = await openWorld();
  await world.addUser('zhuhai.office', [`${HERE}/office`]);
  maker = await world.addEnterprise(HERE, '珠海甲耗材有限公司', { pinyin: 'zhuhaijiahaocai', initials: 'zhjhc' });
  rival = await world.addEnterprise(HERE, '珠海乙耗材有限公司', { pinyin: 'zhuhaiyihaocai', initials: 'zhyhc' });
  foreign = await world.addEnterprise(THERE, '苏州医疗器械有限公司');
});
afterAll(() => world.close());

const as = async (username: string) => (await world.signedIn(username)).call();
const clerkOf = ({ id }: Enterprise) => ({ id, post: 'clerk' as const });
const actorOf = async (username: string): Promise<Actor> => {
  const { state } = await world.signedIn(username);
  const { actor } = await resolveActor(world.platform, { bearer: null, sessionToken: state.token }, new Date());
  if (!actor) throw new Error('signed in nobody');
  return actor;
};

describe('adding a person of an enterprise', () => {
  const add = async (username: string, input: object) =>
    (await as('zhuhai.office')).addMember({ zone: HERE, username, role: 'enterprise', ...input });

  it('names the enterprise and the post, which members, accounts and the trail show', async () => {
    const userId = await world.addUser('wu.ming');
    const { member } = await add('wu.ming', { enterprise: { id: maker.id, post: 'quality-head' } });
    const enterprise = { id: maker.id, name: maker.name, post: 'quality-head' };
    expect(member).toMatchObject({ role: 'enterprise', department: null, enterprise });
    const { items } = await (await as('zhuhai.office')).listMembers({ zone: HERE });
    expect(items.find((row) => row.userId === userId)).toEqual(member);
    const own = await as('wu.ming');
    const membership = { zone: HERE, role: 'enterprise', department: null, enterprise: maker.id, post: 'quality-head' };
    expect((await own.whoAmI({})).memberships).toEqual([membership]);
    expect(await own.ownEnterprises({})).toEqual({ enterprises: [{ zone: HERE, ...enterprise }] });
    await world.addUser('admin', [], 'admin');
    const users = await (await as('admin')).listUsers({ search: 'wu.ming' });
    expect(users.items.map(({ memberships }) => memberships)).toEqual([[membership]]);
    expect((await world.trail(HERE)).at(-1)).toMatchObject({ action: 'member.add', after: { enterprise } });
  });

  it('is refused without an enterprise, and with one that the zone does not have', async () => {
    await world.addUser('zheng.he');
    expect(await refusalText(add('zheng.he', {}))).toBe('badInput badInput enterprise:accounts.enterpriseRequired');
    const unknown = 'badInput badInput enterprise:accounts.enterpriseUnknown';
    const nowhere = { ...maker, id: '019ab000-0000-7000-8000-000000000000' };
    expect(await refusalText(add('zheng.he', { enterprise: clerkOf(nowhere) }))).toBe(unknown);
    expect(await refusalText(add('zheng.he', { enterprise: clerkOf(foreign) }))).toBe(unknown);
  });

  it('is refused in a post that is none', async () => {
    const { details } = await refusal(add('zheng.he', { enterprise: { id: maker.id, post: 'owner' } }));
    expect(Object.keys(details.fields ?? {})).toEqual(['enterprise.post']);
  });

  it.each([
    ['office', null],
    ['department', 'commerce'],
  ] as const)('is for no other role: an enterprise beside the role %s is refused', async (role, department) => {
    await world.addUser(`not.an.enterprise.${role}`);
    expect(await refusalText(add(`not.an.enterprise.${role}`, { role, department, enterprise: clerkOf(maker) }))).toBe(
      'badInput badInput enterprise:accounts.enterpriseNotForRole',
    );
  });
});

describe('changing a person of an enterprise', () => {
  const added = async (username: string) => {
    const userId = await world.addUser(username);
    const api = await as('zhuhai.office');
    await api.addMember({ zone: HERE, username, role: 'enterprise', enterprise: clerkOf(maker) });
    return { api, seen: { zone: HERE, userId, role: 'enterprise' as const, version: 1 } };
  };

  it('moves to another enterprise or post, and keeps both when neither is named', async () => {
    const { api, seen } = await added('moving');
    const moved = await api.changeMember({ ...seen, enterprise: { id: rival.id, post: 'legal-person' } });
    const enterprise = { id: rival.id, name: rival.name, post: 'legal-person' };
    expect(moved).toMatchObject({ enterprise, version: 2 });
    expect(await api.changeMember({ ...seen, version: 2 })).toMatchObject({ enterprise, version: 3 });
    const stored = await as('moving');
    expect((await stored.whoAmI({})).memberships).toMatchObject([{ enterprise: rival.id, post: 'legal-person' }]);
  });

  it('drops the enterprise with the role, and asks for one with the new role', async () => {
    const { api, seen } = await added('leaving');
    const left = await api.changeMember({ ...seen, newRole: 'technical' });
    expect(left).toMatchObject({ role: 'technical', enterprise: null });
    const back = { ...seen, role: 'technical' as const, newRole: 'enterprise' as const, version: 2 };
    expect(await refusalText(api.changeMember(back))).toBe('badInput badInput enterprise:accounts.enterpriseRequired');
    expect(await api.changeMember({ ...back, enterprise: clerkOf(maker) })).toMatchObject({
      enterprise: clerkOf(maker),
    });
  });

  it('never takes the enterprise away, nor names one beside another role', async () => {
    const { api, seen } = await added('staying');
    expect(await refusalText(api.changeMember({ ...seen, enterprise: null }))).toBe(
      'badInput badInput enterprise:accounts.enterpriseRequired',
    );
    expect(await refusalText(api.changeMember({ ...seen, newRole: 'office', enterprise: clerkOf(maker) }))).toBe(
      'badInput badInput enterprise:accounts.enterpriseNotForRole',
    );
  });

  it('leaves members without an enterprise from before as they are until they get one', async () => {
    const userId = await world.addUser('from.before', [`${HERE}/enterprise`]);
    const api = await as('zhuhai.office');
    const seen = { zone: HERE, userId, role: 'enterprise' as const };
    expect(await api.changeMember({ ...seen, version: 1 })).toMatchObject({ enterprise: null });
    expect(await api.changeMember({ ...seen, version: 2, enterprise: null })).toMatchObject({ enterprise: null });
    expect(await refusalText(api.changeMember({ ...seen, version: 3, enterprise: clerkOf(foreign) }))).toBe(
      'badInput badInput enterprise:accounts.enterpriseUnknown',
    );
    const given = await api.changeMember({ ...seen, version: 3, enterprise: clerkOf(maker) });
    expect(given.enterprise).toEqual({ id: maker.id, name: maker.name, post: 'clerk' });
  });
});

describe('what is their own', () => {
  const outcome = (act: () => void): string => {
    try {
      act();
      return 'allowed';
    } catch (error) {
      return asProductError(error).code;
    }
  };

  it('is the archive of their own enterprise, and no other', async () => {
    await world.addUser('own.archive');
    await (await as('zhuhai.office')).addMember({
      zone: HERE,
      username: 'own.archive',
      role: 'enterprise',
      enterprise: clerkOf(maker),
    });
    const actor = await actorOf('own.archive');
    expect(outcome(() => permit(actor, 'archive.view', HERE, maker.id))).toBe('allowed');
    expect(outcome(() => permit(actor, 'archive.view', HERE, rival.id))).toBe('forbidden');
    expect(outcome(() => permit(actor, 'archive.view', HERE))).toBe('forbidden');
    expect(outcome(() => permit(actor, 'archive.view', THERE, maker.id))).toBe('notFound');
  });

  it('is nothing while no enterprise is named', async () => {
    await world.addUser('no.archive', [`${HERE}/enterprise`]);
    const actor = await actorOf('no.archive');
    expect(outcome(() => permit(actor, 'archive.view', HERE, maker.id))).toBe('forbidden');
    expect(await (await as('no.archive')).ownEnterprises({})).toEqual({ enterprises: [] });
  });
});

describe('finding the enterprise of a member', () => {
  const namesFor = async (search: string) =>
    (await (await as('zhuhai.office')).findEnterprises({ zone: HERE, search })).enterprises.map(({ name }) => name);

  it('goes by part of the name, the beginning of the credit code, the pinyin and its initials', async () => {
    expect(await namesFor('甲耗材')).toEqual([maker.name]);
    expect(await namesFor(rival.uscc.toLowerCase())).toEqual([rival.name]);
    expect(await namesFor('zhuhai yi')).toEqual([rival.name]);
    expect(await namesFor('ZHJ')).toEqual([maker.name]);
    expect(await namesFor('haocai')).toEqual([]);
    expect(await namesFor('%')).toEqual([]);
  });

  it('puts the exact name first of at most twenty', async () => {
    for (let number = 0; number < 22; number += 1) await world.addEnterprise(HERE, `丙厂${number}分厂`);
    await world.addEnterprise(HERE, '丙厂');
    const names = await namesFor('丙厂');
    expect([names.length, names[0]]).toEqual([20, '丙厂']);
  });

  it("shows no other zone's, and is for those who manage members", async () => {
    expect(await namesFor('苏州')).toEqual([]);
    await world.addUser('just.looking', [`${HERE}/leader`]);
    const search = { zone: HERE, search: '珠海' };
    expect((await refusal((await as('just.looking')).findEnterprises(search))).status).toBe(403);
  });
});
