import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../page-title.ts';
import { readZoneChoice } from '../public/report/read-report.server.ts';
import { ZoneChoicePage } from '../public/report/zone-choice-page.tsx';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['public'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export const loader = ({ context }: LoaderFunctionArgs) => readZoneChoice(context);

export default function ReportZones() {
  return <ZoneChoicePage page={useLoaderData<typeof loader>()} />;
}
