import { redirect } from '@remix-run/node';
import { textOf } from '../accounts/form-values.ts';
import type { LoadContext } from '../load-context.ts';
import { INBOX_PATH, samePathOnly } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';

/** Marks entries as read, one or all, and comes back to the inbox as it was. */
export async function actOnInbox({ api, locale }: LoadContext, request: Request) {
  const form = await request.formData();
  const zone = textOf(form, 'zone');
  const here = samePathOnly(textOf(form, 'returnTo') || INBOX_PATH, ['done']);
  switch (textOf(form, 'intent')) {
    case 'mark-all':
      await orErrorPage(locale, () =>
        api.inbox.markAllRead({ ...(zone !== '' && { zone }), until: textOf(form, 'until') }),
      );
      return redirect(`${here}${here.includes('?') ? '&' : '?'}done=all`);
    case 'mark':
      await orErrorPage(locale, () => api.inbox.markRead({ zone, ids: [textOf(form, 'id')] }));
      return redirect(here);
    default:
      return redirect(here);
  }
}
