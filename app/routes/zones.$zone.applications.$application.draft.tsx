import type { ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/require-actor.server.ts';
import { saveDraft } from '../enterprises/admission/save-draft.server.ts';

/** Keeps a part of the forms while it is being typed; answers in JSON, so that the page stays as it is. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '', application = '' } = params;
  const answer = await saveDraft(context, await request.formData(), { zone, application });
  return Response.json(answer, { status: answer.ok ? 200 : answer.status });
}
