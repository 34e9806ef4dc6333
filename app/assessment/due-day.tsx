import { useTranslation } from 'react-i18next';
import { CivilDate } from '../ui/figures.tsx';
import { Mark, StatusMark } from '../ui/status.tsx';

const DAYS_COUNTED = 366;

export interface DueDayProps {
  date: string;
  isOverdue: boolean;
  isBehindPace?: boolean;
  /** Until the day; left out where the date alone will do. */
  daysLeft?: number;
}

/** A due date; overdue and behind pace by shape and word, never by colour alone. */
export function DueDay({ date, isOverdue, isBehindPace = false, daysLeft }: DueDayProps) {
  const { t } = useTranslation('assessment');
  // Of a year long past nobody counts the days.
  const isCountable = daysLeft !== undefined && daysLeft > -DAYS_COUNTED;
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      <CivilDate date={date} />
      {isOverdue && isCountable && (
        <Mark tone="bad" glyph="alarm">
          {t('due.overdueBy', { count: -(daysLeft ?? 0) })}
        </Mark>
      )}
      {isOverdue && !isCountable && <StatusMark status="overdue" />}
      {!isOverdue && daysLeft !== undefined && daysLeft >= 0 && (
        <span className="text-ink-3 whitespace-nowrap">
          {daysLeft === 0 ? t('due.today') : t('due.left', { count: daysLeft })}
        </span>
      )}
      {isBehindPace && <StatusMark status="behindPace" />}
    </span>
  );
}
