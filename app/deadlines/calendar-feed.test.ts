import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEADLINE_KINDS } from '../../server/deadlines/deadline.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { Locale } from '../i18n/locale.ts';
import { calendarFeed } from './calendar-feed.ts';
import { deadlineHref } from './deadline-href.ts';
import { type DeadlineItem, deadlineTitle } from './deadline-title.ts';

const wordsOf = (locale: Locale) => ({
  locale,
  deadlines: translator(locale, 'deadlines'),
  quality: translator(locale, 'quality'),
  incidents: translator(locale, 'incidents'),
});

const item = (wish: Partial<DeadlineItem> = {}): DeadlineItem => ({
  kind: 'quality-draft',
  rule: 'Q7',
  uid: 'a1',
  subject: { 'zh-CN': '2026-H1', en: '2026-H1' },
  dueOn: '2026-07-20',
  unknownYear: null,
  isLate: false,
  isOwn: true,
  holder: { roles: ['technical'], department: null },
  enterprise: null,
  about: { id: '' },
  ...wish,
});

const feed = (items: DeadlineItem[], locale: Locale = 'zh-CN') =>
  calendarFeed(
    { name: 'Calendar', origin: 'https://zone.example', words: wordsOf(locale) },
    { today: '2026-07-06', locale, zones: [{ id: 'suzhou', name: '苏州', items }] },
  );

/** Its lines as RFC 5545 has them: those folded joined again. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

afterEach(() => vi.unstubAllEnvs());

describe('a calendar of due days', () => {
  it('holds a whole day for each, in the language of the feed, with the address where it is met', () => {
    const lines = linesOf(feed([item()]));
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'X-WR-CALNAME:Calendar',
        'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
        'UID:a1@qualizone',
        'DTSTART;VALUE=DATE:20260720',
        'DTEND;VALUE=DATE:20260721',
        'SUMMARY:上报 2026 年上半年质量分析报告',
        'TRANSP:TRANSPARENT',
        'END:VCALENDAR',
      ]),
    );
    expect(lines.join()).toContain('https://zone.example/zones/suzhou/quality-reports');
    expect(lines.filter((line) => line.startsWith('BEGIN:VALARM'))).toEqual([]);
    expect(linesOf(feed([item()], 'en'))).toContain('SUMMARY:Submit the quality report: First half of 2026');
  });

  it('keeps its days wherever the server stands', () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) {
      vi.stubEnv('TZ', zone);
      expect(linesOf(feed([item()]))).toContain('DTSTART;VALUE=DATE:20260720');
    }
  });

  it('is the same on two readings of a day, and says when something is late', () => {
    expect(feed([item()])).toBe(feed([item()]));
    expect(linesOf(feed([item({ isLate: true })])).find((line) => line.startsWith('SUMMARY'))).toContain('逾期');
  });

  it('escapes what separates in the format, and folds long lines after at most 75 octets', () => {
    const title = `核验,分号;反斜杠\\换行\nATTENDEE:mailto:x@example.com ${'很长的目标'.repeat(20)}`;
    const text = feed([
      item({ kind: 'target', subject: { 'zh-CN': title, en: title }, about: { id: '1.1', task: 1 } }),
    ]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).not.toMatch(/^ATTENDEE/m);
    const summary = linesOf(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
    expect(summary).toContain('核验\\,分号\\;反斜杠\\\\换行\\nATTENDEE');
  });

  it('leaves out what has no day yet', () => {
    expect(linesOf(feed([item({ dueOn: null, unknownYear: 2027 })]))).not.toContain('BEGIN:VEVENT');
  });
});

describe.each(DEADLINE_KINDS)('a deadline of the kind %s', (kind) => {
  it('has words in both languages, and a page on which it is met', () => {
    const subject = { 'zh-CN': '2026-H1', en: '2026-H1' };
    const named = item({ kind, subject, enterprise: { id: 'e', name: 'E' }, about: { id: 'x', task: 1, year: 2026 } });
    const month = { ...named, subject: { 'zh-CN': '2026-07', en: '2026-07' } };
    for (const locale of ['zh-CN', 'en'] as const) {
      const shown = kind.endsWith('-list') || kind === 'zone-lists' ? month : named;
      expect(deadlineTitle(wordsOf(locale), shown)).not.toMatch(/\{\{|kind\./);
    }
    expect(deadlineHref('zone', named)).toMatch(/^\/zones\/zone\//);
  });
});
