import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useWords } from './words.ts';
import type { Writing } from './written-facts.ts';

const CountriesContext = createContext<Record<string, string>>({});
/** Names of the countries that a page shows, by code. */
export const CountriesProvider = CountriesContext.Provider;

/** What is needed to write facts as texts in the reader's language. */
export function useWriting(): Writing {
  const { t } = useTranslation('admission');
  return {
    words: useWords(),
    locale: useLocale(),
    countries: useContext(CountriesContext),
    separator: t('listSeparator'),
  };
}
