import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { homeOf } from '../home/home-of.ts';
import { HomePage } from '../home/home-page.tsx';
import { readHome } from '../home/read-home.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['assessment', 'enterprises', 'incidents', 'quality'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const home = homeOf(actor);
  if (home.kind === 'elsewhere') throw redirect(home.path);
  return readHome(context, actor, home);
}

export default function Home() {
  return <HomePage page={useLoaderData<typeof loader>()} />;
}
