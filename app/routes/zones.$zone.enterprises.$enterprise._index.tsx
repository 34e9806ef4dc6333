import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnEnterprise } from '../enterprises/archive/archive-acts.server.ts';
import { ArchivePage } from '../enterprises/archive/archive-page.tsx';
import { readArchive } from '../enterprises/archive/read-archive.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = {
  i18n: ['enterprises', 'assessment', 'admission', 'incidents', 'risk', 'enterpriseReports', 'quality'],
} satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '', enterprise = '' } = params;
  return readArchive(context, zone, enterprise, new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '', enterprise = '' } = params;
  return actOnEnterprise({ context, zone, enterprise, form: await request.formData() });
}

export default function Enterprise() {
  const result = useActionData<typeof action>();
  return <ArchivePage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
