import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';
import { orErrorPage } from '../refusal.server.ts';
import { civilDayOf } from '../ui/format.ts';
import { inboxGroups } from './inbox-groups.ts';
import { readShown } from './inbox-paths.ts';

/** A page of the reader's inbox, by zone and day. */
export async function readInboxPage(context: LoadContext, search: URLSearchParams) {
  const { api, locale, zones, can } = context;
  const shown = readShown(search.get('show'));
  const zone = zones.find(({ id }) => id === search.get('zone'))?.id ?? null;
  const { items, nextCursor } = await orErrorPage(locale, () =>
    api.inbox.list({
      ...(zone !== null && { zone }),
      unread: shown === 'unread',
      settled: shown === 'settled',
      cursor: search.get('cursor') ?? undefined,
    }),
  );
  const ids = zones.map(({ id }) => id);
  return {
    title: translator(locale, 'notifications')('title'),
    shown,
    zone,
    /** Only where there is a choice. */
    zones: zones.length > 1 ? zones : [],
    groups: inboxGroups(items, ids, civilDayOf).map((group) => ({
      ...group,
      zoneName: zones.find(({ id }) => id === group.zone)?.name ?? group.zone,
    })),
    count: items.length,
    nextCursor,
    /** What the reader has seen; what comes in later stays new. */
    until: new Date().toISOString(),
    done: search.get('done') === 'all',
    robotZones: zones.filter(({ id }) => can('webhook.manage', id)),
  };
}
export type InboxPage = Awaited<ReturnType<typeof readInboxPage>>;
