import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnNewPost } from '../activities/posts/editor-acts.server.ts';
import { PostEditorPage } from '../activities/posts/editor-page.tsx';
import { readPostEditor } from '../activities/posts/read-post.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['posts', 'activities', 'admission', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readPostEditor(context, params.zone ?? '', { post: null, search: new URL(request.url).searchParams });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnNewPost(context, request, params.zone ?? '');
}

export default function NewPost() {
  const result = useActionData<typeof action>();
  return <PostEditorPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
