import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { actOnProposal } from '../risk/measures/proposal-acts.server.ts';
import { ProposalPage } from '../risk/measures/proposal-page.tsx';
import { readProposalPage } from '../risk/measures/read-proposal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['riskMeasures', 'risk', 'incidents', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readProposalPage(context, params.zone ?? '', params.risk ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnProposal(context, request, params.zone ?? '', params.risk ?? '');
}

export default function RiskProposal() {
  const result = useActionData<typeof action>();
  return <ProposalPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
