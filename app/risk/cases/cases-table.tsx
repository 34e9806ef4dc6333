import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { riskCasePath, riskCasesPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { LevelMark } from '../marks.tsx';
import { CaseMark, type CaseRow, DutyMark, nextDuty } from './case-marks.tsx';

interface CasesTableProps {
  zone: string;
  rows: readonly CaseRow[];
  /** The reader's own enterprise is the only one there is. */
  isOwn: boolean;
  isFiltered: boolean;
}

/** Cases with what is owed next in each. */
export function CasesTable({ zone, rows, isOwn, isFiltered }: CasesTableProps) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  const number: Column<CaseRow> = {
    id: 'number',
    header: t('fact.number'),
    rowHeader: true,
    cell: ({ number: of }) => <span className="figures">{of}</span>,
  };
  const staff: Column<CaseRow>[] = [
    { id: 'risk', header: t('fact.risk'), cell: ({ risk }) => risk?.title ?? <Nothing /> },
    { id: 'enterprise', header: t('fact.enterprise'), cell: ({ enterprise }) => enterprise.name },
    { id: 'level', header: t('fact.level'), cell: ({ risk }) => risk && <LevelMark level={risk.level} /> },
  ];
  const columns: Column<CaseRow>[] = [
    number,
    ...(isOwn ? [] : staff),
    { id: 'opened', header: t('fact.openedOn'), cell: ({ openedOn }) => <CivilDate date={openedOn} /> },
    { id: 'state', header: t('fact.state'), cell: (row) => <CaseMark {...row} /> },
    {
      id: 'next',
      header: t('fact.next'),
      cell: (row) => {
        const duty = nextDuty(row);
        if (!duty) return <Nothing />;
        return (
          <span className="flex flex-wrap items-baseline gap-x-3">
            {tRisk(`filingKind.${duty.kind}`)} <DutyMark duty={duty} isClosed={false} />
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => riskCasePath(zone, id)}
      empty={
        isFiltered ? (
          <EmptyState title={t('noneOverdue')} action={<Link to={riskCasesPath(zone)}>{t('filter.all')}</Link>} />
        ) : (
          <EmptyState title={t('none')}>{t(isOwn ? 'ownNoneHint' : 'noneHint')}</EmptyState>
        )
      }
    />
  );
}
