import { useTranslation } from 'react-i18next';
import type { Api } from '../../load-context.ts';
import { riskPath, riskReportPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Count, Nothing } from '../../ui/figures.tsx';
import { Badge } from '../../ui/status.tsx';
import { LevelMark, RiskStateMark, UrgencyMark } from '../marks.tsx';
import { TermMark } from './term-mark.tsx';

export type BoardRow = Awaited<ReturnType<Api['risks']['list']>>['items'][number];

interface BoardTableProps {
  zone: string;
  rows: readonly BoardRow[];
  /** Filters leave rows out, so an empty board does not mean that there is no risk. */
  isFiltered: boolean;
  canReport: boolean;
}

export function BoardTable({ zone, rows, isFiltered, canReport }: BoardTableProps) {
  const { t } = useTranslation('risk');
  return (
    <DataTable
      caption={t('board.title')}
      captionHidden
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => riskPath(zone, id)}
      empty={
        isFiltered ? (
          <EmptyState title={t('board.noneFound')}>{t('board.noneFoundHint')}</EmptyState>
        ) : (
          <EmptyState
            title={t('board.none')}
            action={canReport && <LinkButton to={riskReportPath(zone)}>{t('board.report')}</LinkButton>}
          >
            {t('board.noneHint')}
          </EmptyState>
        )
      }
    />
  );
}

function useColumns(): Column<BoardRow>[] {
  const { t } = useTranslation('risk');
  return [
    { id: 'title', header: t('board.column.title'), rowHeader: true, cell: (row) => <Named row={row} /> },
    {
      id: 'level',
      header: t('board.column.level'),
      cell: ({ level, isEscalated }) => (
        <>
          <LevelMark level={level} />
          {isEscalated && (
            <span className="ms-2">
              <Badge tone="bad">{t('board.escalated')}</Badge>
            </span>
          )}
        </>
      ),
    },
    {
      id: 'urgency',
      header: t('board.column.urgency'),
      cell: ({ urgency }) => (urgency ? <UrgencyMark urgency={urgency} /> : <Nothing />),
    },
    {
      id: 'state',
      header: t('board.column.state'),
      cell: ({ state, holder, owner }) => (
        <>
          <RiskStateMark state={state} />
          {holder && (
            <span className="text-ink-3 block text-xs">
              {t(`role.${holder}`)}
              {/* Whoever was named is of the technical group. */}
              {holder === 'technical' && owner && ` · ${owner.name}`}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'term',
      header: t('board.column.term'),
      narrow: 'full',
      cell: ({ term }) => (term ? <TermMark term={term} /> : <Nothing />),
    },
    {
      id: 'age',
      header: t('board.column.age'),
      unit: t('board.days'),
      align: 'end',
      cell: ({ ageDays }) => (ageDays === null ? <Nothing /> : <Count value={ageDays} />),
    },
    {
      id: 'measures',
      header: t('board.column.measures'),
      unit: t('board.count'),
      align: 'end',
      cell: ({ measuresInForce }) => <Count value={measuresInForce} />,
    },
  ];
}

function Named({ row: { number, title, product, source, enterprise } }: { row: BoardRow }) {
  const { t } = useTranslation('risk');
  return (
    <>
      <span className="text-ink-3 figures block text-xs font-normal">
        {number} · {t(`source.${source}`)}
      </span>
      {title}
      <span className="text-ink-3 block text-xs font-normal">
        {product}
        {enterprise && ` · ${enterprise.name}`}
      </span>
    </>
  );
}
