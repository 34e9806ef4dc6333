import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageTitle } from '../page-title.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';
import { actOnWorkingDays, readWorkingDaysPage } from '../working-days/working-days.server.ts';
import { WorkingDaysPage } from '../working-days/working-days-page.tsx';
import { requirePlatformAdmin } from '../zones/require-platform-admin.server.ts';

export const handle = { i18n: ['workingDays', 'deadlines'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request }: LoaderFunctionArgs) {
  return orErrorPage(context.locale, async () => {
    requirePlatformAdmin(context, request);
    return readWorkingDaysPage(context, new URL(request.url).searchParams);
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  return orErrorPage(context.locale, async () => {
    requirePlatformAdmin(context, request);
    return actOnWorkingDays(context, await request.formData());
  });
}

export default function AdminWorkingDays() {
  const result = useActionData<typeof action>();
  return <WorkingDaysPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
