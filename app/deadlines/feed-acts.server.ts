import { data } from '@remix-run/node';
import { textOf } from '../accounts/form-values.ts';
import { isLocale } from '../i18n/locale.ts';
import type { LoadContext } from '../load-context.ts';
import { calendarFeedPath } from '../paths.ts';
import { orFormFailure } from '../refusal.server.ts';
import { isFormFailure } from '../ui/form-failure.ts';

/** What the forms below the calendar do, by the button that was pressed. */
export async function actOnFeeds({ api, apiWith, locale, publicUrl }: LoadContext, request: Request) {
  const form = await request.formData();
  const chosen = textOf(form, 'locale');
  switch (textOf(form, 'intent')) {
    case 'create-feed': {
      const made = await orFormFailure(locale, form, () =>
        apiWith(textOf(form, 'idempotencyKey')).deadlines.createFeed({
          label: textOf(form, 'label'),
          locale: isLocale(chosen) ? chosen : locale,
        }),
      );
      if (isFormFailure(made)) return data(made, { status: made.status });
      const { feed, secret } = made;
      const origin = publicUrl ?? new URL(request.url).origin;
      const address = secret === null ? null : new URL(calendarFeedPath(secret), origin).href;
      return { kind: 'made' as const, id: feed.id, label: feed.label, address };
    }
    case 'revoke-feed': {
      const revoked = await orFormFailure(locale, form, () => api.deadlines.revokeFeed({ id: textOf(form, 'id') }));
      return isFormFailure(revoked) ? data(revoked, { status: revoked.status }) : { kind: 'revoked' as const };
    }
    default:
      return null;
  }
}
export type FeedDone = Extract<Awaited<ReturnType<typeof actOnFeeds>>, { kind: string }>;
