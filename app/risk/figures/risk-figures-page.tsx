import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../assessment/explained.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { riskReportPath, withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDate } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { Stats } from '../../ui/stat.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { RiskTabs } from '../risk-tabs.tsx';
import { OpenCharts, RateChart, WorkCharts } from './figure-charts.tsx';
import { FIGURE_GROUPS, type FigureGroup } from './figure-groups.ts';
import { FigureStat } from './figure-stat.tsx';
import type { RiskFiguresPage as Page, RiskFigures } from './read-risk-figures.server.ts';

/** How many risks are open and how grave, is the work in time, and what happens abroad for what is exported? */
export function RiskFiguresPage({ page }: { page: Page }) {
  const { t } = useTranslation('riskFigures');
  const locale = useLocale();
  const location = useLocation();
  const { title, zone, year, years, figures, explanation } = page;
  const day = formatDate(figures.asOf, locale);
  const hasRisks = figures.kpis.some(({ id, value }) => /^(open|reported|active-warnings)$/.test(id) && value !== '0');
  return (
    <>
      <PageHeader title={title} lead={`${t('lead', { day })} ${t(figures.hasRows ? 'scope.own' : 'scope.zone')}`} />
      <RiskTabs zone={zone} pages={page.pages} />
      <Tabs
        label={t('chooseYear')}
        tabs={years.map((each) => ({
          href: withSearch(location, { year: String(each), explain: null }),
          label: t('year', { year: each }),
          current: each === year,
        }))}
      />
      <div className="space-y-12">
        {hasRisks ? (
          <>
            <Group group="now" figures={figures}>
              <OpenCharts figures={figures} />
            </Group>
            <Group group="work" figures={figures}>
              <WorkCharts figures={figures} />
            </Group>
          </>
        ) : (
          <EmptyState
            title={t('empty.title', { year })}
            action={page.pages.includes('report') && <Link to={riskReportPath(zone)}>{t('empty.report')}</Link>}
          >
            {t('empty.text')}
          </EmptyState>
        )}
        <Group group="abroad" figures={figures}>
          <RateChart figures={figures} />
        </Group>
      </div>
      <Explained explanation={explanation} />
    </>
  );
}

function Group({ group, figures, children }: { group: FigureGroup; figures: RiskFigures; children: ReactNode }) {
  const { t } = useTranslation('riskFigures');
  return (
    <Section id={group} title={t(`group.${group}`)}>
      <Stats>
        {FIGURE_GROUPS[group].map((id) => (
          <FigureStat key={id} id={id} figures={figures} />
        ))}
      </Stats>
      <div className="mt-10">{children}</div>
    </Section>
  );
}
