import { clsx } from 'clsx';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWeekend } from '../../server/platform/working-days.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from './format.ts';
import { WEEKDAYS, weeksOf } from './month-weeks.ts';

interface NamedDay {
  day: string;
  name: string;
}

/** A month with its days off and its weekend days that are worked, for pages that load the catalogue `deadlines`. */
export interface MonthGridProps<Item> {
  /** 'YYYY-MM'. */
  month: string;
  today: string;
  caption: string;
  holidays: readonly NamedDay[];
  workdays: readonly NamedDay[];
  /** What stands on a day. */
  itemsOf: (day: string) => readonly Item[];
  keyOf: (item: Item) => string;
  /** A list item. */
  entry: (item: Item) => ReactNode;
}

/** So many entries of a day stand in the open. */
const SHOWN = 4;

/** The month as a table of weeks. */
export function MonthGrid<Item>(props: MonthGridProps<Item>) {
  const { t } = useTranslation('deadlines');
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{props.caption}</caption>
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
                <DayCell key={day} day={day} grid={props} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell<Item>({ day, grid }: { day: string; grid: MonthGridProps<Item> }) {
  const { t } = useTranslation('deadlines');
  const locale = useLocale();
  const { today, holidays, workdays, itemsOf } = grid;
  const items = itemsOf(day);
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
      <Entries grid={grid} items={items.slice(0, SHOWN)} />
      {items.length > SHOWN && (
        <details>
          <summary className="text-accent cursor-pointer py-0.5 text-sm">
            {t('calendar.more', { count: items.length - SHOWN })}
          </summary>
          <Entries grid={grid} items={items.slice(SHOWN)} />
        </details>
      )}
    </td>
  );
}

function Entries<Item>({
  grid: { keyOf, entry },
  items,
}: {
  grid: Pick<MonthGridProps<Item>, 'keyOf' | 'entry'>;
  items: readonly Item[];
}) {
  if (items.length === 0) return null;
  return (
    <ul className="space-y-1">
      {items.map((item) => (
        <Fragment key={keyOf(item)}>{entry(item)}</Fragment>
      ))}
    </ul>
  );
}
