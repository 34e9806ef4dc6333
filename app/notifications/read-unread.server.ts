import type { LoadContext } from '../load-context.ts';

/** How many entries of the inbox are new; null for strangers. A count that fails is no reason to fail a page. */
export async function readUnread({ actor, api }: Pick<LoadContext, 'actor' | 'api'>): Promise<number | null> {
  if (!actor || actor.mustChangePassword) return null;
  return api.inbox.unread({}).then(
    ({ count }) => count,
    () => null,
  );
}
