import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { AdjustmentPage } from '../enterprises/adjustment/adjustment-page.tsx';
import { actOnAdjustment, readAdjustment } from '../enterprises/adjustment/read-adjustment.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['enterprises'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readAdjustment(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnAdjustment(context, params.zone ?? '', await request.formData());
}

export default function Adjustment() {
  const result = useActionData<typeof action>();
  return <AdjustmentPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
