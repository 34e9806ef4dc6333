import { useTranslation } from 'react-i18next';
import type { ReporterState } from '../../../server/risk/collection/coarse-state.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Section } from '../../ui/section.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import type { ReportPage } from './read-report-page.server.ts';

type Mine = NonNullable<ReportPage['mine']>;
type Row = Mine['items'][number];

const LOOKS = {
  received: { tone: 'info', glyph: 'ring' },
  handling: { tone: 'info', glyph: 'half' },
  concluded: { tone: 'good', glyph: 'check' },
} as const satisfies Record<ReporterState, { tone: Tone; glyph: Glyph }>;

/** R9, R12: what the own side reported, with its progress in coarse words: the file itself is not theirs to see. */
export function MyReports({ page }: { page: Mine }) {
  const { t } = useTranslation('risk');
  const columns: Column<Row>[] = [
    { id: 'name', header: t('collect.mine.name'), rowHeader: true, cell: ({ title }) => title },
    {
      id: 'number',
      header: t('collect.mine.number'),
      cell: ({ number }) => <span className="figures">{number}</span>,
    },
    {
      id: 'on',
      header: t('collect.mine.reportedOn'),
      cell: ({ reportedOn }) => <CivilDate date={reportedOn} />,
    },
    {
      id: 'state',
      header: t('collect.mine.state'),
      cell: ({ state }) => <Mark {...LOOKS[state]}>{t(`collect.progress.${state}`)}</Mark>,
    },
  ];
  return (
    <Section id="mine" title={t('collect.mine.title')} intro={t('collect.mine.intro')}>
      <DataTable
        caption={t('collect.mine.title')}
        captionHidden
        columns={columns}
        rows={page.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('collect.mine.none')}>{t('collect.mine.noneHint')}</EmptyState>}
      />
      {page.items.length > 0 && <Pager shown={page.items.length} nextCursor={page.nextCursor} />}
    </Section>
  );
}
