import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/require-actor.server.ts';
import { suggestEnterprises } from '../enterprises/incidents/find-enterprise.server.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { Suggestion } from '../ui/suggestion-input.tsx';

/** Suggestions for the enterprise of a form while it is being typed, in JSON; the form itself works without them. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const search = new URL(request.url).searchParams.get('search') ?? '';
  const found = await orErrorPage(context.locale, () => suggestEnterprises(context, params.zone ?? '', search));
  return Response.json(found.map(({ id, name, uscc }): Suggestion => ({ id, value: name, note: uscc })));
}
