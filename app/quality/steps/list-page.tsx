import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { qualityReportPath, qualityReportsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatDate } from '../../ui/format.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { halfName } from '../half-name.ts';
import { QualityTabs } from '../quality-tabs.tsx';
import { ReportStateMark } from '../reports/report-state-mark.tsx';
import { DueTable } from './due-table.tsx';
import { NextWords } from './next-words.tsx';
import { QualityReminders } from './quality-reminders.tsx';
import type { ReportListData } from './read-list.server.ts';

type HalfYear = ReportListData['items'][number];

/** Which half-year's report is due, where does it stand, and what is late? */
export function ReportListPage({ page, failure }: { page: ReportListData; failure: FormFailure | null }) {
  const { t } = useTranslation('qualitySteps');
  const { zone, items, canStart } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={qualityReportsPath(zone)}>
      <PageHeader
        title={page.title}
        lead={
          <>
            {t('list.lead')} <RuleIds ids={['Q7', 'Q8', 'Q9', 'Q10']} />
          </>
        }
      />
      <QualityTabs zone={zone} pages={page.pages} />
      <div className="space-y-10">
        <QualityReminders zone={zone} reminders={page.reminders} />
        {items.length === 0 ? (
          <EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>
        ) : (
          items.map((half) => <HalfYearSection key={half.period} zone={zone} half={half} canStart={canStart} />)
        )}
      </div>
    </ActingProvider>
  );
}

function HalfYearSection({ zone, half, canStart }: { zone: string; half: HalfYear; canStart: boolean }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tCommon } = useTranslation();
  const { t: tQuality } = useTranslation('quality');
  const locale = useLocale();
  const name = halfName(tQuality, half.period);
  const late = half.due.filter(({ isLate }) => isLate);
  const isCurrent = !half.isOver || (half.next !== null && (half.state !== null || late.length > 0));
  return (
    <Section
      id={half.period}
      title={name}
      intro={
        <>
          <CivilDate date={half.from} /> {t('list.to')} <CivilDate date={half.to} />
        </>
      }
      actions={half.state ? <ReportStateMark state={half.state} /> : <NoReport half={half} />}
    >
      <div className="grid gap-x-12 gap-y-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="space-y-3">
          {!half.isOver && <p className="text-ink-2">{t('list.runningHint', { day: formatDate(half.to, locale) })}</p>}
          {half.report && (
            <p className="font-medium break-words">
              <Link to={qualityReportPath(zone, half.report.id)}>{half.report.title}</Link>
              {half.report.publishedOn && (
                <span className="text-ink-3 block text-sm font-normal">
                  {t('list.publishedOn')} <CivilDate date={half.report.publishedOn} />
                </span>
              )}
            </p>
          )}
          {late.length > 0 && (
            <p>
              <Mark tone="bad" glyph="alarm">
                {t('list.late', { steps: late.map(({ step }) => t(`due.of.${step}`)).join(tCommon('listSeparator')) })}
              </Mark>
            </p>
          )}
          {half.next && (
            <p className="text-ink-2">
              <NextWords next={half.next} />
            </p>
          )}
          {canStart && half.next?.move === 'start' && (
            <ActForm
              name={`start:${half.period}`}
              label={t('list.startOf', { period: name })}
              button={<SubmitButton>{t('list.start')}</SubmitButton>}
              cancelHref={null}
            />
          )}
        </div>
        <details open={isCurrent}>
          <summary className="text-ink-2 text-sm">{t('list.due')}</summary>
          <div className="mt-2">
            <DueTable due={half.due} caption={t('list.dueOf', { period: name })} />
          </div>
        </details>
      </div>
    </Section>
  );
}

function NoReport({ half: { isOver } }: { half: HalfYear }) {
  const { t } = useTranslation('qualitySteps');
  return (
    <Mark tone="idle" glyph={isOver ? 'dash' : 'clock'}>
      {t(isOver ? 'list.noReport' : 'list.running')}
    </Mark>
  );
}
