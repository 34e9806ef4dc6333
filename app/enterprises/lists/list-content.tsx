import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Money } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { RevisionTimeline } from '../filings/revision-timeline.tsx';
import { ListActions, ListDownloads } from './list-actions.tsx';
import { ListRowsTable } from './list-rows-table.tsx';
import type { ListPageData } from './read-list-page.server.ts';

/** The list as it is stored: totals, rows, revisions. */
export function ListContent({ page }: { page: ListPageData }) {
  const { t } = useTranslation('lists');
  const { view, newest, mayFile } = page;
  const { list } = view;
  if (!list) return <NothingFiled page={page} />;
  return (
    <div className="space-y-10">
      {newest && list.revision !== newest.revision && (
        <Notice tone="warn" title={t('revision.old', { revision: list.revision, newest: newest.revision })} />
      )}
      {list.hasExports ? (
        <Stats>
          <Stat label={t('total.amount')} unit={t('unit.tenThousandUsd')} size="large">
            <Money value={list.amountUsd} />
          </Stat>
          <Stat label={t('total.ownBrand')} unit={t('unit.tenThousandUsd')}>
            <Money value={list.ownBrandAmountUsd} />
          </Stat>
          <Stat label={t('total.rows')}>
            <Count value={list.rowCount} />
          </Stat>
          <Stat label={t('total.nonconforming')}>
            <Count value={list.nonconformingRows} />
          </Stat>
        </Stats>
      ) : (
        <Notice tone="idle" title={t('list.noExports')}>
          {mayFile && t('list.noExportsHint')}
        </Notice>
      )}
      <Section id="rows" title={t('list.rows')} actions={<ListDownloads page={page} />}>
        {list.hasExports ? (
          <>
            <ListRowsTable rows={view.rows} caption={t('list.rows')} />
            <Pager shown={view.rows.length} total={list.rowCount} nextCursor={view.nextCursor} />
          </>
        ) : (
          <p className="text-ink-2">{t('list.noRows')}</p>
        )}
      </Section>
      <Section id="revisions" title={t('revision.title')} intro={t('revision.intro')}>
        <RevisionTimeline
          revisions={view.revisions}
          shown={list.revision}
          facts={(each) =>
            [
              each.hasExports ? t('revision.rows', { count: each.rowCount }) : t('list.noExports'),
              each.fromWorkbook ? t('revision.fromWorkbook') : t('revision.typed'),
            ].join(' · ')
          }
        />
      </Section>
    </div>
  );
}

function NothingFiled({ page }: { page: ListPageData }) {
  const { t } = useTranslation('lists');
  const { view, mayFile } = page;
  if (view.state === 'notOwed') return <EmptyState title={t('list.notOwed')}>{t('list.notOwedHint')}</EmptyState>;
  return (
    <EmptyState
      title={t('list.nothing')}
      action={
        mayFile && (
          <div className="flex flex-wrap gap-2">
            <ListActions page={page} />
          </div>
        )
      }
    >
      {mayFile ? (
        <>
          {t('list.nothingHint')} <CivilDate date={view.dueOn} />
        </>
      ) : (
        !view.filing.isPermitted && t('list.nothingReading')
      )}
    </EmptyState>
  );
}
