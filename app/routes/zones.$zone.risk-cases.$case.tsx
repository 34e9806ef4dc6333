import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { actOnCase } from '../risk/cases/case-acts.server.ts';
import { CasePage } from '../risk/cases/case-page.tsx';
import { readCasePage } from '../risk/cases/read-case.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['riskCases', 'risk', 'incidents', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readCasePage(context, params.zone ?? '', params.case ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnCase(context, request, params.zone ?? '', params.case ?? '');
}

export default function RiskCase() {
  const result = useActionData<typeof action>();
  return <CasePage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
