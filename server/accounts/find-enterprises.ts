import { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { RequestContext } from '../platform/platform.ts';
import { rows } from '../platform/tenant.ts';
import type { EnterpriseFound, FindEnterprisesInput } from './schema.ts';

const MOST = 20;

const enterpriseRow = z.object({ id: z.string(), uscc: z.string(), name: z.string() });

/**
 * The zone's enterprises for whoever gives a member one: by part of the name, or by the beginning of the credit code,
 * of the pinyin or of its initials. Exact matches come first, so that one is never lost beyond the twentieth.
 */
export function findEnterprises(
  context: RequestContext,
  { zone, search }: FindEnterprisesInput,
): Promise<{ enterprises: EnterpriseFound[] }> {
  const code = search.toUpperCase();
  const spelt = search.toLowerCase().replaceAll(' ', '');
  return readInZone(context, zone, 'members.manage', async ({ tx, zoneId }) => ({
    enterprises: await rows(
      tx,
      enterpriseRow,
      // starts_with and strpos, not LIKE: a % that somebody types is just a character.
      Prisma.sql`
        SELECT id, uscc, name FROM enterprise
        WHERE zone_id = ${zoneId}
          AND (strpos(name, ${search}) > 0 OR starts_with(uscc, ${code})
            OR starts_with(replace(pinyin, ' ', ''), ${spelt}) OR starts_with(replace(initials, ' ', ''), ${spelt}))
        ORDER BY name = ${search} OR uscc = ${code} DESC, starts_with(name, ${search}) DESC, name, uscc
        LIMIT ${MOST}`,
    ),
  }));
}
