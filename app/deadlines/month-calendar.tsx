import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../i18n/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatMonth } from '../ui/format.ts';
import { MonthGrid, type MonthGridProps } from '../ui/month-grid.tsx';
import { useDeadlineWords } from './deadline-entry.tsx';
import { deadlineHref } from './deadline-href.ts';
import { type DeadlineItem, deadlineTitle } from './deadline-title.ts';

interface MonthCalendarProps extends Pick<MonthGridProps<DeadlineItem>, 'month' | 'today' | 'holidays' | 'workdays'> {
  zone: string;
  items: readonly DeadlineItem[];
}

/** The month as a table of weeks, with days off and weekend days that are worked. */
export function MonthCalendar({ zone, month, today, items, holidays, workdays }: MonthCalendarProps) {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  return (
    <MonthGrid
      month={month}
      today={today}
      holidays={holidays}
      workdays={workdays}
      caption={t('calendar.caption', { month: formatMonth(month, locale) })}
      itemsOf={(day) => items.filter(({ dueOn }) => dueOn === day)}
      keyOf={({ uid }) => uid}
      entry={(item) => <Entry zone={zone} item={item} />}
    />
  );
}

function Entry({ zone, item }: { zone: string; item: DeadlineItem }) {
  const { t } = useTranslation('deadlines');
  const words = useDeadlineWords();
  return (
    <li className={clsx('border-s-2 ps-1.5 text-sm leading-snug', markOf(item))}>
      <Link to={deadlineHref(zone, item)} className="text-ink hover:text-accent no-underline hover:underline">
        {item.isLate && <span className="text-bad font-medium">{t('late.title')} </span>}
        {deadlineTitle(words, item)}
      </Link>
      {!item.isOwn && item.holder.department && (
        <span className="text-ink-3 block text-xs">{inLocale(item.holder.department, words.locale)}</span>
      )}
    </li>
  );
}

const markOf = ({ isLate, isOwn }: DeadlineItem): string =>
  isLate ? 'border-bad' : isOwn ? 'border-accent' : 'border-rule-strong';
