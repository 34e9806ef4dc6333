import { frameWrite } from '../audit/write-in-zone.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import { requirePerson } from './require-person.ts';

/** Ends every session of the person, this one too: for a lost device, or a colleague's computer left signed in. */
export function signOutEverywhere(context: RequestContext): Promise<{ ended: number }> {
  const { actor } = context;
  requirePerson(actor);
  return frameWrite(context, PLATFORM, 'signOutEverywhere', null, async (tx, record) => {
    const { count } = await tx.session.deleteMany({ where: { userId: actor.userId } });
    await record({
      action: 'session.sign-out-everywhere',
      objectType: 'user',
      objectId: actor.userId,
      after: { ended: count },
    });
    return { ended: count };
  });
}
