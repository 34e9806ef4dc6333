import type { Bilingual, Locale } from '../platform/bilingual.ts';
import type { CivilDate } from '../platform/calendar.ts';
import type { NotificationKind } from './kinds.ts';

/** A matter as far as it is put into words. */
export interface Told {
  kind: NotificationKind;
  subject: Bilingual;
  about: { id: string; task?: number; year?: number; enterprise?: string };
  dueOn: CivilDate | null;
}

/** Sentences of emails and of robots' messages; their words stand in the catalogue 'notifications'. */
export const SENTENCES = [
  'mail.subjectOne',
  'mail.subjectMany',
  'mail.digestSubject',
  'mail.intro',
  'mail.zoneDemo',
  'mail.due',
  'mail.late',
  'mail.more',
  'mail.inbox',
  'mail.inboxWithoutLink',
  'mail.settings',
  'mail.settingsWithoutLink',
  'robot.deadlines',
  'robot.posts',
  'robot.demo',
  'robot.due',
  'robot.late',
  'robot.more',
  'robot.toDeadlines',
  'robot.toPosts',
] as const;
export type Sentence = (typeof SENTENCES)[number];

/** The words of one language, and where things are done; pages know both, and bring them along. */
export interface Words {
  say(sentence: Sentence, values?: Record<string, string | number>): string;
  /** What is to be done or has happened. */
  title(told: Pick<Told, 'kind' | 'subject'>): string;
  /** The path of the page where it is done. */
  path(zone: string, told: Told): string;
  date(day: CivilDate): string;
  paths: { inbox: string; settings: string; deadlines(zone: string): string; posts(zone: string): string };
}
export type WordsOf = (locale: Locale) => Words;

/** What the jobs need that tell people outside the product. */
export interface Telling {
  wordsOf: WordsOf;
  /** Where the product stands for the world; undefined: messages carry no links. */
  publicUrl: string | undefined;
  log: { warn(message: string): void };
}
