import { describe, expect, it } from 'vitest';
import { composeMail, MOST_LISTED } from './compose.ts';
import type { Told, Words } from './words.ts';

/** Says each sentence by its name and values. */
const words: Words = {
  say: (sentence, values = {}) => [sentence, ...Object.values(values)].join(' '),
  title: ({ kind, subject }) => `${kind} ${subject.en}`,
  path: (zone, { about }) => `/zones/${zone}/${about.id}`,
  date: (day) => day,
  paths: { inbox: '/inbox', settings: '/settings', deadlines: (zone) => zone, posts: (zone) => zone },
};
const matter = (wishes: Partial<Told> = {}): Told => ({
  kind: 'monthly-list',
  subject: { 'zh-CN': '2026-02', en: '2026-02' },
  about: { id: 'x' },
  dueOn: '2026-03-05',
  ...wishes,
});
const compose = (items: Told[], wishes: Partial<Parameters<typeof composeMail>[1]> = {}) =>
  composeMail(words, {
    isDigest: false,
    zones: [{ id: 'zhuhai', name: 'Zhuhai', demo: false, items }],
    today: '2026-03-02',
    publicUrl: 'https://zone.example',
    ...wishes,
  });

describe('a mail', () => {
  it('about one matter says in its subject what it is', () =>
    expect(compose([matter()]).subject).toBe('mail.subjectOne monthly-list 2026-02'));

  it('about several counts them, and a digest says that it is one', () => {
    expect(compose([matter(), matter()]).subject).toBe('mail.subjectMany 2');
    expect(compose([matter()], { isDigest: true }).subject).toBe('mail.digestSubject 1');
  });

  it('tells what, until when and where, in text and in HTML', () => {
    const { text, html, unsubscribeUrl } = compose([matter()]);
    expect(text).toContain(
      'Zhuhai\n\n- monthly-list 2026-02\n  mail.due 2026-03-05\n  https://zone.example/zones/zhuhai/x\n',
    );
    expect(text).toContain('mail.settings\nhttps://zone.example/settings');
    expect(html).toContain('<li><a href="https://zone.example/zones/zhuhai/x">monthly-list 2026-02</a><br>mail.due');
    expect(unsubscribeUrl).toBe('https://zone.example/settings');
  });

  it.each([
    ['2026-03-01', 'mail.late 2026-03-01'],
    ['2026-03-02', 'mail.due 2026-03-02'],
  ])('calls what was due on %s: %s', (dueOn, said) => expect(compose([matter({ dueOn })]).text).toContain(said));

  it('has no link where nobody said where the product stands, but says where to look', () => {
    const { text, html, unsubscribeUrl } = compose([matter()], { publicUrl: undefined });
    expect(text + html).not.toMatch(/https?:|href/);
    expect(text).toContain('mail.inboxWithoutLink');
    expect(text).toContain('mail.settingsWithoutLink');
    expect(unsubscribeUrl).toBeNull();
  });

  it('names each zone, and demonstration data as such', () => {
    const items = [matter()];
    const { text } = compose([], {
      zones: [
        { id: 'zhuhai', name: 'Zhuhai', demo: true, items },
        { id: 'suzhou', name: 'Suzhou', demo: false, items },
      ],
    });
    expect(text).toContain('mail.zoneDemo Zhuhai\n');
    expect(text).toContain('\nSuzhou\n');
  });

  it('takes every sign of a title as text', () => {
    const evil = '<script>alert(1)</script>"&';
    const { html, text } = compose([matter({ subject: { 'zh-CN': evil, en: evil } })]);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#x3C;script>');
    expect(text).toContain(evil);
  });

  it.each([
    [MOST_LISTED, false],
    [MOST_LISTED + 1, true],
  ])('with %i matters counts those that it does not list: %s', (count, counts) => {
    const { text } = compose(Array.from({ length: count }, () => matter()));
    expect(text.match(/^- /gm)).toHaveLength(MOST_LISTED);
    expect(text.includes('mail.more 1')).toBe(counts);
  });
});
