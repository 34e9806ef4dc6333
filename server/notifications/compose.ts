import type { CivilDate } from '../platform/calendar.ts';
import { isOverdue } from './due-matters.ts';
import { type HtmlPart, htmlOf } from './html-parts.ts';
import type { Told, Words } from './words.ts';

export interface MailZone {
  id: string;
  name: string;
  /** Holds demonstration data, which no mail passes off as real. */
  demo: boolean;
  items: readonly Told[];
}

export interface MailContent {
  isDigest: boolean;
  zones: readonly MailZone[];
  today: CivilDate;
  /** Where the product stands, without a slash at its end; undefined: no links, the words say where to look. */
  publicUrl: string | undefined;
}

/** So many matters a mail lists; the others are counted, and stand in the inbox. */
export const MOST_LISTED = 50;

/**
 * A mail about what is new: what, until when, where. It says no more than a calendar outside may show (R28), in text
 * and in the same words as HTML.
 */
export function composeMail(words: Words, { isDigest, zones, today, publicUrl }: MailContent) {
  const count = zones.reduce((sum, { items }) => sum + items.length, 0);
  const first = zones.flatMap(({ items }) => items)[0];
  const href = (path: string) => (publicUrl === undefined ? null : `${publicUrl}${path}`);
  const parts: HtmlPart[] = [{ kind: 'text', text: words.say('mail.intro', { count }) }];
  let room = MOST_LISTED;
  for (const { id, name, demo, items } of zones) {
    const listed = items.slice(0, room);
    room -= listed.length;
    if (listed.length === 0) continue;
    parts.push({ kind: 'heading', text: demo ? words.say('mail.zoneDemo', { zone: name }) : name });
    parts.push({
      kind: 'list',
      items: listed.map((item) => ({
        text: words.title(item),
        note: dueIn(words, item, today),
        href: href(words.path(id, item)),
      })),
    });
  }
  const unlisted = count - Math.min(count, MOST_LISTED);
  if (unlisted > 0) parts.push({ kind: 'text', text: words.say('mail.more', { count: unlisted }) });
  parts.push(...footer(words, href));
  return {
    subject: subjectOf(words, isDigest, count, first),
    text: textOf(parts),
    html: htmlOf(parts),
    unsubscribeUrl: href(words.paths.settings),
  };
}

function subjectOf(words: Words, isDigest: boolean, count: number, first: Told | undefined): string {
  if (isDigest) return words.say('mail.digestSubject', { count });
  return count === 1 && first
    ? words.say('mail.subjectOne', { title: words.title(first) })
    : words.say('mail.subjectMany', { count });
}

function dueIn(words: Words, { kind, dueOn }: Told, today: CivilDate): string {
  if (dueOn === null) return '';
  return words.say(isOverdue({ kind, dueOn }, today) ? 'mail.late' : 'mail.due', { date: words.date(dueOn) });
}

function footer(words: Words, href: (path: string) => string | null): HtmlPart[] {
  const [inbox, settings] = [href(words.paths.inbox), href(words.paths.settings)];
  if (inbox === null || settings === null) {
    return [
      { kind: 'text', text: words.say('mail.inboxWithoutLink') },
      { kind: 'text', text: words.say('mail.settingsWithoutLink') },
    ];
  }
  return [
    { kind: 'link', text: words.say('mail.inbox'), href: inbox },
    { kind: 'link', text: words.say('mail.settings'), href: settings },
  ];
}

const textOf = (parts: readonly HtmlPart[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'link') return `${part.text}\n${part.href}`;
      if (part.kind !== 'list') return part.text;
      return part.items
        .map(({ text, note, href }) =>
          [`- ${text}`, note && `  ${note}`, href && `  ${href}`].filter(Boolean).join('\n'),
        )
        .join('\n');
    })
    .join('\n\n')
    .concat('\n');
