import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnEditedPost } from '../activities/posts/editor-acts.server.ts';
import { PostEditorPage } from '../activities/posts/editor-page.tsx';
import { readPostEditor } from '../activities/posts/read-post.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['posts', 'activities', 'admission', 'errors'] } satisfies RouteHandle;
export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const search = new URL(request.url).searchParams;
  return readPostEditor(context, params.zone ?? '', { post: params.post ?? '', search });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnEditedPost(context, request, params.zone ?? '', params.post ?? '');
}

export default function EditPost() {
  const result = useActionData<typeof action>();
  return <PostEditorPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
