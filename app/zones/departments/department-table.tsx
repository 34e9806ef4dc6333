import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { withSearch } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Nothing } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import type { DepartmentView } from './department-words.ts';

interface DepartmentTableProps {
  caption: string;
  departments: readonly DepartmentView[];
  canManage: boolean;
}

/** Departments at work, with what they were called before and what can be done about them. */
export function DepartmentTable({ caption, departments, canManage }: DepartmentTableProps) {
  const { t } = useTranslation('zones');
  const location = useLocation();
  const to = (act: string, department: string) =>
    `${withSearch(location, { act, department, parts: null, done: null })}#manage`;
  const columns: Column<DepartmentView>[] = [
    ...useCommonColumns(),
    {
      id: 'members',
      header: t('departments.column.members'),
      align: 'end',
      cell: ({ members }) => <Count value={members} />,
    },
    ...(canManage
      ? [
          {
            id: 'acts',
            header: t('departments.column.acts'),
            width: '9rem',
            cell: ({ id, name }: DepartmentView) => (
              <span className="inline-flex gap-4 whitespace-nowrap">
                <Link to={to('rename', id)} aria-label={t('departments.actNamed.rename', { name })} preventScrollReset>
                  {t('departments.act.rename')}
                </Link>
                <Link to={to('split', id)} aria-label={t('departments.actNamed.split', { name })} preventScrollReset>
                  {t('departments.act.split')}
                </Link>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={departments}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('departments.none')}>{t('departments.noneHint')}</EmptyState>}
    />
  );
}

export function ClosedDepartmentTable({ caption, departments }: Omit<DepartmentTableProps, 'canManage'>) {
  const { t } = useTranslation('zones');
  const columns: Column<DepartmentView>[] = [
    ...useCommonColumns(),
    {
      id: 'closedOn',
      header: t('departments.column.closedOn'),
      cell: ({ closedOn }) => <CivilDate date={closedOn} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={departments}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

function useCommonColumns(): Column<DepartmentView>[] {
  const { t } = useTranslation('zones');
  return [
    { id: 'name', header: t('departments.column.name'), rowHeader: true, cell: ({ name }) => name },
    {
      id: 'id',
      header: t('departments.column.id'),
      cell: ({ id }) => <span className="font-mono text-[0.92em]">{id}</span>,
    },
    { id: 'kind', header: t('departments.column.kind'), cell: ({ kind }) => t(`departments.kind.${kind}`) },
    { id: 'former', header: t('departments.column.former'), cell: (department) => <FormerNames {...department} /> },
  ];
}

function FormerNames({ formerNames }: DepartmentView) {
  const { t } = useTranslation('zones');
  const locale = useLocale();
  if (formerNames.length === 0) return <Nothing />;
  return (
    <ul>
      {formerNames.map(({ until, name }) => (
        <li key={until}>{t('departments.formerUntil', { name, day: formatDate(until, locale) })}</li>
      ))}
    </ul>
  );
}
