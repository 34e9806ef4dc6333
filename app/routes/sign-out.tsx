import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node';
import { HOME_PATH, SIGN_IN_PATH } from '../paths.ts';

/** Ends the session. Loads the next page afresh, so that nothing of the last person's stays in the browser's memory. */
export async function action({ context }: ActionFunctionArgs) {
  // Whoever is signed out already has what they want.
  if (context.actor) await context.api.accounts.signOut({});
  return redirectDocument(SIGN_IN_PATH);
}

export const loader = () => redirect(HOME_PATH);
