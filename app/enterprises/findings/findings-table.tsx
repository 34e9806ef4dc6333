import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findingPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { FindingMark } from './finding-mark.tsx';
import type { FindingRow } from './read-findings.server.ts';

interface FindingsTableProps {
  zone: string;
  rows: readonly FindingRow[];
  /** The words of the items of EF7; an own question is told as it was asked. */
  items: Readonly<Record<string, string>>;
  /** The enterprise goes without saying. */
  isOwn: boolean;
  empty: ReactNode;
}

/** What was found wrong, with its due day and where it stands; each row opens the finding. */
export function FindingsTable({ zone, rows, items, isOwn, empty }: FindingsTableProps) {
  const { t } = useTranslation('inspections');
  const columns: Column<FindingRow>[] = [
    {
      id: 'item',
      header: t('finding.item'),
      rowHeader: true,
      cell: ({ item }) => <ItemWords item={item} items={items} />,
    },
    ...(isOwn
      ? []
      : [{ id: 'enterprise', header: t('finding.enterprise'), cell: ({ enterprise }: FindingRow) => enterprise.name }]),
    {
      id: 'facts',
      header: t('finding.facts'),
      narrow: 'full',
      cell: ({ facts }) => <span className="line-clamp-2 max-w-text break-words">{facts}</span>,
    },
    { id: 'foundOn', header: t('finding.foundOn'), cell: ({ foundOn }) => <CivilDate date={foundOn} /> },
    { id: 'dueOn', header: t('finding.dueOn'), cell: ({ dueOn }) => <CivilDate date={dueOn} /> },
    { id: 'state', header: t('finding.state'), cell: (row) => <FindingMark {...row} /> },
  ];
  return (
    <DataTable
      caption={t('finding.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => findingPath(zone, id)}
      empty={empty}
    />
  );
}

/** An item of EF7 with its number, or an own question. */
export function ItemWords({ item, items }: { item: string; items: Readonly<Record<string, string>> }) {
  const words = items[item];
  return words === undefined ? (
    <span className="break-words">{item}</span>
  ) : (
    <>
      <span className="figures">{item}</span> {words}
    </>
  );
}
