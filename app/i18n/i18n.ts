import type { InitOptions } from 'i18next';
import { AREAS, DEFAULT_AREA } from './areas.ts';
import { DEFAULT_LOCALE, LOCALES } from './locale.ts';

/** What the server's and the browser's i18next have in common. */
export const i18nOptions = {
  supportedLngs: [...LOCALES],
  fallbackLng: DEFAULT_LOCALE,
  load: 'currentOnly',
  ns: [...AREAS],
  defaultNS: DEFAULT_AREA,
  // React escapes what it renders; escaping twice would show &amp; to people.
  interpolation: { escapeValue: false },
} as const satisfies InitOptions;
