import { useTranslation } from 'react-i18next';
import { riskReportPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { buttonClass, LinkButton } from '../../ui/button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RiskTabs } from '../risk-tabs.tsx';
import { isNarrowed } from './board-filters.ts';
import { BoardFiltersForm } from './board-filters-form.tsx';
import { BoardTable } from './board-table.tsx';
import type { Board } from './read-board.server.ts';
import { StageBar } from './stage-bar.tsx';

/** Which risks are there, who has to act, and what is the most pressing? */
export function BoardPage({ board }: { board: Board }) {
  const { t } = useTranslation('risk');
  const { title, zone, filters, page, pages, canReport } = board;
  const { counts } = page;
  return (
    <>
      <PageHeader
        title={title}
        lead={
          counts.open === 0
            ? t('board.leadNone')
            : t('board.lead', { count: counts.open, overdue: counts.overdue, serious: counts.byLevel.serious ?? 0 })
        }
        actions={
          <>
            {canReport && (
              <LinkButton look="primary" to={riskReportPath(zone)}>
                {t('board.report')}
              </LinkButton>
            )}
            <a href={board.workbookHref} download className={buttonClass()}>
              {t('board.export')}
            </a>
          </>
        }
      />
      <RiskTabs zone={zone} pages={pages} />
      <StageBar board={board} />
      <BoardFiltersForm filters={filters} thisYear={board.thisYear} />
      <BoardTable
        zone={zone}
        rows={page.items}
        isFiltered={
          isNarrowed(filters) || filters.isOverdue || Object.values(counts.byState).some((count) => count > 0)
        }
        canReport={canReport}
      />
      {page.items.length > 0 && <Pager shown={page.items.length} total={page.total} nextCursor={page.nextCursor} />}
    </>
  );
}
