import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { departmentChangesOutput } from '../../../server/zones/schema.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import { Badge } from '../../ui/status.tsx';

type Change = z.infer<typeof departmentChangesOutput>['changes'][number];

/** Renames, merges and splits with their grounds. */
export function ChangeTable({ caption, changes }: { caption: string; changes: readonly Change[] }) {
  const { t } = useTranslation(['zones', 'common']);
  const names = (departments: Change['from']) => departments.map(({ name }) => name).join(t('common:listSeparator'));
  const columns: Column<Change>[] = [
    {
      id: 'effectiveOn',
      header: t('zones:departments.change.effectiveOn'),
      cell: ({ effectiveOn }) => <CivilDate date={effectiveOn} />,
    },
    {
      id: 'kind',
      header: t('zones:departments.change.kind'),
      cell: ({ kind }) => <Badge>{t(`zones:departments.change.${kind}`)}</Badge>,
    },
    { id: 'from', header: t('zones:departments.change.from'), cell: ({ from }) => names(from) },
    { id: 'to', header: t('zones:departments.change.to'), cell: ({ to }) => names(to) },
    { id: 'reason', header: t('zones:departments.change.reason'), cell: ({ reason }) => reason, narrow: 'full' },
    {
      id: 'decidedBy',
      header: t('zones:departments.change.decidedBy'),
      cell: ({ decidedBy, decidedAt }) => (
        <>
          {decidedBy} <Instant at={decidedAt} className="text-ink-3 block text-sm" />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('zones:departments.noHistory')}>{t('zones:departments.noHistoryHint')}</EmptyState>}
    />
  );
}
