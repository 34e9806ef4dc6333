import { readCursor, toPage } from '../platform/page.ts';
import { permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { allZoneIds, withZones } from '../platform/tenant.ts';
import type { ListUsersInput } from './schema.ts';
import { listAccounts, membershipsOf, viewAccount, viewMembership } from './store.ts';

/** All accounts with what they belong to, in the order of their usernames; for the platform administrator. */
export async function listUsers({ actor, platform }: RequestContext, { search, cursor, limit }: ListUsersInput) {
  permitPlatform(actor, 'accounts.manage');
  const [after = ''] = readCursor(cursor, 1);
  return withZones(
    platform.prisma,
    await allZoneIds(platform.prisma),
    async (tx) => {
      const found = await listAccounts(tx, search, after, limit + 1);
      const page = toPage(found, limit, ({ username }) => [username]);
      const memberships = await membershipsOf(
        tx,
        page.items.map(({ id }) => id),
      );
      return {
        items: page.items.map((account) => ({
          ...viewAccount(account),
          memberships: memberships.filter(({ userId }) => userId === account.id).map(viewMembership),
        })),
        nextCursor: page.nextCursor,
      };
    },
    { readOnly: true },
  );
}
