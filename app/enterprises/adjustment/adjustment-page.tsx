import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formDocumentPath, withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { buttonClass } from '../../ui/button.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import { Approvals } from './approvals.tsx';
import { Equation } from './equation.tsx';
import { MoveTable } from './move-table.tsx';
import type { AdjustmentPage as Page } from './read-adjustment.server.ts';

/** E12, EF8: who moved in and out in a year, and does the sum come out? */
export function AdjustmentPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  const location = useLocation();
  const { title, zone, year, years, record, until, approvals, isOver } = page;
  const latest = approvals[0];
  return (
    <>
      <PageHeader
        title={title}
        state={
          <>
            <span className="text-ink-3">{t('adjustment.until', { day: formatDate(until, locale) })}</span>
            {latest?.isCurrent && (
              <Mark tone="good" glyph="check">
                {t('adjustment.approved')}
              </Mark>
            )}
            {latest && !latest.isCurrent && (
              <Mark tone="warn" glyph="flag">
                {t('adjustment.changedSince')}
              </Mark>
            )}
            {!latest && (
              <Mark tone="idle" glyph="dashedCircle">
                {t(isOver ? 'adjustment.notApproved' : 'adjustment.running')}
              </Mark>
            )}
            <RuleIds ids={['E12', 'EF8']} />
          </>
        }
        lead={<span className="hidden print:inline">{page.zoneName}</span>}
        actions={
          <a href={formDocumentPath(zone, 'EF8', String(year))} download className={buttonClass()}>
            {t('adjustment.word')}
          </a>
        }
      />
      <AreaTabs zone={zone} pages={page.pages} />
      <Tabs
        label={t('year.choose')}
        tabs={years.map((each) => ({
          href: withSearch(location, { year: String(each), done: null }),
          label: t('year.of', { year: each }),
          current: each === year,
        }))}
      />
      <div className="space-y-10">
        {page.done && <Notice tone="good" role="status" title={t('adjustment.done', { year })} />}
        <Section id="totals" title={t('adjustment.totals')} intro={t('adjustment.totalsIntro')}>
          <Equation record={record} isOver={isOver} />
        </Section>
        <Section id="in" title={t('adjustment.in', { count: record.in.length })}>
          <MoveTable zone={zone} way="in" moves={record.in} />
        </Section>
        <Section id="out" title={t('adjustment.out', { count: record.out.length })}>
          <MoveTable zone={zone} way="out" moves={record.out} />
        </Section>
        <Section id="approvals" title={t('adjustment.approvals')} intro={t('adjustment.approvalsIntro')}>
          <Approvals page={page} failure={failure} />
        </Section>
      </div>
    </>
  );
}
