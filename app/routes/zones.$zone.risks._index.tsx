import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { BoardPage } from '../risk/board/board-page.tsx';
import { readBoard } from '../risk/board/read-board.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['risk'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readBoard(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function Risks() {
  return <BoardPage board={useLoaderData<typeof loader>()} />;
}
