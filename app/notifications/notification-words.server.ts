import type { Words } from '../../server/notifications/words.ts';
import type { Locale } from '../../server/platform/bilingual.ts';
import { translator } from '../i18n/i18n.server.ts';
import { deadlinesPath, INBOX_PATH, NOTIFICATION_SETTINGS_PATH, postsPath } from '../paths.ts';
import { formatDate } from '../ui/format.ts';
import { type MatterWords, matterHref, matterTitle } from './matter-title.ts';

/** The words of emails and robots' messages, and the pages that they lead to. */
export function notificationWords(locale: Locale): Words {
  const notifications = translator(locale, 'notifications');
  const words: MatterWords = {
    locale,
    notifications,
    deadlines: translator(locale, 'deadlines'),
    quality: translator(locale, 'quality'),
    incidents: translator(locale, 'incidents'),
  };
  return {
    say: (sentence, values = {}) => notifications(sentence, values),
    title: (told) => matterTitle(words, told),
    path: matterHref,
    date: (day) => formatDate(day, locale),
    paths: {
      inbox: INBOX_PATH,
      settings: NOTIFICATION_SETTINGS_PATH,
      deadlines: deadlinesPath,
      posts: postsPath,
    },
  };
}
