import type { Announcement } from '../../../server/risk/measures/schema.ts';
import type { Locale } from '../../i18n/locale.ts';

interface Words {
  title: string;
  text: string;
  /** The language that they are in: Chinese where nobody has put them into English. */
  lang: Locale;
}

/** What an announcement says in the reader's language. */
export function wordsIn(
  announcement: Pick<Announcement, 'title' | 'text' | 'titleEn' | 'textEn'>,
  locale: Locale,
): Words {
  const { title, text, titleEn, textEn } = announcement;
  const isEnglish = locale === 'en' && titleEn !== '' && textEn !== '';
  return isEnglish ? { title: titleEn, text: textEn, lang: 'en' } : { title, text, lang: 'zh-CN' };
}
