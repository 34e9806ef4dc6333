import { ProductError } from '../platform/errors.ts';
import type { Actor } from '../platform/permissions.ts';

/** Passwords, sessions and tokens are a person's business: a machine client could give itself more than it was given. */
export function requirePerson(actor: Actor): void {
  if (actor.token) throw new ProductError('forbidden', { key: 'accounts.personOnly' });
}
