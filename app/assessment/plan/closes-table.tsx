import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Instant, Percent } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import type { PlanView } from './plan-overview.ts';

/** The frozen revisions of a closed year: what they say, and that they still compute to the same digits (A7). */
export function ClosesTable({ closes }: { closes: PlanView['closes'] }) {
  const { t } = useTranslation('assessment');
  const columns: Column<PlanView['closes'][number]>[] = [
    {
      id: 'revision',
      header: t('plan.close.revision'),
      rowHeader: true,
      width: '8rem',
      cell: ({ revision }) => (revision === 1 ? t('plan.close.first') : t('plan.close.correction', { revision })),
    },
    {
      id: 'at',
      header: t('plan.close.by'),
      width: '12rem',
      cell: ({ by, at }) => (
        <>
          {by}
          <Instant at={at} className="text-ink-3 block text-xs" />
        </>
      ),
    },
    { id: 'reason', header: t('plan.version.reason'), narrow: 'full', cell: ({ reason }) => reason },
    {
      id: 'digest',
      header: t('plan.close.digest'),
      width: '14rem',
      narrow: 'full',
      cell: ({ digest }) => <code className="font-mono text-xs break-all">{digest}</code>,
    },
    {
      id: 'recomputes',
      header: t('plan.close.check'),
      width: '8rem',
      cell: ({ recomputes }) => (
        <Mark tone={recomputes ? 'good' : 'bad'} glyph={recomputes ? 'check' : 'alarm'}>
          {t(recomputes ? 'plan.close.same' : 'plan.close.different')}
        </Mark>
      ),
    },
    {
      id: 'percent',
      header: t('plan.close.percent'),
      align: 'end',
      width: '6.5rem',
      cell: ({ percent }) => <Percent value={percent} missing="inapplicable" />,
    },
  ];
  return (
    <DataTable
      caption={t('plan.close.revisions')}
      captionHidden
      columns={columns}
      rows={closes}
      rowKey={({ revision }) => String(revision)}
      empty={null}
    />
  );
}
