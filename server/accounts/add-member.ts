import { v7 as uuidv7 } from 'uuid';
import { writeInZone, type ZoneWrite } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { usernameTaken } from './create-user.ts';
import { insertMember } from './member-store.ts';
import { alreadyMember, requireFittingDepartment, requireFittingEnterprise } from './require-membership.ts';
import { requirePerson } from './require-person.ts';
import type { AddMemberInput, MemberView } from './schema.ts';
import { findAccount, insertAccount } from './store.ts';
import { prepareTemporaryPassword } from './temporary-password.ts';

type TemporaryPassword = Awaited<ReturnType<typeof prepareTemporaryPassword>>;

/**
 * Gives somebody a role in the zone: the owner of an existing account, named by the exact username (an office can't
 * search people outside its zone), or of a new one with a temporary password. Never a role over all zones.
 */
export async function addMember(context: RequestContext, input: AddMemberInput) {
  permit(context.actor, 'members.manage', input.zone);
  if (input.newAccount) requirePerson(context.actor);
  const temporary = input.newAccount ? await prepareTemporaryPassword() : null;
  const member = await writeInZone(context, input.zone, 'addMember', input, async (write): Promise<MemberView> => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'members.manage', zoneId);
    await requireFittingDepartment(tx, zoneId, input.role, input.department);
    const enterprise = await requireFittingEnterprise(tx, zoneId, input.role, input.enterprise);
    const account = temporary
      ? await openAccount(write, input, temporary)
      : await existingAccount(write, input.username);
    const { role, department } = input;
    const isNew = await insertMember(tx, {
      zoneId,
      userId: account.id,
      role,
      departmentId: department,
      enterpriseId: enterprise?.id ?? null,
      post: enterprise?.post ?? null,
      createdAt: now,
    });
    if (!isNew) throw alreadyMember();
    const view: MemberView = {
      userId: account.id,
      username: input.username,
      displayName: account.displayName,
      role,
      department,
      enterprise,
      disabled: false,
      mustChangePassword: account.mustChangePassword,
      version: 1,
    };
    await write.record({ action: 'member.add', objectType: 'member', objectId: `${account.id}/${role}`, after: view });
    return view;
  });
  return { member, temporaryPassword: temporary?.told() ?? null };
}

/** A disabled account reads as none: to a zone that doesn't hold it, it is nobody's business that there was one. */
async function existingAccount({ tx }: ZoneWrite, username: string) {
  const account = await findAccount(tx, username);
  if (account && !account.disabledAt) return account;
  const nobody = { key: 'accounts.noSuchAccount' };
  throw new ProductError('badInput', { key: 'badInput' }, { fields: { username: nobody } });
}

async function openAccount({ tx, now }: ZoneWrite, input: AddMemberInput, temporary: TemporaryPassword) {
  const account = {
    id: uuidv7(),
    username: input.username,
    displayName: input.newAccount?.displayName ?? input.username,
    platformRole: null,
    mustChangePassword: true,
    createdAt: now,
  };
  const isNew = await insertAccount(tx, { ...account, passwordHash: temporary.passwordHash });
  if (!isNew) throw usernameTaken();
  temporary.use();
  return account;
}
