import { createInstance, type FlatNamespace, type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from './catalogues.server.ts';
import { i18nOptions } from './i18n.ts';
import { LOCALES, type Locale } from './locale.ts';

const createServerI18n = (locale: Locale): i18n => {
  const instance = createInstance();
  // Everything is at hand, so init is synchronous: a request never waits for its words.
  instance.use(initReactI18next).init({ ...i18nOptions, lng: locale, resources: catalogues, initImmediate: false });
  return instance;
};

// Never changed after this line, so all requests of a language can share one.
const instances = Object.fromEntries(LOCALES.map((locale) => [locale, createServerI18n(locale)])) as Record<
  Locale,
  i18n
>;

/** The i18next instance with which the server renders pages of a language. */
export const serverI18n = (locale: Locale): i18n => instances[locale];

/** Words for loaders and actions (page titles, error texts): `translator(context.locale, 'assessment')('plan.title')`. */
export const translator = <Namespace extends FlatNamespace = 'common'>(
  locale: Locale,
  area?: Namespace,
): TFunction<Namespace> => instances[locale].getFixedT(locale, area ?? null) as TFunction<Namespace>;
