import { useTranslation } from 'react-i18next';
import { addDays } from '../../server/platform/calendar.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../ui/format.ts';
import { mondayOf } from '../ui/month-weeks.ts';
import { DeadlineList } from './deadline-entry.tsx';
import type { DeadlineItem } from './deadline-title.ts';

const weekOf = ({ dueOn }: DeadlineItem): string => (dueOn === null ? '' : mondayOf(dueOn));

/** A month's deadlines week by week, where a table of days has no room. */
export function WeekList({ zone, items, today }: { zone: string; items: readonly DeadlineItem[]; today: string }) {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  if (items.length === 0) return <p className="text-ink-2">{t('empty.onlyLate')}</p>;
  const mondays = [...new Set(items.map(weekOf))];
  return (
    <div className="space-y-6">
      {mondays.map((monday) => (
        <section key={monday}>
          <h3 className="text-ink-2 mb-1.5 text-sm font-semibold">
            {t('week', { from: formatDate(monday, locale), to: formatDate(addDays(monday, 6), locale) })}
          </h3>
          <DeadlineList zone={zone} items={items.filter((item) => weekOf(item) === monday)} today={today} />
        </section>
      ))}
    </div>
  );
}
