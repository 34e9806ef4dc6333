import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { zonesOutput } from '../../server/zones/schema.ts';
import { departmentsPath } from '../paths.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Count, Nothing } from '../ui/figures.tsx';
import { Badge } from '../ui/status.tsx';

type ZoneRow = z.infer<typeof zonesOutput>[number];

/** The zones of the installation. */
export function ZoneTable({ zones, caption }: { zones: readonly ZoneRow[]; caption: string }) {
  const { t } = useTranslation(['zones', 'common']);
  const columns: Column<ZoneRow>[] = [
    {
      id: 'name',
      header: t('zones:admin.column.name'),
      rowHeader: true,
      cell: ({ name, id }) => (
        <>
          {name} <span className="text-ink-3 block font-mono text-xs font-normal">{id}</span>
        </>
      ),
    },
    { id: 'city', header: t('zones:admin.column.city'), cell: ({ city }) => city },
    { id: 'industry', header: t('zones:admin.column.industry'), cell: ({ industry }) => industry },
    {
      id: 'departments',
      header: t('zones:admin.column.departments'),
      align: 'end',
      cell: ({ departments }) => <Count value={departments} />,
    },
    {
      id: 'years',
      header: t('zones:admin.column.years'),
      cell: ({ years }) => (years.length === 0 ? <Nothing /> : years.join(t('common:listSeparator'))),
    },
    {
      id: 'demo',
      header: t('zones:admin.column.demo'),
      cell: ({ demo }) => (demo ? <Badge tone="warn">{t('zones:admin.demo')}</Badge> : <Nothing />),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={zones}
      rowKey={({ id }) => id}
      rowHref={({ id }) => departmentsPath(id)}
      empty={<EmptyState title={t('zones:admin.none')}>{t('zones:admin.noneHint')}</EmptyState>}
    />
  );
}
