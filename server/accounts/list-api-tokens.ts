import type { RequestContext } from '../platform/platform.ts';
import { viewToken } from './api-token.ts';
import { requirePerson } from './require-person.ts';

/** The person's own tokens, newest first; the secrets are known to nobody. */
export async function listApiTokens({ actor, platform }: RequestContext) {
  requirePerson(actor);
  const tokens = await platform.prisma.apiToken.findMany({
    where: { userId: actor.userId },
    orderBy: { createdAt: 'desc' },
    take: 200,
  });
  return { tokens: tokens.map(viewToken) };
}
