import { textOf } from '../accounts/form-values.ts';
import { actingPage } from '../acts/acting-page.server.ts';
import { doneHref, runAct } from '../acts/run-act.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../load-context.ts';
import { webhooksPath } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';

type Added = Parameters<Api['webhooks']['add']>[0];

/** The zone's group chat robots. */
export async function readRobots(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const { items, hosts } = await orErrorPage(locale, () => api.webhooks.list({ zone }));
  return {
    title: translator(locale, 'notifications')('robots.title'),
    zone,
    robots: items,
    hosts,
    locale,
    acting: actingPage(context, search),
  };
}
export type RobotsPage = Awaited<ReturnType<typeof readRobots>>;

/** What the forms of the page do. */
export const actOnRobots = (context: LoadContext, request: Request, zone: string) =>
  runAct(
    context,
    request,
    { zone, here: webhooksPath(zone) },
    {
      add: async ({ api, form }) => {
        await api.webhooks.add({
          zone,
          label: textOf(form, 'label'),
          url: textOf(form, 'url'),
          topics: form.getAll('topics').map(String) as Added['topics'],
          locale: textOf(form, 'locale') as Added['locale'],
        });
        return undefined;
      },
      revoke: async ({ api, id }) => {
        await api.webhooks.revoke({ zone, id });
        return undefined;
      },
      test: async ({ api, id }) => {
        const { lastError } = await api.webhooks.test({ zone, id });
        return doneHref(webhooksPath(zone), lastError ? 'testFailed' : 'test');
      },
    },
  );
