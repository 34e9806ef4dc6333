import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnPost } from '../activities/posts/post-acts.server.ts';
import { PostPage } from '../activities/posts/post-page.tsx';
import { readPostPage } from '../activities/posts/read-post.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['posts', 'activities', 'errors'] } satisfies RouteHandle;
export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readPostPage(context, params.zone ?? '', params.post ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnPost(context, request, params.zone ?? '', params.post ?? '');
}

export default function Post() {
  const result = useActionData<typeof action>();
  return <PostPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
