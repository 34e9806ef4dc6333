import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../load-context.ts';
import { enterpriseReportPath, qualityDataPath, qualityReportPath, qualityReportsPath } from '../../paths.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { halfName } from '../half-name.ts';

export type QualityReminder = Awaited<ReturnType<Api['qualitySteps']['reminders']>>['items'][number];

function hrefOf(zone: string, { kind, period, report, enterprise }: QualityReminder): string {
  if (kind === 'enterprise-report' && enterprise) return enterpriseReportPath(zone, enterprise, period);
  if (kind === 'data') return `${qualityDataPath(zone)}?period=${period}`;
  return report ? qualityReportPath(zone, report) : qualityReportsPath(zone);
}

/** What the reader is reminded of, by due day; each leads to where it is done. Nothing without any. */
export function QualityReminders({ zone, reminders }: { zone: string; reminders: readonly QualityReminder[] }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tQuality } = useTranslation('quality');
  if (reminders.length === 0) return null;
  return (
    <Section id="reminders" title={t('reminders.title')}>
      <ul className="border-rule border-t">
        {reminders.map((reminder) => (
          <li key={reminder.id} className="border-rule flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b py-2">
            <Link to={hrefOf(zone, reminder)}>
              {t('reminders.named', {
                what: t(`reminders.kind.${reminder.kind}`),
                period: halfName(tQuality, reminder.period),
              })}
            </Link>
            <Mark tone={reminder.isOverdue ? 'bad' : 'warn'} glyph={reminder.isOverdue ? 'alarm' : 'clock'}>
              {t(reminder.isOverdue ? 'reminders.overdue' : 'reminders.until')} <CivilDate date={reminder.dueOn} />
            </Mark>
          </li>
        ))}
      </ul>
    </Section>
  );
}
