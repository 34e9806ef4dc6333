import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { readNotificationSettings, saveNotificationSettings } from '../notifications/notification-settings.server.ts';
import { NotificationSettingsPage } from '../notifications/settings-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['notifications', 'accounts'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readNotificationSettings(context, new URL(request.url).searchParams);
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireActor(context, request);
  return saveNotificationSettings(context, await request.formData());
}

export default function NotificationSettings() {
  const result = useActionData<typeof action>();
  return (
    <NotificationSettingsPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />
  );
}
