import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/require-actor.server.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { Suggestion } from '../ui/suggestion-input.tsx';

/** Suggestions for the enterprise of a member while it is being typed, in JSON; the form itself works without them. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  const search = new URL(request.url).searchParams.get('search') ?? '';
  const found = await orErrorPage(context.locale, () => context.api.accounts.findEnterprises({ zone, search }));
  return Response.json(found.enterprises.map(({ id, name, uscc }): Suggestion => ({ id, value: name, note: uscc })));
}
