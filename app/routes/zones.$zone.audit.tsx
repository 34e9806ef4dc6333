import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { AuditTrail } from '../audit/audit-page.tsx';
import { readAuditPage } from '../audit/read-audit.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['audit'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readAuditPage(context, request, params.zone ?? '');
}

export default function ZoneAudit() {
  return <AuditTrail page={useLoaderData<typeof loader>()} />;
}
