import { writeInZone } from '../audit/write-in-zone.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { lockMember } from './member-store.ts';
import { requireOfficeWithout, requireSomebodyElse } from './require-membership.ts';
import type { RemoveMemberInput } from './schema.ts';

/** Takes a role in the zone away. The account stays, and so does the record of what it did. */
export function removeMember(context: RequestContext, input: RemoveMemberInput): Promise<{ done: true }> {
  return writeInZone(context, input.zone, 'removeMember', input, async ({ tx, zoneId, actor, record }) => {
    permit(actor, 'members.manage', zoneId);
    requireSomebodyElse(actor.userId, input.userId);
    const before = await lockMember(tx, zoneId, input.userId, input.role);
    if (before.role === 'office') await requireOfficeWithout(tx, zoneId, before.userId);
    await tx.member.deleteMany({ where: { zoneId, userId: before.userId, role: before.role } });
    await record({
      action: 'member.remove',
      objectType: 'member',
      objectId: `${before.userId}/${before.role}`,
      before,
    });
    return { done: true };
  });
}
