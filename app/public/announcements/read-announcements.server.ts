import { isProductError } from '../../../server/platform/errors.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { announcementFeed } from './announcement-feed.ts';
import { FEED_FORMATS, type FeedFormat, feedPath, pageOf } from './announcement-paths.ts';
import { wordsIn } from './announcement-words.ts';

/** R19: what a zone has announced, or all zones have; open to everybody. */
export async function readAnnouncements(context: LoadContext, zone: string | null, search: URLSearchParams) {
  const cursor = search.get('cursor') ?? undefined;
  return orErrorPage(context.locale, async () => ({
    title: translator(context.locale, 'public')('announcements.title'),
    zone,
    ...(await listed(context, zone, cursor)),
  }));
}
export type AnnouncementsPage = Awaited<ReturnType<typeof readAnnouncements>>;

const listed = ({ api }: LoadContext, zone: string | null, cursor?: string, limit = PAGE) =>
  zone === null ? api.announcements.list({ cursor, limit }) : api.announcements.ofZone({ zone, cursor, limit });

const PAGE = 20;
const IN_FEED = 50;

export async function readAnnouncement(context: LoadContext, zone: string, measure: string) {
  return orErrorPage(context.locale, async () => {
    const announcement = await context.api.announcements.get({ zone, measure });
    return { title: wordsIn(announcement, context.locale).title, zone, announcement };
  });
}
export type AnnouncementPage = Awaited<ReturnType<typeof readAnnouncement>>;

/** Five minutes: what was withdrawn must not stay in anybody's cache for long (R29). */
const FEED_CACHE = 'public, max-age=300';

/** A feed reader has no use for an error page. */
function orNone(error: unknown): null {
  if (error instanceof Error && isProductError(error.cause) && error.cause.code === 'notFound') return null;
  throw error;
}

/** The feed as a response; the same announcements as the page. */
export async function respondWithFeed(context: LoadContext, request: Request, zone: string | null): Promise<Response> {
  const { locale, publicUrl } = context;
  const url = new URL(request.url);
  const format: FeedFormat = url.pathname.endsWith('.rss') ? 'rss' : 'atom';
  const t = translator(locale, 'public');
  const found = await listed(context, zone, undefined, IN_FEED).catch(orNone);
  if (!found) return new Response(null, { status: 404 });
  const xml = announcementFeed(
    format,
    {
      title: t('announcements.title'),
      description: t('announcements.lead'),
      publisher: translator(locale)('product.name'),
      locale,
      origin: publicUrl ?? url.origin,
      page: pageOf(zone),
      self: feedPath(zone, format),
    },
    found.items,
  );
  return new Response(xml, {
    headers: {
      'Content-Type': `${FEED_FORMATS[format]}; charset=utf-8`,
      'Cache-Control': FEED_CACHE,
      Vary: 'Accept-Language, Cookie',
    },
  });
}
