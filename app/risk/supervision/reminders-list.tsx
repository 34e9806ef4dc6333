import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../load-context.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import { matterHref } from './matter-href.ts';

type Reminder = Awaited<ReturnType<Api['riskSupervision']['reminders']>>['items'][number];

/** What the reader is reminded of, by due day; each leads to where it is done. */
export function RemindersList({ zone, reminders }: { zone: string; reminders: readonly Reminder[] }) {
  const { t } = useTranslation('riskCases');
  if (reminders.length === 0) return <p className="text-ink-2">{t('reminders.none')}</p>;
  return (
    <ul className="border-rule border-t">
      {reminders.map((reminder) => (
        <li key={reminder.id} className="border-rule flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b py-2">
          <Link to={matterHref(zone, reminder)}>
            {t('reminders.named', { what: t(`matter.${reminder.kind}`), number: reminder.label })}
          </Link>
          <Mark tone={reminder.isOverdue ? 'bad' : 'warn'} glyph={reminder.isOverdue ? 'alarm' : 'clock'}>
            {t(reminder.isOverdue ? 'duty.overdue' : 'duty.until')} <CivilDate date={reminder.dueOn} />
          </Mark>
        </li>
      ))}
    </ul>
  );
}
