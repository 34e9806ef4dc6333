import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { Nothing } from '../../ui/figures.tsx';
import { formatMonthName } from '../../ui/format.ts';
import { EntryList } from '../entry-list.tsx';
import type { YearPlanPage } from './read-year-plan.server.ts';

interface YearMonthsProps {
  zone: string;
  year: number;
  today: string;
  entries: YearPlanPage['entries'];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The twelve months of a year with what is planned and done in them. */
export function YearMonths({ zone, year, today, entries }: YearMonthsProps) {
  const { t } = useTranslation('activities');
  const locale = useLocale();
  return (
    <ol className="grid gap-x-10 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
      {MONTHS.map((number) => {
        const month = `${year}-${number}`;
        const ofMonth = entries.filter(({ from }) => from.startsWith(month));
        const name = formatMonthName(month, locale);
        return (
          <li key={month} className="min-w-0">
            <h3 className="mb-1 flex items-baseline gap-x-2 text-base">
              {name}
              {today.startsWith(month) && (
                <span className="text-accent text-xs font-medium">{t('plan.thisMonth')}</span>
              )}
            </h3>
            {ofMonth.length === 0 ? (
              <p className="border-rule text-ink-3 border-t py-2">
                <Nothing />
              </p>
            ) : (
              <EntryList zone={zone} entries={ofMonth} label={name} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
