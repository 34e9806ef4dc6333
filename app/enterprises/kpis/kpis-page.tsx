import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../assessment/explained.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { kpiChange } from '../../kpis/kpi-change.ts';
import { withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { ExplainLink } from '../../ui/explain.tsx';
import { Count, Missing, Share } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import { KPI_GROUP_NAMES, KPI_GROUPS } from './kpi-groups.ts';
import { KpiTrend } from './kpi-trend.tsx';
import type { Kpi, Kpis, KpisPage as Page } from './read-kpis.server.ts';

/** How do the zone's enterprises do, and is it getting better? */
export function KpisPage({ page }: { page: Page }) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  const location = useLocation();
  const { title, zone, year, years, figures, explanation } = page;
  return (
    <>
      <PageHeader title={title} lead={t('kpis.lead', { day: formatDate(figures.asOf, locale) })} />
      <AreaTabs zone={zone} pages={page.pages} />
      <Tabs
        label={t('year.choose')}
        tabs={years.map((each) => ({
          href: withSearch(location, { year: String(each), explain: null }),
          label: t('year.of', { year: each }),
          current: each === year,
        }))}
      />
      <div className="space-y-12">
        {KPI_GROUP_NAMES.map((group) => (
          <Section key={group} id={group} title={t(`kpis.group.${group}`)}>
            <Stats>
              {KPI_GROUPS[group].map((id) => (
                <KpiStat key={id} kpi={figures.kpis.find((kpi) => kpi.id === id)} figures={figures} />
              ))}
            </Stats>
          </Section>
        ))}
        <KpiTrend figures={figures} />
      </div>
      <Explained explanation={explanation} />
    </>
  );
}

function KpiStat({ kpi, figures }: { kpi: Kpi | undefined; figures: Kpis }) {
  const { t } = useTranslation('enterprises');
  const { t: tKpis } = useTranslation('kpis');
  const locale = useLocale();
  if (!kpi) return null;
  const { id, value, unit, counted, rows, direction } = kpi;
  const change = kpiChange(figures.trend, figures.asOf, kpi);
  const hasMoved = change !== null && change.value !== '0';
  const since = change && formatDate(change.since, locale);
  return (
    <Stat
      label={tKpis(`kpi.${id}.name`)}
      unit={unit === 'count' ? t('kpis.enterprises') : undefined}
      note={[
        unit === 'share' && counted !== null && t('kpis.ofRows', { counted, rows }),
        since && !hasMoved && t('kpis.unchanged', { day: since }),
      ]
        .filter(Boolean)
        .join(' · ')}
      delta={
        hasMoved
          ? {
              value: change.value,
              period: t('kpis.since', { day: since ?? '' }),
              better: direction === 'none' ? undefined : direction,
              places: unit === 'count' ? 0 : 2,
              unit: unit === 'share' ? t('kpis.points') : '',
            }
          : undefined
      }
    >
      <ExplainLink kind="kpi" id={id}>
        {value === null ? (
          <Missing reason="noData" />
        ) : unit === 'share' ? (
          <Share value={value} />
        ) : (
          <Count value={value} />
        )}
      </ExplainLink>
    </Stat>
  );
}
