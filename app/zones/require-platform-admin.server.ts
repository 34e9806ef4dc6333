import { ProductError } from '../../server/platform/errors.ts';
import { requireActor } from '../accounts/require-actor.server.ts';
import type { ActorView, LoadContext } from '../load-context.ts';

/** For the platform's own pages, which hold nothing for anybody else; the use cases check again. */
export function requirePlatformAdmin(context: LoadContext, request: Request): ActorView {
  const actor = requireActor(context, request);
  if (actor.platformRole !== 'admin') throw new ProductError('forbidden', { key: 'forbidden' });
  return actor;
}
