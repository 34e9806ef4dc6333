import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { isWeekend } from '../../server/platform/working-days.ts';
import { daysIn } from '../../server/working-days/check-calendar.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { Api } from '../load-context.ts';
import { formatDate, formatMonth } from '../ui/format.ts';
import { WEEKDAYS, weeksOf } from '../ui/month-weeks.ts';

export type CalendarYear = Awaited<ReturnType<Api['workingDays']['get']>>;
type Entry = [day: string, { kind: 'off' | 'worked'; name: string }];
type Special = ReadonlyMap<Entry[0], Entry[1]>;

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** All days of a year: what is off, and which weekend days are worked, by a word and not by colour alone. */
export function YearView({ calendar }: { calendar: CalendarYear }) {
  const off = calendar.holidays.flatMap((span) => daysIn(span).map((day) => ({ day, name: span.name })));
  const worked = calendar.workdays.map(({ day, name }): Entry => [day, { kind: 'worked', name }]);
  const special: Special = new Map([...off.map(({ day, name }): Entry => [day, { kind: 'off', name }]), ...worked]);
  return (
    <div className="grid items-start gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      {MONTHS.map((month) => (
        <MonthView key={month} month={`${calendar.year}-${month}`} special={special} />
      ))}
    </div>
  );
}

function MonthView({ month, special }: { month: string; special: Special }) {
  const { t } = useTranslation('workingDays');
  const { t: tDays } = useTranslation('deadlines');
  const locale = useLocale();
  const weeks = weeksOf(month);
  const worked = weeks.flat().filter((day) => day !== null && isWorked(day, special)).length;
  return (
    <table className="w-full table-fixed text-center text-sm">
      <caption className="mb-1 text-start">
        <span className="font-semibold">{formatMonth(month, locale)}</span>
        <span className="text-ink-3 ms-2">{t('view.workingDays', { count: worked })}</span>
      </caption>
      <thead>
        <tr className="border-rule border-b">
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="text-ink-3 py-1 text-xs font-normal">
              {tDays(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) => (
              <DayCell key={WEEKDAYS[index]} day={day} special={special} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isWorked = (day: string, special: Special): boolean => {
  const kind = special.get(day)?.kind;
  return kind === 'worked' || (kind === undefined && !isWeekend(day));
};

function DayCell({ day, special }: { day: string | null; special: Special }) {
  const { t } = useTranslation('workingDays');
  const { t: tDays } = useTranslation('deadlines');
  const locale = useLocale();
  if (day === null) return <td />;
  const known = special.get(day);
  const named = { day: formatDate(day, locale), name: known?.name ?? '' };
  return (
    <td
      className={clsx(
        'figures ink-fast h-9 leading-tight',
        known?.kind === 'off' && 'bg-good-soft text-good font-medium',
        known?.kind === 'worked' && 'bg-warn-soft text-warn font-medium',
        !known && isWeekend(day) && 'text-ink-3',
      )}
      title={known && t(known.kind === 'off' ? 'view.offNamed' : 'view.workedNamed', named)}
    >
      {Number(day.slice(8))}
      {known && (
        <span className="block text-[0.625rem]">
          {tDays(known.kind === 'off' ? 'calendar.holiday' : 'calendar.workday')}
        </span>
      )}
    </td>
  );
}
