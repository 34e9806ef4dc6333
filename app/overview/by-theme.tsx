import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { THEMES } from '../../server/assessment/themes.ts';
import type { HeatCell, HeatSpec } from '../../server/charts/spec.ts';
import { withSearch, zonePath } from '../paths.ts';
import { Chart } from '../ui/chart/chart.tsx';
import { Section } from '../ui/section.tsx';
import type { OverviewPage, ScoredZone } from './read-overview.server.ts';
import { useZoneLabel } from './zone-label.ts';

/** A few zones stand side by side as columns; many go down the page, where there is room. */
const MOST_COLUMNS = 5;

/** What different tables have in common: the themes. */
export function ByTheme({ page: { zones, year } }: { page: OverviewPage }) {
  const { t } = useTranslation('overview');
  return (
    <Section title={t('theme.title')} intro={t('theme.intro')}>
      <Chart spec={useHeat(zones, year)} />
    </Section>
  );
}

function useHeat(zones: readonly ScoredZone[], year: number): HeatSpec {
  const { t } = useTranslation('overview');
  const { t: tAssessment } = useTranslation('assessment');
  const location = useLocation();
  const labelOf = useZoneLabel();
  const themes = THEMES.filter((theme) => zones.some((zone) => zone.themes.some((one) => one.theme === theme)));
  const cell = (zone: ScoredZone, theme: (typeof THEMES)[number]): HeatCell => {
    const found = zone.themes.find((one) => one.theme === theme);
    return {
      value: found?.percent?.verified ?? null,
      missing: 'inapplicable',
      href: `${withSearch(location, { explain: `theme:${zone.id}/${theme}` })}#explanation`,
    };
  };
  const zoneAxis = zones.map((zone) => ({ id: zone.id, label: labelOf(zone), href: zonePath(zone.id, year) }));
  const themeAxis = themes.map((theme) => ({ id: theme, label: tAssessment(`theme.${theme}`) }));
  const shared = { kind: 'heat', title: t('theme.chart'), unit: '%', domain: ['0', '100'], places: 1 } as const;
  return zones.length > MOST_COLUMNS
    ? {
        ...shared,
        category: t('column.zone'),
        columns: themeAxis,
        rows: zones.map((zone, index) => ({
          ...(zoneAxis[index] ?? { id: zone.id, label: zone.name }),
          cells: themes.map((theme) => cell(zone, theme)),
        })),
      }
    : {
        ...shared,
        category: t('column.theme'),
        columns: zoneAxis,
        rows: themes.map((theme) => ({
          id: theme,
          label: tAssessment(`theme.${theme}`),
          cells: zones.map((zone) => cell(zone, theme)),
        })),
      };
}
