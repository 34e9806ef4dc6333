import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { isWeekend } from '../../server/platform/working-days.ts';
import { inLocale } from '../i18n/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate, formatMonth } from '../ui/format.ts';
import { WEEKDAYS, weeksOf } from '../ui/month-weeks.ts';
import { useDeadlineWords } from './deadline-entry.tsx';
import { deadlineHref } from './deadline-href.ts';
import { type DeadlineItem, deadlineTitle } from './deadline-title.ts';

interface NamedDay {
  day: string;
  name: string;
}

interface MonthCalendarProps {
  zone: string;
  month: string;
  today: string;
  items: readonly DeadlineItem[];
  holidays: readonly NamedDay[];
  workdays: readonly NamedDay[];
}

/** So many entries of a day stand in the open. */
const SHOWN = 4;

/** The month as a table of weeks, with days off and weekend days that are worked. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{t('calendar.caption', { month: formatMonth(props.month, locale) })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="text-ink-3 pb-1.5 text-start text-sm font-normal">
              {t(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) =>
              day === null ? (
                <td key={WEEKDAYS[index]} className="border-rule bg-sunken border" />
              ) : (
                <DayCell key={day} day={day} {...props} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, zone, today, items, holidays, workdays }: MonthCalendarProps & { day: string }) {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  const due = items.filter(({ dueOn }) => dueOn === day);
  const off = holidays.find((each) => each.day === day);
  const worked = workdays.find((each) => each.day === day);
  const isToday = day === today;
  return (
    <td
      className={clsx(
        'border-rule h-24 border p-1.5 align-top',
        isToday && 'outline-accent outline-2 -outline-offset-2',
      )}
    >
      <p className="mb-1 flex items-baseline gap-x-1.5 text-sm">
        <time
          dateTime={day}
          className={clsx('figures', isToday ? 'text-accent font-semibold' : !worked && isWeekend(day) && 'text-ink-3')}
        >
          <span aria-hidden="true">{Number(day.slice(8))}</span>
          <span className="sr-only">{formatDate(day, locale)}</span>
        </time>
        {isToday && <span className="text-accent text-xs font-medium">{t('calendar.today')}</span>}
        {off && (
          <abbr className="text-good text-xs no-underline" title={t('calendar.holidayNamed', { name: off.name })}>
            {off.name} {t('calendar.holiday')}
          </abbr>
        )}
        {worked && (
          <abbr className="text-warn text-xs no-underline" title={t('calendar.workdayNamed', { name: worked.name })}>
            {t('calendar.workday')}
          </abbr>
        )}
      </p>
      <Entries zone={zone} items={due.slice(0, SHOWN)} />
      {due.length > SHOWN && (
        <details>
          <summary className="text-accent cursor-pointer py-0.5 text-sm">
            {t('calendar.more', { count: due.length - SHOWN })}
          </summary>
          <Entries zone={zone} items={due.slice(SHOWN)} />
        </details>
      )}
    </td>
  );
}

function Entries({ zone, items }: { zone: string; items: readonly DeadlineItem[] }) {
  const { t } = useTranslation('deadlines');
  const words = useDeadlineWords();
  if (items.length === 0) return null;
  return (
    <ul className="space-y-1">
      {items.map((item) => (
        <li key={item.uid} className={clsx('border-s-2 ps-1.5 text-sm leading-snug', markOf(item))}>
          <Link to={deadlineHref(zone, item)} className="text-ink hover:text-accent no-underline hover:underline">
            {item.isLate && <span className="text-bad font-medium">{t('late.title')} </span>}
            {deadlineTitle(words, item)}
          </Link>
          {!item.isOwn && item.holder.department && (
            <span className="text-ink-3 block text-xs">{inLocale(item.holder.department, words.locale)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

const markOf = ({ isLate, isOwn }: DeadlineItem): string =>
  isLate ? 'border-bad' : isOwn ? 'border-accent' : 'border-rule-strong';
