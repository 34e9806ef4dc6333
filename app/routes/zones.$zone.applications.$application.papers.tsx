import type { ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/require-actor.server.ts';
import { readUpload } from '../assessment/task/read-upload.server.ts';
import { attachPaper } from '../enterprises/admission/acts/attach-paper.server.ts';

/** Takes one paper as soon as it is chosen; answers in JSON for the progress bar. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '', application = '' } = params;
  const { form, problems } = await readUpload(context, request, zone);
  const failure = await attachPaper(context, form, problems, { zone, application });
  if (!failure) return Response.json({ ok: true });
  const [first] = Object.values(failure.fields);
  return Response.json({ error: { message: first ?? failure.message } }, { status: failure.status });
}
