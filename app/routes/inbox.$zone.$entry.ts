import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '../accounts/require-actor.server.ts';
import { matterHref } from '../notifications/matter-title.ts';
import { orErrorPage } from '../refusal.server.ts';

/** Goes on to where an entry is done; it is read by that. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '', entry: id = '' } = params;
  const entry = await orErrorPage(context.locale, () => context.api.inbox.open({ zone, id }));
  return redirect(matterHref(zone, entry));
}
