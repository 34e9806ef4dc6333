import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { ReportPage } from '../quality/reports/report-page.tsx';
import { actOnOpenReport, openReport } from '../quality/steps/open-report.server.ts';
import { ReadingPage } from '../quality/steps/reading-page.tsx';
import { StepsPanel } from '../quality/steps/steps-panel.tsx';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['qualityReports', 'qualitySteps', 'quality', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return openReport(context, params.zone ?? '', params.report ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnOpenReport(context, request, params.zone ?? '', params.report ?? '');
}

export default function QualityReport() {
  const opened = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const failure = isFormFailure(result) ? result : null;
  if (opened.view === 'reading') return <ReadingPage page={opened.page} failure={failure} />;
  const { page, steps } = opened;
  return (
    <ReportPage key={page.view} page={page} failure={failure} steps={<StepsPanel zone={page.zone} steps={steps} />} />
  );
}
