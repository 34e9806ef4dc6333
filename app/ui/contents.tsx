import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface ContentsEntry {
  /** The id of a Section. */
  id: string;
  title: string;
}

/** A long page or form with its table of contents beside it; on top of it on a narrow screen. */
export function WithContents({ entries, children }: { entries: readonly ContentsEntry[]; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_14rem] lg:gap-12">
      <nav
        aria-label={t('form.contents')}
        className="no-print border-rule mb-8 border-y py-3 lg:sticky lg:top-6 lg:order-last lg:self-start lg:border-y-0 lg:border-s lg:py-0 lg:ps-5"
      >
        <p className="text-ink-3 mb-1 text-sm">{t('form.contents')}</p>
        <ol className="space-y-0.5">
          {entries.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="hover:text-accent text-ink-2 inline-block py-0.5 no-underline hover:underline"
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
