import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isLocale } from '../i18n/locale.ts';
import { isTheme } from '../load-context.ts';
import { samePathOnly } from '../paths.ts';
import { preferenceHeaders } from '../preferences.server.ts';

/** Remembers language or theme and goes back to the page one came from. Works without JavaScript. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get('locale');
  const theme = form.get('theme');
  const headers = await preferenceHeaders({
    ...(isLocale(locale) && { locale }),
    ...(isTheme(theme) && { theme }),
  });
  // A language in the address would win over the cookie that was just set.
  return redirect(samePathOnly(form.get('returnTo'), ['lng']), { headers });
}

export const loader = () => redirect('/');
