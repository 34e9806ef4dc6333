import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../paths.ts';

/** The same page of another year. What belongs to one year only (an open form, a version) stays behind. */
export function YearLinks({ year, years }: { year: number; years: readonly number[] }) {
  const { t } = useTranslation('assessment');
  const location = useLocation();
  const others = { explain: null, open: null, done: null, version: null };
  if (years.length < 2) return <span className="text-ink-2">{t('year.of', { year })}</span>;
  return (
    <nav aria-label={t('year.choose')} className="no-print">
      <ul className="flex flex-wrap gap-x-3">
        {years.map((each) => (
          <li key={each}>
            <Link
              to={withSearch(location, { ...others, year: String(each) })}
              aria-current={each === year ? 'page' : undefined}
              className={clsx('figures', each === year ? 'text-ink font-semibold no-underline' : 'text-accent')}
            >
              {t('year.of', { year: each })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
