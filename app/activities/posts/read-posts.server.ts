import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { activityPages } from '../activity-pages.server.ts';
import { bodyOptions } from '../bodies.server.ts';
import { listQuery, readPostFilters } from './post-filters.ts';

/** Z10, Z13: the information platform, with what the reader has subscribed to. */
export async function readPosts(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const { filters, isWrongCode } = readPostFilters(search);
  return orErrorPage(locale, async () => {
    const [list, subscriptions, countries, bodies, own] = await Promise.all([
      api.posts.list({ zone, ...listQuery(filters), cursor: search.get('cursor') ?? undefined }),
      api.posts.subscriptions({ zone }),
      api.enterprises.countries({}),
      bodyOptions(context, zone),
      bodyOptions(context, zone, 'post.publish'),
    ]);
    return {
      title: translator(locale, 'posts')('title'),
      zone,
      filters,
      isWrongCode,
      list,
      subscriptions,
      countries,
      bodies,
      canPost: own.length > 0,
      acting: actingPage(context, search),
      pages: activityPages(context, zone),
      isStaff: context.can('post.audience', zone),
    };
  });
}

export type PostsPage = Awaited<ReturnType<typeof readPosts>>;
