import { type ClipboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../ui/button.tsx';
import { fieldId } from '../../ui/error-summary.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useFormState } from '../../ui/form.tsx';
import { scrollRegion } from '../../ui/scroll-region.ts';
import { useIsAlive } from '../../ui/use-is-alive.ts';
import { isTable } from '../admission/pasted-rows.ts';
import { EntryRowFields, type GridColumn } from './entry-row-fields.tsx';
import { type EntryRow, REST_FIELD, ROWS_SHOWN, restText } from './entry-rows.ts';
import { type Pasted, pasteInto } from './pasted-rows.ts';
import { useCellFocus } from './use-cell-focus.ts';
import { type EntryAnswer, useEntryRows, windowOf } from './use-entry-rows.ts';

export interface EntryGridProps {
  caption: string;
  columns: readonly GridColumn[];
  /** What stands in the grid at first. */
  start: readonly EntryRow[];
  /** The server's last answer about these rows. */
  answer: EntryAnswer | null;
  /** How many rows there may be. */
  most: number;
  /** Blank rows after the first ones. */
  spare: number;
  /** What the rows add up to while they are typed. */
  totals: (rows: readonly EntryRow[]) => ReactNode;
}

const ADDED = 5;

/**
 * Rows typed like in a spreadsheet: pasted, added, removed, walked through by keyboard. Without JavaScript the same fields
 * with buttons that ask the server for more rows.
 */
export function EntryGrid({ caption, columns, start, answer, most, spare, totals }: EntryGridProps) {
  const { t } = useTranslation('lists');
  const { formId, errors } = useFormState();
  const isAlive = useIsAlive();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const { state, dispatch, change, remove } = useEntryRows(start, answer, columns, most, spare);
  const { rows, from } = state;
  const grid = useRef<HTMLDivElement>(null);
  const rest = useRef<HTMLInputElement>(null);
  const focus = useCellFocus({ grid, formId, state, dispatch });
  const { afterRemoval } = focus;
  const removeRow = useCallback(
    (key: number, position: number) => {
      afterRemoval(position);
      remove(key);
    },
    [afterRemoval, remove],
  );
  const plain = rows.map(({ cells }) => cells);
  const to = Math.min(rows.length, from + ROWS_SHOWN);

  // Whoever keeps what is typed hears of rows that came, went or moved, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what is told of
  useEffect(() => {
    if (isAlive) rest.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [rows.length, pasted]);

  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const { row, column } = event.target instanceof HTMLElement ? event.target.dataset : {};
    const text = event.clipboardData.getData('text/plain');
    if (row === undefined || column === undefined || !isTable(text)) return;
    event.preventDefault();
    const result = pasteInto(plain, columns, { row: Number(row), column }, text, most);
    dispatch({ type: 'replace', rows: result.rows });
    setPasted(result);
  };

  const error = errors.rows;
  const id = fieldId(formId, 'rows');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the events are those of the fields inside
    <div ref={grid} id={id} tabIndex={-1} onPaste={paste} onKeyDown={focus.onKeyDown} className="outline-none">
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <input type="hidden" name={REST_FIELD} value={restText(plain, from, to, columns)} ref={rest} readOnly />
      <input type="hidden" name="rowsFrom" value={from} readOnly />
      <div className="table-box">
        <div className="entry-scroll" {...scrollRegion(caption)}>
          {/* biome-ignore lint/a11y/noRedundantRoles: on a phone CSS takes the table's meaning away */}
          <table role="table" className="data-table entry-grid" data-stacks="">
            <caption className="sr-only">{caption}</caption>
            <thead>
              <tr>
                <th scope="col" style={{ width: '2.25rem' }}>
                  <span className="sr-only">{t('grid.rowNumber')}</span>
                </th>
                {columns.map((column) => (
                  <th
                    key={column.id}
                    scope="col"
                    data-align={column.number ? 'end' : undefined}
                    style={{ width: column.width }}
                  >
                    {column.header}
                    {column.unit && <span className="text-ink-3 block font-normal">{column.unit}</span>}
                  </th>
                ))}
                {isAlive && (
                  <th scope="col" style={{ width: '2.25rem' }}>
                    <span className="sr-only">{t('grid.remove')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.slice(from, to).map((row, offset) => (
                <EntryRowFields
                  key={row.key}
                  formId={formId}
                  columns={columns}
                  row={row}
                  position={from + offset}
                  onChange={change}
                  onRemove={isAlive ? removeRow : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-2">
        {isAlive ? (
          <Button
            size="small"
            disabled={rows.length >= most}
            onClick={() => focus.atFirstOf(rows.length, () => dispatch({ type: 'add', count: ADDED }))}
          >
            {t('grid.add', { count: ADDED })}
          </Button>
        ) : (
          <button type="submit" name="act" value="add" className={buttonClass({ size: 'small' })}>
            {t('grid.add', { count: spare })}
          </button>
        )}
        <RowWindows
          from={from}
          count={rows.length}
          onShow={isAlive ? (first) => dispatch({ type: 'show', from: first }) : undefined}
        />
        <p className="text-ink-3 basis-80 grow text-sm">{t(isAlive ? 'grid.hint' : 'grid.plainHint')}</p>
      </div>
      <p role="status" className="text-ink-2 mt-2 text-sm empty:hidden">
        {pasted &&
          (pasted.left > 0
            ? t('grid.pastedNotAll', { count: pasted.taken, left: pasted.left, limit: most })
            : t('grid.pasted', { count: pasted.taken }))}
      </p>
      {totals(plain)}
    </div>
  );
}

interface RowWindowsProps {
  from: number;
  count: number;
  onShow: ((from: number) => void) | undefined;
}

/** A long list stands in the page by parts; nothing of the others is lost. */
function RowWindows({ from, count, onShow }: RowWindowsProps) {
  const { t } = useTranslation('lists');
  if (count <= ROWS_SHOWN) return null;
  const last = windowOf(count - 1);
  const target = (first: number, word: 'grid.earlier' | 'grid.later') => {
    const label = t(word);
    const isPossible = first >= 0 && first <= last;
    return onShow ? (
      <Button size="small" look="quiet" disabled={!isPossible} onClick={() => onShow(first)}>
        {label}
      </Button>
    ) : (
      isPossible && (
        <button
          type="submit"
          name="act"
          value={`show:${first}`}
          className={buttonClass({ size: 'small', look: 'quiet' })}
        >
          {label}
        </button>
      )
    );
  };
  return (
    <div className="flex items-baseline gap-x-1 text-sm">
      {target(from - ROWS_SHOWN, 'grid.earlier')}
      <span className="figures">
        {t('grid.window', { from: from + 1, to: Math.min(count, from + ROWS_SHOWN), count })}
      </span>
      {target(from + ROWS_SHOWN, 'grid.later')}
    </div>
  );
}
