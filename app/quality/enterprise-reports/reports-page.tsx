import { useTranslation } from 'react-i18next';
import { enterprisePath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { HalfSteps } from '../half-steps.tsx';
import { QualityTabs } from '../quality-tabs.tsx';
import { Coverage } from './coverage.tsx';
import { OwnReportsTable } from './own-reports-table.tsx';
import type { CoverageData, OwnReportsData, ReportsPage as Page } from './read-reports-page.server.ts';

/** Z9: which enterprises have filed this half-year's report? Or, for an enterprise: which of mine are missing? */
export const ReportsPage = ({ page }: { page: Page }) =>
  page.view === 'own' ? <OwnReports page={page} /> : <ZoneReports page={page} />;

function ZoneReports({ page }: { page: CoverageData }) {
  const { t } = useTranslation('enterpriseReports');
  const { counts, dueOn } = page.coverage;
  return (
    <>
      <PageHeader
        title={page.title}
        state={
          <>
            <span className="text-ink-2">
              {t('reports.dueOn')} <CivilDate date={dueOn} />
            </span>
            <HalfSteps previous={page.previous} next={page.next} />
          </>
        }
        lead={
          <>
            {t('reports.lead', { count: counts.owed, filed: counts.onTime + counts.late })} <RuleIds ids={['Z9']} />
          </>
        }
      />
      <QualityTabs zone={page.zone} pages={page.pages} />
      <Coverage page={page} />
    </>
  );
}

function OwnReports({ page }: { page: OwnReportsData }) {
  const { t } = useTranslation('enterpriseReports');
  const { zone, pages, title, enterprise, items } = page;
  const missing = items.filter(({ filedOn }) => filedOn === null).length;
  return (
    <>
      <PageHeader
        title={title}
        state={<span className="text-ink-2">{enterprise.name}</span>}
        lead={
          <>
            {missing > 0 ? t('reports.ownMissing', { count: missing }) : t('reports.ownComplete')}{' '}
            <RuleIds ids={['Z9']} />
          </>
        }
        actions={<LinkButton to={enterprisePath(zone, enterprise.id)}>{t('reports.toArchive')}</LinkButton>}
      />
      <QualityTabs zone={zone} pages={pages} />
      <Section title={t('reports.halves')} intro={t('reports.halvesIntro')}>
        <OwnReportsTable zone={zone} enterprise={enterprise.id} items={items} />
      </Section>
    </>
  );
}
