import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { actOnData } from '../quality/contributions/data-acts.server.ts';
import { DataPage } from '../quality/contributions/data-page.tsx';
import { readDataPage } from '../quality/contributions/read-data-page.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = {
  i18n: ['enterpriseReports', 'quality', 'enterprises', 'lists', 'errors'],
} satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readDataPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnData(context, request, params.zone ?? '');
}

export default function QualityData() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <DataPage
      // Another half-year, or another department, has forms of its own.
      key={`${page.period}/${page.part?.department.id ?? ''}`}
      page={page}
      failure={isFormFailure(result) ? result : null}
    />
  );
}
