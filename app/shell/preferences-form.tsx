import { useFetcher, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { THEMES, type Theme } from '../load-context.ts';

interface ChoiceProps<Value extends string> {
  legend: string;
  name: string;
  choices: readonly { value: Value; label: string; lang?: string }[];
  current: Value;
}

/** A row of buttons, each of which sends one preference. */
function Choices<Value extends string>({ legend, name, choices, current }: ChoiceProps<Value>) {
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  const sent = fetcher.formData?.get(name);
  const chosen = choices.find((choice) => choice.value === sent)?.value ?? current;
  return (
    <fetcher.Form method="post" action="/preferences" preventScrollReset className="flex items-center gap-2 text-sm">
      <fieldset className="contents">
        <legend className="text-ink-3 float-left me-1">{legend}</legend>
        <input type="hidden" name="returnTo" value={pathname + search} />
        <span className="flex flex-wrap gap-x-1">
          {choices.map(({ value, label, lang }) => (
            <button
              key={value}
              type="submit"
              name={name}
              value={value}
              lang={lang}
              aria-pressed={value === chosen}
              className={clsx(
                'min-h-8 rounded-md px-2 max-md:min-h-11',
                value === chosen ? 'bg-accent-soft text-accent-strong font-medium' : 'text-ink-2 hover:bg-sunken',
              )}
            >
              {label}
            </button>
          ))}
        </span>
      </fieldset>
    </fetcher.Form>
  );
}

/** Chinese or English; a plain form, so it works without JavaScript. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const choices = LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }));
  return <Choices<Locale> legend={t('language.label')} name="locale" choices={choices} current={useLocale()} />;
}

/** Light, dark, or as the system has it. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const { t } = useTranslation();
  const choices = THEMES.map((value) => ({ value, label: t(`theme.${value}`) }));
  return <Choices<Theme> legend={t('theme.label')} name="theme" choices={choices} current={theme} />;
}
