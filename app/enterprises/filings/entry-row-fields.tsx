import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../ui/error-summary.tsx';
import { Icon } from '../../ui/icon.tsx';
import { cellName, type EntryColumn } from './entry-rows.ts';
import type { KeyedRow } from './use-entry-rows.ts';

/** A column of the grid in the reader's language. */
export interface GridColumn extends EntryColumn {
  header: string;
  unit?: string;
  /** The headings under which the column may stand in a spreadsheet that is pasted. */
  titles: readonly string[];
  /** Numbers stand at the right and ask a phone for its number keys. */
  number?: 'decimal' | 'numeric';
  /** The id of a datalist with suggestions. */
  suggestions?: string;
  /** CSS width where rows stand side by side. */
  width: string;
}

interface EntryRowFieldsProps {
  formId: string;
  columns: readonly GridColumn[];
  row: KeyedRow;
  /** Where the row stands among all. */
  position: number;
  onChange: (key: number, column: string, text: string) => void;
  /** None without JavaScript: a row is then taken out by emptying it. */
  onRemove: ((key: number, position: number) => void) | undefined;
}

/** One row of the grid. A list has many: a keystroke draws only its own again. */
export const EntryRowFields = memo(function EntryRowFields(props: EntryRowFieldsProps) {
  const { formId, columns, row, position, onChange, onRemove } = props;
  const { t } = useTranslation('lists');
  const number = position + 1;
  const isWrong = Object.keys(row.errors).length > 0;
  return (
    <tr>
      <th scope="row" className={clsx('figures', isWrong ? 'text-bad font-semibold' : 'text-ink-3')}>
        <span className="entry-row-word">{t('grid.row', { row: number })}</span>
        <span className="entry-row-number" aria-hidden="true">
          {number}
        </span>
      </th>
      {columns.map((column) => {
        const error = row.errors[column.id];
        const id = fieldId(formId, cellName(0, column.id).replace('.0.', `.${row.id}.`));
        return (
          <td key={column.id} data-label={column.unit ? `${column.header} (${column.unit})` : column.header}>
            <input
              id={id}
              name={cellName(position, column.id)}
              data-row={position}
              data-column={column.id}
              aria-label={t('grid.cell', { column: column.header, row: number })}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              inputMode={column.number}
              list={column.suggestions}
              value={row.cells[column.id] ?? ''}
              onChange={({ target }) => onChange(row.key, column.id, target.value)}
              maxLength={2_000}
              autoComplete="off"
              className={column.number ? 'control text-end' : 'control'}
            />
            {error && (
              <p id={`${id}-error`} className="text-bad mt-0.5 text-xs font-medium">
                {error}
              </p>
            )}
          </td>
        );
      })}
      {onRemove && (
        <td data-select="" className="no-print">
          <button
            type="button"
            onClick={() => onRemove(row.key, position)}
            data-remove={position}
            aria-label={t('grid.removeRow', { row: number })}
            title={t('grid.removeRow', { row: number })}
            className="text-ink-3 hover:text-bad grid size-8 place-items-center"
          >
            <Icon name="close" className="size-3.5" />
          </button>
        </td>
      )}
    </tr>
  );
});
