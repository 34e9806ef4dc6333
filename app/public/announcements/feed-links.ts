import type { MetaDescriptor } from '@remix-run/node';
import { FEED_FORMATS, feedPath } from './announcement-paths.ts';

/** Tells feed readers where the feed of the page is. */
export const feedLinks = (zone: string | null, title: string): MetaDescriptor[] =>
  (['atom', 'rss'] as const).map((format) => ({
    tagName: 'link',
    rel: 'alternate',
    type: FEED_FORMATS[format],
    title: `${title} (${format === 'atom' ? 'Atom' : 'RSS'})`,
    href: feedPath(zone, format),
  }));
