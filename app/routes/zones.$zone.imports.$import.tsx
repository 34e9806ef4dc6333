import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/require-actor.server.ts';
import { orErrorPage } from '../refusal.server.ts';

/** How the import of a workbook stands, in JSON for the progress bar. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '', import: id = '' } = params;
  const found = await orErrorPage(context.locale, () => context.api.lists.import({ zone, id }));
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } });
}
