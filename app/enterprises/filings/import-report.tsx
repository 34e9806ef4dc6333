import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Count, Nothing } from '../../ui/figures.tsx';
import { formatCount } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useIsAlive } from '../../ui/use-is-alive.ts';
import type { Import } from './read-import.server.ts';
import { isUnderWay, useImport } from './use-import.ts';

type Problem = Import['problems'][number];

/** How the import of a workbook stands: how far it is, or everything that is wrong with the file. */
export function ImportReport({ zone, first, retryHref }: { zone: string; first: Import; retryHref: string | null }) {
  const { t } = useTranslation('lists');
  const { found, isLost } = useImport(zone, first);
  return (
    <Section id="import" title={t('import.title')} intro={found.fileName}>
      {isUnderWay(found) ? (
        <Progress found={found} isLost={isLost} />
      ) : (
        <Problems found={found} retryHref={retryHref} />
      )}
    </Section>
  );
}

function Progress({ found, isLost }: { found: Import; isLost: boolean }) {
  const { t } = useTranslation('lists');
  const { pathname, search } = useLocation();
  const isAlive = useIsAlive();
  const { state, readRows, totalRows } = found;
  // A workbook need not say how many rows it has.
  const isMeasured = state === 'running' && totalRows !== null && readRows < totalRows;
  return (
    <div className="max-w-field">
      <p role="status">{useProgressText(found)}</p>
      <progress
        // Without a value it says: at work, no telling how far.
        {...(isMeasured && { value: readRows, max: totalRows })}
        aria-label={t('import.progress')}
        className="import-progress mt-2"
      />
      <p className="text-ink-3 mt-2 text-sm">{t('import.leave')}</p>
      {isLost && <p className="text-warn mt-1 text-sm">{t('import.lost')}</p>}
      {!isAlive && (
        <p className="mt-3 text-sm">
          <Link to={`${pathname}${search}`} reloadDocument>
            {t('import.refresh')}
          </Link>
        </p>
      )}
    </div>
  );
}

function useProgressText({ state, readRows, totalRows }: Import): string {
  const { t } = useTranslation('lists');
  const read = formatCount(readRows);
  if (state === 'waiting') return t('import.waiting');
  if (readRows === 0) return t('import.opening');
  if (totalRows === null) return t('import.read', { read });
  return readRows < totalRows
    ? t('import.reading', { read, total: formatCount(totalRows) })
    : t('import.storing', { read });
}

function Problems({ found, retryHref }: { found: Import; retryHref: string | null }) {
  const { t } = useTranslation('lists');
  const { problems, problemCount, state } = found;
  const columns: Column<Problem>[] = [
    {
      id: 'row',
      header: t('import.row'),
      align: 'end',
      width: '5rem',
      cell: ({ row }) => (row === null ? <Nothing /> : <Count value={row} />),
    },
    {
      id: 'column',
      header: t('import.column'),
      width: '14rem',
      rowHeader: true,
      cell: ({ columnTitle }) => columnTitle ?? t('import.wholeFile'),
    },
    { id: 'message', header: t('import.problem'), narrow: 'full', cell: ({ message }) => message },
  ];
  return (
    <div className="space-y-5">
      <Notice
        tone="bad"
        role="alert"
        title={t(state === 'failed' ? 'import.failed' : 'import.refused', { count: problemCount })}
      >
        {t('import.nothingStored')}
        {problemCount > problems.length && ` ${t('import.first', { count: problems.length })}`}
        {retryHref && (
          <p className="mt-1">
            <a href={retryHref}>{t('import.retry')}</a>
          </p>
        )}
      </Notice>
      <DataTable
        caption={t('import.problems')}
        captionHidden
        columns={columns}
        rows={problems.map((problem, index) => ({ ...problem, index }))}
        rowKey={({ row, column, message }) => `${row}/${column}/${message}`}
        empty={null}
      />
    </div>
  );
}
