import { Feed } from 'feed';
import type { Announcement } from '../../../server/risk/measures/schema.ts';
import type { Locale } from '../../i18n/locale.ts';
import { announcementPath } from '../../paths.ts';
import type { FeedFormat } from './announcement-paths.ts';
import { wordsIn } from './announcement-words.ts';

interface Channel {
  title: string;
  description: string;
  publisher: string;
  locale: Locale;
  /** Where this site stands, without a path: links of a feed are read elsewhere. */
  origin: string;
  /** Of the page with the same announcements, and of the feed itself. */
  page: string;
  self: string;
}

/** R19: public announcements for feed readers; what was written is shown as text, whatever it looks like. */
export function announcementFeed(format: FeedFormat, channel: Channel, items: readonly Announcement[]): string {
  const { title, description, publisher, locale, origin, page, self } = channel;
  const at = (path: string) => new URL(path, origin).href;
  const newest = items[0]?.publishedAt;
  const feed = new Feed({
    id: at(page),
    title,
    description,
    link: at(page),
    feed: at(self),
    language: locale,
    copyright: publisher,
    generator: publisher,
    author: { name: publisher },
    // Asked for twice, an unchanged feed is the same.
    updated: new Date(newest ?? 0),
  });
  for (const item of items) {
    const words = wordsIn(item, locale);
    const href = at(announcementPath(item.zone.id, item.id));
    feed.addItem({
      id: href,
      link: href,
      title: asMarkup(words.title),
      content: asMarkup(words.text).replaceAll('\n', '<br/>'),
      author: [{ name: item.zone.name[locale] }],
      date: new Date(item.publishedAt),
      published: new Date(item.publishedAt),
    });
  }
  return format === 'atom' ? feed.atom1() : feed.rss2();
}

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Feeds carry HTML: plain text is escaped, and the two code points that XML knows no way to write are left out. */
const asMarkup = (text: string): string =>
  text.replace(/[\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign);
