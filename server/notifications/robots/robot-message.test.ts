import { describe, expect, it } from 'vitest';
import type { Told, Words } from '../words.ts';
import { MOST_IN_MESSAGE, robotMessage } from './robot-message.ts';

/** Says each sentence by its name and values. */
const words: Words = {
  say: (sentence, values = {}) => [sentence, ...Object.values(values)].join(' '),
  title: ({ subject }) => subject.en,
  path: () => '/somewhere',
  date: (day) => day,
  paths: { inbox: '/inbox', settings: '/settings', deadlines: (zone) => `/${zone}/d`, posts: (zone) => `/${zone}/p` },
};
const matter = (title = 'List', wishes: Partial<Told> = {}): Told => ({
  kind: 'zone-lists',
  subject: { 'zh-CN': title, en: title },
  about: { id: 'x' },
  dueOn: '2026-03-05',
  ...wishes,
});
const many = (count: number, title = 'List') => Array.from({ length: count }, () => matter(title));
const contentOf = (wishes: Partial<Parameters<typeof robotMessage>[1]> = {}) =>
  robotMessage(words, {
    zone: { id: 'zhuhai', name: 'Zhuhai', demo: false },
    deadlines: [],
    posts: [],
    today: '2026-03-02',
    publicUrl: 'https://zone.example',
    ...wishes,
  }).markdown.content;

describe("a robot's message", () => {
  it('lists what is due and what was posted, each with its page', () => {
    const posts = ['Recall'];
    expect(contentOf({ deadlines: [matter()], posts }).split('\n')).toEqual([
      '**Zhuhai**',
      'robot.deadlines 1',
      '> List robot.due 2026-03-05',
      '[robot.toDeadlines](https://zone.example/zhuhai/d)',
      'robot.posts 1',
      '> Recall',
      '[robot.toPosts](https://zone.example/zhuhai/p)',
    ]);
  });

  it('says what is late, and that data is for demonstration', () => {
    const content = contentOf({
      zone: { id: 'zhuhai', name: 'Zhuhai', demo: true },
      deadlines: [matter('List', { dueOn: '2026-03-01' })],
      publicUrl: undefined,
    });
    expect(content).toBe('**robot.demo Zhuhai**\nrobot.deadlines 1\n> List robot.late 2026-03-01');
  });

  it.each([
    [MOST_IN_MESSAGE, 0],
    [MOST_IN_MESSAGE + 3, 3],
  ])('of %i matters counts %i that it does not list', (count, unlisted) => {
    const content = contentOf({ deadlines: many(count) });
    expect(content.match(/^> /gm)).toHaveLength(MOST_IN_MESSAGE);
    expect(content.includes(`robot.more ${unlisted}`)).toBe(unlisted > 0);
  });

  it('is never longer than WeCom takes', () => {
    const content = contentOf({ deadlines: many(30, '质'.repeat(200)) });
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
    expect(content).toMatch(/robot\.more \d+/);
  });

  it('takes a title for text: no link, no call to everybody', () => {
    const content = contentOf({ posts: ['[pay](https://evil.example) <@all>\n# now'] });
    expect(content).toContain('> ［pay］（https://evil.example） ＜＠all＞ ＃ now');
  });
});
