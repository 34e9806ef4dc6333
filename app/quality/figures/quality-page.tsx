import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../assessment/explained.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { inspectionFiguresPath, listsPath, qualityWorkbookPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDate, formatMonth } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { halfName } from '../half-name.ts';
import { QualityTabs } from '../quality-tabs.tsx';
import { qualityAddress } from './figure-addresses.ts';
import { ExportCharts, InspectionCharts } from './figure-bars.tsx';
import { FigureGroupStats } from './figure-stats.tsx';
import { MissingData } from './missing-data.tsx';
import type { QualityPageData } from './read-quality.server.ts';
import { TrendCharts } from './trend-charts.tsx';

/** How much is exported, how much of it fails, is it getting better, and what data is missing? */
export function QualityPage({ page }: { page: QualityPageData }) {
  const { t } = useTranslation('qualityFigures');
  const { t: tQuality } = useTranslation('quality');
  const locale = useLocale();
  const { title, zone, periods, dashboard, explanation } = page;
  const { period, through, isOver, current } = dashboard;
  const isEmpty = dashboard.trend.every((month) => month.exportsUsd === null && month.inspectedBatches === null);
  return (
    <>
      <PageHeader
        title={title}
        lead={
          isOver || through === null
            ? t('lead', { from: formatDate(current.from, locale), to: formatDate(current.to, locale) })
            : t('leadSoFar', { from: formatDate(current.from, locale), month: formatMonth(through, locale) })
        }
        actions={
          !isEmpty && (
            <a href={qualityWorkbookPath(zone, period)} download className={buttonClass()}>
              {t('workbook')}
            </a>
          )
        }
      />
      <QualityTabs zone={zone} pages={page.pages} />
      <Tabs
        label={t('choosePeriod')}
        tabs={periods.map((each) => ({
          href: qualityAddress(zone, each),
          label: halfName(tQuality, each),
          current: each === period,
        }))}
      />
      <div className="space-y-12">
        {isEmpty ? (
          <EmptyState
            title={t('empty.title')}
            action={
              <div className="flex flex-wrap gap-x-6 gap-y-2">
                <Link to={listsPath(zone)}>{t('empty.lists')}</Link>
                <Link to={inspectionFiguresPath(zone)}>{t('empty.inspections')}</Link>
              </div>
            }
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <>
            <Section id="exports" title={t('group.exports')}>
              <FigureGroupStats group="exports" dashboard={dashboard} />
              <ExportCharts zone={zone} dashboard={dashboard} />
            </Section>
            <Section id="inspections" title={t('group.inspections')}>
              <FigureGroupStats group="inspections" dashboard={dashboard} />
              <InspectionCharts zone={zone} dashboard={dashboard} />
            </Section>
            <Section id="trend" title={t('trend.title')} intro={t('trend.intro')}>
              <TrendCharts trend={dashboard.trend} />
            </Section>
          </>
        )}
        <MissingData zone={zone} dashboard={dashboard} />
      </div>
      <Explained explanation={explanation} />
    </>
  );
}
