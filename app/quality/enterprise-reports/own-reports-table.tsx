import { useTranslation } from 'react-i18next';
import { FilingMark } from '../../enterprises/archive/filing-mark.tsx';
import type { Api } from '../../load-context.ts';
import { enterpriseReportPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Nothing } from '../../ui/figures.tsx';
import { halfName } from '../half-name.ts';

type Item = Awaited<ReturnType<Api['enterpriseReports']['mine']>>['items'][number];

interface OwnReportsTableProps {
  zone: string;
  enterprise: string;
  items: readonly Item[];
}

/** Z9: an enterprise's half-years, the newest first; each leads to its report. */
export function OwnReportsTable({ zone, enterprise, items }: OwnReportsTableProps) {
  const { t } = useTranslation('enterpriseReports');
  const { t: tQuality } = useTranslation('quality');
  const columns: Column<Item>[] = [
    { id: 'half', header: t('reports.half'), rowHeader: true, cell: ({ period }) => halfName(tQuality, period) },
    { id: 'state', header: t('reports.state'), cell: ({ state }) => <FilingMark state={state} /> },
    { id: 'dueOn', header: t('reports.dueOn'), cell: ({ dueOn }) => <CivilDate date={dueOn} /> },
    { id: 'filedOn', header: t('reports.filedOn'), cell: ({ filedOn }) => <CivilDate date={filedOn} /> },
    {
      id: 'revision',
      header: t('revision'),
      align: 'end',
      cell: ({ revision }) => (revision === null ? <Nothing /> : <Count value={revision} />),
    },
  ];
  return (
    <DataTable
      caption={t('reports.halves')}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ period }) => period}
      rowHref={({ period }) => enterpriseReportPath(zone, enterprise, period)}
      empty={<EmptyState title={t('reports.noHalves')}>{t('reports.noHalvesHint')}</EmptyState>}
    />
  );
}
