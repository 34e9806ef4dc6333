import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FilingState } from '../../../server/enterprises/monthly-lists/filing.ts';
import { monthLabels } from '../../assessment/dashboard/trend-labels.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { monthlyListPath } from '../../paths.ts';
import { FilingMark } from './filing-mark.tsx';

interface MonthStripProps {
  zone: string;
  enterprise: string;
  year: number;
  months: readonly { month: string; state: FilingState }[];
}

/** E6: a year's twelve lists at a glance; each cell leads to its list. */
export function MonthStrip({ zone, enterprise, year, months }: MonthStripProps) {
  const { t } = useTranslation('enterprises');
  const names = monthLabels(
    months.map(({ month }) => `${month}-01`),
    useLocale(),
  );
  return (
    <ol
      aria-label={t('archive.months.label', { year })}
      className="border-rule grid grid-cols-3 border-s border-t sm:grid-cols-4 lg:grid-cols-6 2xl:grid-cols-12"
    >
      {months.map(({ month, state }, index) => (
        <li key={month} className="border-rule relative border-e border-b px-2.5 py-2">
          {state === 'notOwed' ? (
            <span className="text-ink-3 block text-sm">{names[index]}</span>
          ) : (
            <Link
              to={monthlyListPath(zone, enterprise, month)}
              className="text-ink block text-sm font-medium no-underline after:absolute after:inset-0 hover:underline"
            >
              {names[index]}
            </Link>
          )}
          <FilingMark state={state} className="text-xs" />
        </li>
      ))}
    </ol>
  );
}
