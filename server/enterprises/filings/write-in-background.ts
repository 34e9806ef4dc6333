import { ownMemberships } from '../../accounts/own-memberships.ts';
import type { ChainHead } from '../../audit/chain.ts';
import { recordWrite } from '../../audit/record-write.ts';
import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { civilDate } from '../../platform/calendar.ts';
import { ProductError } from '../../platform/errors.ts';
import { type Actor, permit, permitWrite } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { withZones } from '../../platform/tenant.ts';

/** The largest list takes some seconds to store; a machine under load may take far longer. */
const TIMEOUT_MS = 600_000;

/**
 * The frame of a write that goes on after its request: like `writeInZone`, with more time, and with what the person may
 * do by then. It counts for the instant of the request: who uploads on the due day has filed on the due day.
 */
export async function writeInBackground<T>(
  { platform, actor: requester, requestId }: RequestContext,
  zoneId: string,
  work: (write: ZoneWrite) => Promise<T>,
): Promise<T> {
  const actor = await asOfNow(platform.prisma, requester);
  permitWrite(actor);
  permit(actor, 'zone.view', zoneId);
  const today = civilDate(actor.now, platform.timeZone);
  let head: ChainHead | undefined;
  const answer = await withZones(
    platform.prisma,
    [zoneId],
    (tx) => {
      head = undefined;
      const record: ZoneWrite['record'] = async (change) => {
        head = await recordWrite(tx, zoneId, { actor, requestId }, change);
      };
      return work({ tx, zoneId, actor, now: actor.now, today, timeZone: platform.timeZone, record });
    },
    { timeoutMs: TIMEOUT_MS },
  );
  if (head) await platform.anchors.write(zoneId, head);
  return answer;
}

/** The same person with the memberships of this moment: whoever was removed meanwhile files nothing any more. */
async function asOfNow(prisma: RequestContext['platform']['prisma'], requester: Actor): Promise<Actor> {
  const user = await prisma.user.findUnique({ where: { id: requester.userId }, select: { disabledAt: true } });
  if (!user || user.disabledAt) throw new ProductError('forbidden', { key: 'forbidden' });
  return { ...requester, memberships: await ownMemberships(prisma, requester.userId) };
}
