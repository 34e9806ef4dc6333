import { expect, it } from 'vitest';
import type { Announcement } from '../../../server/risk/measures/schema.ts';
import { announcementFeed } from './announcement-feed.ts';
import type { FeedFormat } from './announcement-paths.ts';

const channel = {
  title: '风险警示公告 & more',
  description: '已发布的公告',
  publisher: '质量示范区',
  locale: 'zh-CN',
  origin: 'https://zone.example',
  page: '/announcements',
  self: '/announcements/feed.atom',
} as const;

const announcement = (wish: Partial<Announcement> = {}): Announcement => ({
  id: '019a0000-0000-7000-8000-000000000001',
  zone: { id: 'suzhou', name: { 'zh-CN': '苏州', en: 'Suzhou' }, demo: false },
  title: '关于输液器的公告',
  text: '请停用。\n谢谢。',
  titleEn: '',
  textEn: '',
  publishedAt: '2026-03-10T02:00:00.000Z',
  state: 'inForce',
  startsOn: '2026-03-10',
  endsOn: null,
  liftedOn: null,
  ...wish,
});

const FORMATS: FeedFormat[] = ['atom', 'rss'];

it('R19: a feed leads to each announcement by an absolute address', () => {
  for (const format of FORMATS) {
    const xml = announcementFeed(format, channel, [announcement()]);
    expect(xml).toContain('https://zone.example/announcements/suzhou/019a0000-0000-7000-8000-000000000001');
    expect(xml).toContain('关于输液器的公告');
    expect(xml).toContain('风险警示公告 &amp; more');
  }
});

it('what looks like markup stays text, and ends no section of the XML', () => {
  const hostile = '</title>]]><script>alert("x")</script>&\uffff';
  for (const format of FORMATS) {
    const xml = announcementFeed(format, channel, [announcement({ title: hostile, text: hostile })]);
    expect(xml).not.toContain('<script>');
    expect(xml).not.toContain('\uffff');
    expect(xml.split(']]>').length).toBe(xml.split('<![CDATA[').length);
    expect(xml).toContain('&lt;script&gt;');
  }
});

it('an empty feed is the same each time', () => {
  for (const format of FORMATS)
    expect(announcementFeed(format, channel, [])).toBe(announcementFeed(format, channel, []));
  expect(announcementFeed('atom', channel, [])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});
