import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatMonth } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';

interface MonthStepsProps {
  previous: string;
  next: string;
  /** The month that still runs: nothing is behind it. */
  current: string;
  hrefOf: (month: string) => string;
}

/** The month before and the month after. */
export function MonthSteps({ previous, next, current, hrefOf }: MonthStepsProps) {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  return (
    <nav aria-label={t('month.choose')} className="no-print flex flex-wrap gap-x-5 gap-y-1">
      <Link to={hrefOf(previous)} rel="prev" className="py-0.5">
        <Icon name="arrowLeft" className="me-1 align-[-0.15em]" />
        {formatMonth(previous, locale)}
      </Link>
      {next <= current && (
        <Link to={hrefOf(next)} rel="next" className="py-0.5">
          {formatMonth(next, locale)}
          <Icon name="arrowRight" className="ms-1 align-[-0.15em]" />
        </Link>
      )}
    </nav>
  );
}
