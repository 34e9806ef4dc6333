import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../paths.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Instant, Nothing } from '../ui/figures.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Change } from './changes.ts';
import type { AuditRow } from './read-audit.server.ts';
import { auditWord, fieldWords } from './words.ts';

const SHORT_HASH = 10;

/** The newest first; each row opens into what it changed. */
export function AuditTable({ rows, empty }: { rows: readonly AuditRow[]; empty: ReactNode }) {
  const { t } = useTranslation('audit');
  const columns: Column<AuditRow>[] = [
    { id: 'at', header: t('column.at'), cell: ({ at }) => <Instant at={at} />, narrow: 'full' },
    { id: 'person', header: t('column.person'), cell: ({ actor }) => actor, width: '14%' },
    { id: 'action', header: t('column.action'), rowHeader: true, cell: (row) => <Action row={row} />, width: '20%' },
    { id: 'object', header: t('column.object'), cell: (row) => <AuditedObject row={row} />, width: '15%' },
    { id: 'changes', header: t('column.changes'), narrow: 'full', width: '32%', cell: (row) => <Changes row={row} /> },
    {
      id: 'hash',
      header: t('column.hash'),
      // The opened row has all of it.
      narrow: 'hidden',
      cell: ({ hash }) => (
        <span className="text-ink-3 font-mono text-xs whitespace-nowrap" title={hash}>
          {hash.slice(0, SHORT_HASH)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ seq }) => seq}
      empty={empty}
    />
  );
}

function Action({ row: { action, reason } }: { row: AuditRow }) {
  const { t } = useTranslation('audit');
  return (
    <>
      {auditWord(t, 'action', action)}
      {reason && <span className="text-ink-3 block text-xs font-normal">{reason}</span>}
    </>
  );
}

/** What it was done to; leads to all else that was done to it. */
function AuditedObject({ row: { objectType, objectId, target } }: { row: AuditRow }) {
  const { t } = useTranslation('audit');
  const location = useLocation();
  return (
    <>
      {target ? t('ofTarget', { target }) : auditWord(t, 'object', objectType)}
      <Link
        to={withSearch(location, { object: objectId, cursor: null })}
        title={t('sameObject')}
        className="text-ink-3 block font-mono text-xs"
      >
        <span className="sr-only">{t('sameObject')} </span>
        {shortId(objectId)}
      </Link>
    </>
  );
}

const LONG_ID = 24;
const shortId = (id: string) => (id.length > LONG_ID ? `${id.slice(0, 8)}…${id.slice(-6)}` : id);

function Changes({ row }: { row: AuditRow }) {
  const { t } = useTranslation('audit');
  const { changes, changesLeft, requestId, hash } = row;
  return (
    <details className="menu">
      <summary className="text-accent inline-flex items-center gap-1">
        <Icon name="chevron" className="chevron size-3.5" />
        {t('changes', { count: changes.length + changesLeft })}
      </summary>
      <div className="py-2">
        {changes.length > 0 && <ChangeList changes={changes} />}
        {changesLeft > 0 && <p className="text-ink-3 mt-1 text-xs">{t('changesLeft', { count: changesLeft })}</p>}
        <dl className="text-ink-3 mt-2 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 text-xs">
          <dt>{t('request')}</dt>
          <dd className="font-mono break-all">{requestId}</dd>
          <dt>{t('column.hash')}</dt>
          <dd className="font-mono break-all">{hash}</dd>
        </dl>
      </div>
    </details>
  );
}

function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('audit');
  return (
    <dl className="text-xs">
      {changes.map(({ path, before, after }) => (
        <div key={path.join('.')} className="border-rule grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 border-t py-1">
          <dt className="text-ink-3">{fieldWords(t, path)}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-2">
            {before !== null && (
              <>
                <span className="sr-only">{t('before')} </span>
                <del className="text-ink-2 decoration-ink-3">
                  <Value path={path} text={before} />
                </del>
                <Icon name="arrowRight" className="size-3 self-center" />
              </>
            )}
            <span className="sr-only">{t('after')} </span>
            {after === null ? (
              <Nothing />
            ) : (
              <ins className="no-underline">
                <Value path={path} text={after} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ path, text }: { path: readonly string[]; text: string }) {
  const { t } = useTranslation('audit');
  const isWord = path.at(-1) === 'state' || text === 'true' || text === 'false';
  return <>{isWord ? auditWord(t, 'state', text) : text}</>;
}
