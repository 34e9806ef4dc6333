import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInstance } from 'i18next';
import type { Locale } from '../platform/bilingual.ts';
import type { Message } from '../platform/errors.ts';
import { PROJECT_FOLDER } from '../platform/project-folder.ts';

/** The terminal's language; English where it says nothing. */
export function terminalLocale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const language = LC_ALL || LC_MESSAGES || LANG || '';
  return language.startsWith('zh') ? 'zh-CN' : 'en';
}

/** Puts messages of the `errors` catalogue into words: the pages' own catalogue, so that both say the same. */
export async function errorWords(locale: Locale): Promise<(message: Message) => string> {
  const file = path.join(PROJECT_FOLDER, 'app', 'i18n', locale, 'errors.json');
  const errors: unknown = JSON.parse(await readFile(file, 'utf8'));
  const words = createInstance();
  await words.init({
    lng: locale,
    ns: ['errors'],
    defaultNS: 'errors',
    resources: { [locale]: { errors: errors as Record<string, string> } },
    interpolation: { escapeValue: false },
  });
  // The keys come from the server's rules at run time: the compiler can't check them.
  const loose = words.t as unknown as (key: string, params?: Message['params']) => string;
  return ({ key, params }) => loose(key, params);
}
