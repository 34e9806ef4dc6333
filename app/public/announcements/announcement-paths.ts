import { ANNOUNCEMENTS_PATH, announcementsPath } from '../../paths.ts';

export const FEED_FORMATS = { atom: 'application/atom+xml', rss: 'application/rss+xml' } as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

/** The page of a zone's announcements, or of all zones'. */
export const pageOf = (zone: string | null): string => (zone === null ? ANNOUNCEMENTS_PATH : announcementsPath(zone));

/** The same for feed readers. */
export const feedPath = (zone: string | null, format: FeedFormat): string => `${pageOf(zone)}/feed.${format}`;
