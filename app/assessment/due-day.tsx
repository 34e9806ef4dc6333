import { useTranslation } from 'react-i18next';
import { CivilDate } from '../ui/figures.tsx';
import { Mark, StatusMark } from '../ui/status.tsx';

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
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      <CivilDate date={date} />
      {isOverdue && daysLeft !== undefined && (
        <Mark tone="bad" glyph="alarm">
          {t('due.overdueBy', { count: -daysLeft })}
        </Mark>
      )}
      {isOverdue && daysLeft === undefined && <StatusMark status="overdue" />}
      {!isOverdue && daysLeft !== undefined && daysLeft >= 0 && (
        <span className="text-ink-3 whitespace-nowrap">
          {daysLeft === 0 ? t('due.today') : t('due.left', { count: daysLeft })}
        </span>
      )}
      {isBehindPace && <StatusMark status="behindPace" />}
    </span>
  );
}
