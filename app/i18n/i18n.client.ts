import { type BackendModule, createInstance, type i18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions } from './i18n.ts';

// One small, long-cached file for each language and area; a page fetches its own language's areas only.
const files = import.meta.glob<ResourceKey>('./*/*.json', { import: 'default' });

const lazyCatalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (locale, area, done) => {
    const load = files[`./${locale}/${area}.json`];
    if (!load) {
      done(new Error(`no catalogue ${locale}/${area}`), false);
      return;
    }
    load().then(
      (messages) => done(null, messages),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), true),
    );
  },
};

/** The browser's i18next, ready with the areas that the page needs for its first render. */
export async function startClientI18n(locale: string, areas: string[]): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(lazyCatalogues)
    .use(initReactI18next)
    .init({ ...i18nOptions, ns: areas, fallbackLng: false, lng: locale, partialBundledLanguages: true });
  return instance;
}
