import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { GainsPage } from '../assessment/gains/gains-page.tsx';
import { readGains } from '../assessment/gains/read-gains.server.ts';
import { yearAsked } from '../assessment/year-asked.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['gains', 'assessment'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '', department = '' } = params;
  const { year, years } = await yearAsked(context, request, zone);
  const gains = await readGains(context, { zone, department, year });
  const title = translator(context.locale, 'gains')('titleOf', { department: gains.department.name });
  return { title, gains, years };
}

export default function Gains() {
  return <GainsPage {...useLoaderData<typeof loader>()} />;
}
