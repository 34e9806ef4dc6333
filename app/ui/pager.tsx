import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../paths.ts';
import { Icon } from './icon.tsx';

export interface PagerProps {
  /** How many rows this page shows. */
  shown: number;
  /** How many there are in all, where that is known without counting them one by one. */
  total?: number;
  /** Where the next page begins; none on the last. */
  nextCursor?: string | null;
  /** Name of the query parameter, when a page pages more than one list. */
  cursorName?: string;
}

/** Leads through a long list. The position stands in the URL, so the browser's back button goes back a page. */
export function Pager({ shown, total, nextCursor, cursorName = 'cursor' }: PagerProps) {
  const { t } = useTranslation();
  const location = useLocation();
  const onFirstPage = !new URLSearchParams(location.search).has(cursorName);
  if (onFirstPage && !nextCursor && total === undefined) return null;
  return (
    <nav aria-label={t('pager.label')} className="mt-3 flex flex-wrap items-baseline gap-x-6 gap-y-2 text-sm">
      <p className="text-ink-3 figures me-auto">
        {total === undefined ? t('pager.shown', { count: shown }) : t('pager.shownOf', { count: total, shown })}
      </p>
      {!onFirstPage && (
        <Link to={withSearch(location, { [cursorName]: null })} className="no-print py-1">
          <Icon name="arrowLeft" className="me-1 align-[-0.15em]" />
          {t('pager.first')}
        </Link>
      )}
      {nextCursor && (
        <Link to={withSearch(location, { [cursorName]: nextCursor })} className="no-print py-1">
          {t('pager.next')}
          <Icon name="arrowRight" className="ms-1 align-[-0.15em]" />
        </Link>
      )}
    </nav>
  );
}
