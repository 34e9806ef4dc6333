import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EQUIPMENT_USES } from '../../../../server/enterprises/admission/fact-fields.ts';
import { fieldId } from '../../../ui/error-summary.tsx';
import { useFormState } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type ScreenRow, TABLE_CELLS, type TableName } from '../fact-tables.ts';
import { schemeOptions, useWords } from '../words.ts';

export interface TableRowProps {
  table: TableName;
  place: number;
  /** Where the row stands once stored: mistakes are told of that place. */
  storedPlace: number;
  row: ScreenRow;
  onChange: (row: ScreenRow) => void;
  onPaste: (event: ClipboardEvent, place: number, cell: string) => void;
  onRemove: (() => void) | undefined;
}

/** A row of an open-ended table while it is typed. */
export function TableRow({ table, place, storedPlace, row, onChange, onPaste, onRemove }: TableRowProps) {
  const { t } = useTranslation('admission');
  const words = useWords();
  const { formId, errors } = useFormState();
  const labels: Record<string, string> = words.tables[table].columns;
  const isFilled = Object.values(row).some((cell) => cell !== '');
  return (
    <tr>
      <td className="text-ink-3 figures" data-lead="">
        {place + 1}
      </td>
      {TABLE_CELLS[table].map((cell) => {
        const label = labels[cell] ?? cell;
        const name = `${table}.${place}.${cell}`;
        const error = isFilled ? errors[`${table}.${storedPlace}.${cell}`] : undefined;
        const id = fieldId(formId, name);
        return (
          <td key={cell} data-label={label} data-narrow="full">
            {error && (
              <p id={`${id}-error`} className="text-bad text-xs font-medium">
                {error}
              </p>
            )}
            <Cell
              id={id}
              name={name}
              cell={cell}
              value={row[cell] ?? ''}
              onChange={(value) => onChange({ ...row, [cell]: value })}
              onPaste={(event) => onPaste(event, place, cell)}
              wiring={{
                'aria-label': t('table.cell', { column: label, row: place + 1 }),
                'aria-invalid': error ? true : undefined,
                'aria-describedby': error ? `${id}-error` : undefined,
              }}
            />
          </td>
        );
      })}
      {onRemove && (
        <td data-select="" className="no-print">
          <button
            type="button"
            onClick={onRemove}
            aria-label={t('table.removeRow', { row: place + 1 })}
            className="text-ink-3 hover:text-bad grid size-9 place-items-center"
          >
            <Icon name="close" className="size-3.5" />
          </button>
        </td>
      )}
    </tr>
  );
}

interface CellProps {
  id: string;
  name: string;
  cell: string;
  value: string;
  onChange: (value: string) => void;
  onPaste: (event: ClipboardEvent) => void;
  wiring: Record<'aria-label', string> & {
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
  };
}

function Cell({ id, name, cell, value, onChange, onPaste, wiring }: CellProps) {
  if (cell === 'uses') return <Uses id={id} name={name} value={value} onChange={onChange} wiring={wiring} />;
  if (cell === 'scheme') return <Scheme id={id} name={name} value={value} onChange={onChange} wiring={wiring} />;
  const isDay = cell === 'issuedOn' || cell === 'expiresOn';
  return (
    <input
      {...wiring}
      id={id}
      name={name}
      // A day that is none stays visible as a text, or the date field would swallow it.
      type={isDay && (value === '' || DAY.test(value)) ? 'date' : 'text'}
      inputMode={cell === 'quantity' ? 'numeric' : undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onPaste={onPaste}
      maxLength={300}
      autoComplete="off"
      className="control"
    />
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

type ChoiceCellProps = Omit<CellProps, 'cell' | 'onPaste'>;

function Scheme({ id, name, value, onChange, wiring }: ChoiceCellProps) {
  const { t } = useTranslation('admission');
  const groups = schemeOptions(useWords());
  const isKnown = value === '' || groups.some(({ options }) => options.some((option) => option.value === value));
  return (
    <select
      {...wiring}
      id={id}
      name={name}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      className="control"
    >
      <option value="">{t('table.choose')}</option>
      {!isKnown && <option value={value}>{value.replace(/^\w+:/, '')}</option>}
      {groups.map(({ kind, label, options }) => (
        <optgroup key={kind} label={label}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function Uses({ id, name, value, onChange, wiring }: ChoiceCellProps) {
  const { choices } = useWords();
  const chosen = value.split(',');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand in a cell without its own frame
    <div
      role="group"
      aria-label={wiring['aria-label']}
      aria-describedby={wiring['aria-describedby']}
      className="flex flex-wrap gap-x-4 gap-y-1 py-1.5"
    >
      {EQUIPMENT_USES.map((use, index) => (
        <label key={use} className="flex min-h-7 items-center gap-1.5 whitespace-nowrap">
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            name={name}
            value={use}
            checked={chosen.includes(use)}
            onChange={({ target }) =>
              onChange(EQUIPMENT_USES.filter((each) => (each === use ? target.checked : chosen.includes(each))).join())
            }
            className="size-4.5"
          />
          {choices.equipmentUses[use]}
        </label>
      ))}
    </div>
  );
}
