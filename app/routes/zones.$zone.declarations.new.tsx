import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnNewDeclaration } from '../enterprises/declarations/declaration-acts.server.ts';
import { NewDeclarationPage } from '../enterprises/declarations/declaration-page.tsx';
import { readNewDeclaration } from '../enterprises/declarations/read-declaration-page.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['incidents', 'assessment', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readNewDeclaration(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnNewDeclaration(context, request, params.zone ?? '');
}

export default function NewDeclaration() {
  const result = useActionData<typeof action>();
  return <NewDeclarationPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
