import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { readRiskPage } from '../risk/item/read-risk-page.server.ts';
import { actOnRisk } from '../risk/item/risk-acts.server.ts';
import { RiskPage } from '../risk/item/risk-page.tsx';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = {
  i18n: ['risk', 'riskAssessment', 'riskMeasures', 'riskCases', 'incidents', 'errors'],
} satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '', risk = '' } = params;
  return readRiskPage(context, zone, risk, new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '', risk = '' } = params;
  return actOnRisk(context, request, zone, risk);
}

export default function Risk() {
  const result = useActionData<typeof action>();
  return <RiskPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
