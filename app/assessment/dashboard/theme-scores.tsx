import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ExplainLink } from '../../ui/explain.tsx';
import { Decimal } from '../../ui/figures.tsx';
import { ScoreBar } from '../../ui/score-bar.tsx';
import { Section } from '../../ui/section.tsx';
import type { DashboardView } from './read-dashboard.server.ts';

type Theme = DashboardView['themes'][number];

/** The themes that all zones have in common. */
export function ThemeTable({ themes }: { themes: readonly Theme[] }) {
  const { t } = useTranslation('assessment');
  const columns: Column<Theme>[] = [
    { id: 'theme', header: t('dashboard.themes.theme'), rowHeader: true, cell: ({ theme }) => t(`theme.${theme}`) },
    {
      id: 'weight',
      header: t('dashboard.themes.weight'),
      unit: t('explain.points'),
      align: 'end',
      cell: ({ weight }) => <Decimal value={weight} />,
    },
    {
      id: 'percent',
      header: t('dashboard.themes.percent'),
      unit: '%',
      align: 'end',
      cell: ({ theme, percent }) => (
        <ExplainLink kind="theme" id={theme}>
          <Decimal value={percent?.verified} missing="inapplicable" className="font-semibold" />
        </ExplainLink>
      ),
    },
    {
      id: 'projected',
      header: t('dashboard.themes.projected'),
      unit: '%',
      align: 'end',
      cell: ({ theme, percent }) => (
        <ExplainLink kind="theme-projected" id={theme}>
          <Decimal value={percent?.projected} missing="inapplicable" />
        </ExplainLink>
      ),
    },
    {
      id: 'bar',
      header: t('dashboard.themes.bar'),
      width: '26%',
      narrow: 'full',
      cell: ({ theme, percent }) =>
        percent && (
          <ScoreBar verified={percent.verified} projected={percent.projected} label={t(`theme.${theme}`)} size="slim" />
        ),
    },
  ];
  return (
    <Section title={t('dashboard.themes.title')} intro={t('dashboard.themes.intro')}>
      <DataTable
        caption={t('dashboard.themes.table')}
        captionHidden
        columns={columns}
        rows={themes}
        rowKey={({ theme }) => theme}
        empty={null}
      />
    </Section>
  );
}
