import { readInZone } from '../audit/write-in-zone.ts';
import { readCursor, toPage } from '../platform/page.ts';
import type { RequestContext } from '../platform/platform.ts';
import { listMemberRows, readMemberChoices } from './member-store.ts';
import type { ListMembersInput } from './schema.ts';

/** The zone's members, a row for each role that a person has. */
export function listMembers(context: RequestContext, { zone, cursor, limit }: ListMembersInput) {
  return readInZone(context, zone, 'members.view', async ({ tx, zoneId }) => {
    const [username = '', role = ''] = readCursor(cursor, 2);
    const found = await listMemberRows(tx, zoneId, { username, role }, limit + 1);
    return toPage(found, limit, (member) => [member.username, member.role]);
  });
}

/** What to choose from when adding a member or changing one. */
export function listMemberChoices(context: RequestContext, { zone }: { zone: string }) {
  return readInZone(context, zone, 'members.view', ({ tx, zoneId }) => readMemberChoices(tx, zoneId));
}
