import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { formatMonth } from './format.ts';
import { Icon } from './icon.tsx';

interface MonthLinksProps {
  /** 'YYYY-MM' each. */
  month: string;
  previous: string;
  next: string;
  current: string;
  hrefOf: (month: string) => string;
}

/** Leads to the months beside the one that is shown, for pages that load the catalogue `deadlines`. */
export function MonthLinks({ month, previous, next, current, hrefOf }: MonthLinksProps) {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  return (
    <nav aria-label={t('month.choose')} className="no-print flex flex-wrap gap-x-5 gap-y-1">
      <Link to={hrefOf(previous)} rel="prev" className="py-0.5" preventScrollReset>
        <Icon name="arrowLeft" className="me-1 align-[-0.15em]" />
        {formatMonth(previous, locale)}
      </Link>
      {month !== current && (
        <Link to={hrefOf(current)} className="py-0.5" preventScrollReset>
          {t('month.today')}
        </Link>
      )}
      <Link to={hrefOf(next)} rel="next" className="py-0.5" preventScrollReset>
        {formatMonth(next, locale)}
        <Icon name="arrowRight" className="ms-1 align-[-0.15em]" />
      </Link>
    </nav>
  );
}
