import { frameWrite } from '../audit/write-in-zone.ts';
import { notFound } from '../platform/errors.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import { viewToken } from './api-token.ts';
import { requirePerson } from './require-person.ts';
import type { TokenView } from './schema.ts';

/** From the next request on the token opens nothing. Revoking it again changes nothing. */
export function revokeApiToken(context: RequestContext, { id }: { id: string }): Promise<TokenView> {
  const { actor } = context;
  requirePerson(actor);
  return frameWrite(context, PLATFORM, 'revokeApiToken', { id }, async (tx, record) => {
    const own = { id, userId: actor.userId };
    const { count } = await tx.apiToken.updateMany({
      where: { ...own, revokedAt: null },
      data: { revokedAt: actor.now },
    });
    const token = await tx.apiToken.findFirst({ where: own });
    if (!token) throw notFound('accounts.tokenNotFound');
    const view = viewToken(token);
    if (count > 0) await record({ action: 'api-token.revoke', objectType: 'api-token', objectId: id, after: view });
    return view;
  });
}
