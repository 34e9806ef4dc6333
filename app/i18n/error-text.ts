import type { Message } from '../../server/platform/errors.ts';
import { translator } from './i18n.server.ts';
import type { Locale } from './locale.ts';
import { messageText } from './message.ts';

/** A refusal in the words of a language: pages and API say the same. */
export const errorText = (locale: Locale, message: Message): string =>
  messageText(translator(locale, 'errors'), message);
