import type { TFunction } from 'i18next';
import type { DeadlineKind } from '../../server/deadlines/deadline.ts';
import type { NewsKind, NotificationKind } from '../../server/notifications/kinds.ts';
import { deadlineHref } from '../deadlines/deadline-href.ts';
import { type DeadlineWords, deadlineTitle } from '../deadlines/deadline-title.ts';
import { inLocale } from '../i18n/locale.ts';
import type { Api } from '../load-context.ts';
import { findingPath, inspectionPath, meetingPath, postPath, trainingPath } from '../paths.ts';

export type InboxEntry = Awaited<ReturnType<Api['inbox']['list']>>['items'][number];

/** The catalogues from which a matter is put into words. */
export interface MatterWords extends DeadlineWords {
  notifications: TFunction<'notifications'>;
}

/** Where news are read. What is a deadline as well is met on the same page. */
const NEWS_PATHS = {
  post: postPath,
  'subscribed-post': postPath,
  'post-link': postPath,
  training: trainingPath,
  'training-changed': trainingPath,
  recheck: findingPath,
  meeting: meetingPath,
  'inspection-invited': inspectionPath,
} as const satisfies Record<NewsKind, (zone: string, id: string) => string>;

/** News have no term: a day of theirs is when it takes place. */
export const isNewsKind = (kind: NotificationKind): kind is NewsKind => kind in NEWS_PATHS;

/** What is to be done or has happened, in a sentence that tells nothing confidential. */
export function matterTitle(words: MatterWords, { kind, subject }: Pick<InboxEntry, 'kind' | 'subject'>): string {
  if (!isNewsKind(kind)) return deadlineTitle(words, { kind: kind satisfies DeadlineKind, subject });
  return words.notifications(`news.${kind}`, { subject: inLocale(subject, words.locale) });
}

/** The page where it is done, or read. */
export function matterHref(zone: string, { kind, about }: Pick<InboxEntry, 'kind' | 'about'>): string {
  if (isNewsKind(kind)) return NEWS_PATHS[kind](zone, about.id);
  const { enterprise } = about;
  return deadlineHref(zone, {
    kind,
    about,
    enterprise: enterprise === undefined ? null : { id: enterprise, name: '' },
  });
}
