import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../../shell/preferences-form.tsx';
import { Notice } from '../../ui/notice.tsx';

interface PhoneFrameProps {
  /** By its name in the reader's language. */
  zone: { name: string; demo: boolean };
  title: string;
  /** Over the title: what the page is. */
  kicker: string;
  children: ReactNode;
}

/** A narrow page for whoever has scanned a code: no navigation, whoever is signed in on this machine. */
export function PhoneFrame({ zone, title, kicker, children }: PhoneFrameProps) {
  const { t } = useTranslation('attend');
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-lg flex-col px-5 py-6 sm:py-12">
      <header className="mb-6">
        <p className="flex gap-2 text-sm">
          <span className="bg-accent ink-fast inline-block w-1 shrink-0" aria-hidden="true" />
          <span className="text-ink-2">{zone.name}</span>
        </p>
      </header>
      <main id="main" className="grow space-y-6">
        {zone.demo && (
          <Notice tone="warn" title={t('phone.demo')}>
            {t('phone.demoText')}
          </Notice>
        )}
        <div>
          <p className="text-ink-3 text-sm">{kicker}</p>
          <h1 className="text-2xl break-words">{title}</h1>
        </div>
        {children}
      </main>
      <footer className="border-rule no-print mt-10 border-t pt-3">
        <LanguageChoice />
      </footer>
    </div>
  );
}
