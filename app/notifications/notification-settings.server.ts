import { randomUUID } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import { textOf } from '../accounts/form-values.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../load-context.ts';
import { NOTIFICATION_SETTINGS_PATH } from '../paths.ts';
import { orErrorPage, orFormFailure } from '../refusal.server.ts';
import { isFormFailure } from '../ui/form-failure.ts';

type Input = Parameters<Api['notificationSettings']['save']>[0];

export async function readNotificationSettings({ api, locale }: LoadContext, search: URLSearchParams) {
  const settings = await orErrorPage(locale, () => api.notificationSettings.get({}));
  return {
    title: translator(locale, 'notifications')('settings.title'),
    // Nothing saved yet: emails in the language that the person reads.
    settings: settings.version === 0 ? { ...settings, locale } : settings,
    done: search.has('done'),
    idempotencyKey: randomUUID(),
  };
}
export type NotificationSettingsPage = Awaited<ReturnType<typeof readNotificationSettings>>;

export async function saveNotificationSettings({ apiWith, locale }: LoadContext, form: FormData) {
  const result = await orFormFailure(locale, form, () =>
    apiWith(textOf(form, 'idempotencyKey')).notificationSettings.save({
      mode: textOf(form, 'mode') as Input['mode'],
      email: textOf(form, 'email'),
      digestHour: textOf(form, 'digestHour'),
      quietFrom: textOf(form, 'quietFrom'),
      quietTo: textOf(form, 'quietTo'),
      locale: textOf(form, 'locale') as Input['locale'],
      version: textOf(form, 'version'),
    }),
  );
  return isFormFailure(result)
    ? data(result, { status: result.status })
    : redirect(`${NOTIFICATION_SETTINGS_PATH}?done=save`);
}
