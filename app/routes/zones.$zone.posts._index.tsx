import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnPosts } from '../activities/posts/posts-acts.server.ts';
import { PostsPage } from '../activities/posts/posts-page.tsx';
import { readPosts } from '../activities/posts/read-posts.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['posts', 'activities', 'admission', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readPosts(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnPosts(context, request, params.zone ?? '');
}

export default function Posts() {
  const result = useActionData<typeof action>();
  return <PostsPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
