import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { KPI_AREAS, type KpiAreaId } from '../../server/kpis/definition.ts';
import { Explained } from '../assessment/explained.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { enterpriseKpisPath, qualityPath, riskFiguresPath, withSearch } from '../paths.ts';
import { QualityTabs } from '../quality/quality-tabs.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { formatDate } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { KpiTable } from './kpi-table.tsx';
import type { KpisPage as Page } from './read-kpis-page.server.ts';

const AREA_PAGES = {
  enterprises: enterpriseKpisPath,
  risk: riskFiguresPath,
  quality: qualityPath,
} as const satisfies Record<KpiAreaId, (zone: string) => string>;

/** What does each key figure mean, how is it computed, and what does it say now? */
export function KpisPage({ page }: { page: Page }) {
  const { t } = useTranslation('kpis');
  const locale = useLocale();
  const location = useLocation();
  const { title, zone, year, years, asOf, catalogue, values, explanation } = page;
  return (
    <>
      <PageHeader title={title} lead={t('lead', { day: formatDate(asOf, locale) })} />
      <QualityTabs zone={zone} pages={page.pages} />
      <Tabs
        label={t('chooseYear')}
        tabs={years.map((each) => ({
          href: withSearch(location, { year: String(each), explain: null }),
          label: t('year', { year: each }),
          current: each === year,
        }))}
      />
      <div className="space-y-12">
        {KPI_AREAS.map((area) => {
          const isOpen = catalogue.readable.includes(area);
          return (
            <Section
              key={area}
              id={area}
              title={t(`area.${area}`)}
              intro={isOpen ? undefined : t('notReadable')}
              actions={isOpen && <Link to={AREA_PAGES[area](zone)}>{t(`areaPage.${area}`)}</Link>}
            >
              <KpiTable
                caption={t(`area.${area}`)}
                lines={catalogue.kpis
                  .filter((definition) => definition.area === area)
                  .map((definition) => ({
                    definition,
                    kpi: values?.kpis.find(({ id }) => id === definition.id) ?? null,
                  }))}
              />
            </Section>
          );
        })}
      </div>
      <Explained explanation={explanation} />
    </>
  );
}
