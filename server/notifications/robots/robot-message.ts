import type { CivilDate } from '../../platform/calendar.ts';
import { isOverdue } from '../due-matters.ts';
import type { Told, Words } from '../words.ts';

/** So many matters a message lists; the others are counted. */
export const MOST_IN_MESSAGE = 20;

/** WeCom refuses a longer one, in UTF-8. */
const MOST_BYTES = 4_096;
const MOST_TITLE = 80;

export interface RobotNews {
  zone: { id: string; name: string; demo: boolean };
  deadlines: readonly Told[];
  /** Titles of posts. */
  posts: readonly string[];
  today: CivilDate;
  /** Where the product stands; undefined: no links. */
  publicUrl: string | undefined;
}

/** What a group is told, as WeCom takes it. */
export interface RobotMessage {
  msgtype: 'markdown';
  markdown: { content: string };
}

/** One message about all that is new to a robot. */
export function robotMessage(words: Words, { zone, deadlines, posts, today, publicUrl }: RobotNews): RobotMessage {
  const link = (label: string, path: string) => (publicUrl === undefined ? [] : [`[${label}](${publicUrl}${path})`]);
  const head = zone.demo ? words.say('robot.demo', { zone: zone.name }) : zone.name;
  const write = (most: number): string => {
    let room = most;
    const listed = <Each>(told: readonly Each[], line: (each: Each) => string): string[] => {
      const shown = told.slice(0, room);
      room -= shown.length;
      const unlisted = told.length - shown.length;
      return [...shown.map(line), ...(unlisted > 0 ? [words.say('robot.more', { count: unlisted })] : [])];
    };
    const lines = [`**${plain(head)}**`];
    if (deadlines.length > 0) {
      lines.push(words.say('robot.deadlines', { count: deadlines.length }));
      lines.push(
        ...listed(deadlines, (each) => `> ${plain(words.title(each))} ${dueIn(words, each, today)}`.trimEnd()),
      );
      lines.push(...link(words.say('robot.toDeadlines'), words.paths.deadlines(zone.id)));
    }
    if (posts.length > 0) {
      lines.push(words.say('robot.posts', { count: posts.length }));
      lines.push(...listed(posts, (title) => `> ${plain(title)}`));
      lines.push(...link(words.say('robot.toPosts'), words.paths.posts(zone.id)));
    }
    return lines.join('\n');
  };
  let most = MOST_IN_MESSAGE;
  while (most > 0 && Buffer.byteLength(write(most)) > MOST_BYTES) most -= 1;
  return { msgtype: 'markdown', markdown: { content: write(most) } };
}

function dueIn(words: Words, { kind, dueOn }: Told, today: CivilDate): string {
  if (dueOn === null) return '';
  return words.say(isOverdue({ kind, dueOn }, today) ? 'robot.late' : 'robot.due', { date: words.date(dueOn) });
}

const WIDE: Record<string, string> = {
  '[': '［',
  ']': '］',
  '(': '（',
  ')': '）',
  '<': '＜',
  '>': '＞',
  '*': '＊',
  '`': '｀',
  '#': '＃',
  '@': '＠',
};

/** A title as text: signs that would make it a link, a heading or a call to everybody are written wide. */
function plain(title: string): string {
  const short = title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1)}…` : title;
  return short.replace(/\s+/g, ' ').replace(/[[\]()<>*`#@]/g, (sign) => WIDE[sign] ?? sign);
}
