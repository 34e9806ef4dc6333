import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnDeclaration } from '../enterprises/declarations/declaration-acts.server.ts';
import { DeclarationPage } from '../enterprises/declarations/declaration-page.tsx';
import { readDeclarationPage } from '../enterprises/declarations/read-declaration-page.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['incidents', 'assessment', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readDeclarationPage(context, params.zone ?? '', params.declaration ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnDeclaration(context, request, params.zone ?? '', params.declaration ?? '');
}

export default function Declaration() {
  const result = useActionData<typeof action>();
  return <DeclarationPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
