import { redirect } from '@remix-run/node';
import type { ActorView, LoadContext } from '../load-context.ts';
import { passwordPath, signInPath } from '../paths.ts';

/**
 * For loaders of pages that need somebody: strangers sign in first, and whoever owes a new password changes it first;
 * both come back here.
 */
export function requireActor(context: LoadContext, request: Request): ActorView {
  const actor = requireSignedIn(context, request);
  if (actor.mustChangePassword) throw redirect(passwordPath(pathOf(request)));
  return actor;
}

/** The same for the few pages that are open to people who owe a new password. */
export function requireSignedIn({ actor }: LoadContext, request: Request): ActorView {
  if (!actor) throw redirect(signInPath(pathOf(request)));
  return actor;
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}
