import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../paths.ts';
import { Icon } from '../ui/icon.tsx';
import { halfName } from './half-name.ts';

interface HalfStepsProps {
  previous: string;
  /** Null when nothing is behind it yet. */
  next: string | null;
}

/** The half-year before and the one after, as ?period= names them. */
export function HalfSteps({ previous, next }: HalfStepsProps) {
  const { t } = useTranslation('enterpriseReports');
  const { t: tQuality } = useTranslation('quality');
  const { pathname } = useLocation();
  const hrefOf = (period: string) => withSearch({ pathname, search: '' }, { period });
  return (
    <nav aria-label={t('half.choose')} className="no-print flex flex-wrap gap-x-5 gap-y-1">
      <Link to={hrefOf(previous)} rel="prev" className="py-0.5">
        <Icon name="arrowLeft" className="me-1 align-[-0.15em]" />
        {halfName(tQuality, previous)}
      </Link>
      {next && (
        <Link to={hrefOf(next)} rel="next" className="py-0.5">
          {halfName(tQuality, next)}
          <Icon name="arrowRight" className="ms-1 align-[-0.15em]" />
        </Link>
      )}
    </nav>
  );
}
