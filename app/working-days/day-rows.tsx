import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTable, pastedCells, pastedDay, withPasted } from '../enterprises/admission/pasted-rows.ts';
import { Button } from '../ui/button.tsx';
import { Field, FieldError, Hint } from '../ui/field.tsx';
import { useFormState } from '../ui/form.tsx';
import { useIsAlive } from '../ui/use-is-alive.ts';
import { MOST_ROWS, ROW_CELLS, type RowCells, type RowKind, rowField, typedRows } from './calendar-rows.ts';

interface KeyedRow {
  key: number;
  row: RowCells;
}

/** Rows ready to be typed in, also where no script adds any. */
const SPARE_ROWS = { stored: 1, none: 7 } as const;

const NAME_LENGTH = 40;

const readCell = (cell: string, text: string): string => (cell === 'name' ? text : pastedDay(text));

/** Holidays or make-up working days: rows added, removed, or pasted from a spreadsheet. */
export function DayRows({ kind, stored }: { kind: RowKind; stored: readonly RowCells[] }) {
  const { t } = useTranslation('workingDays');
  const { values, errors } = useFormState();
  const isAlive = useIsAlive();
  const [state, setState] = useState(() => {
    const typed = typedRows(values, kind);
    const first = typed.length > 0 ? typed : stored;
    const spare = first.length > 0 ? SPARE_ROWS.stored : SPARE_ROWS.none;
    const rows = [...first, ...Array.from({ length: spare }, () => ({}))];
    return { rows: rows.map((row, key): KeyedRow => ({ key, row })), nextKey: rows.length };
  });
  const { rows } = state;
  const show = (changed: readonly RowCells[]) =>
    setState(({ rows: before, nextKey }) => ({
      rows: changed.slice(0, MOST_ROWS).map((row, place) => ({ key: before[place]?.key ?? nextKey + place, row })),
      nextKey: nextKey + changed.length,
    }));
  const change = (key: number, cell: string, text: string) =>
    setState(({ rows: before, nextKey }) => ({
      rows: before.map((each) => (each.key === key ? { key, row: { ...each.row, [cell]: text } } : each)),
      nextKey,
    }));
  const remove = (key: number) =>
    setState(({ rows: before, nextKey }) => ({ rows: before.filter((each) => each.key !== key), nextKey }));
  const paste = (event: ClipboardEvent, row: number, cell: string) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    const plain = rows.map((each) => ({ ...each.row }));
    show(withPasted(plain, ROW_CELLS[kind], { row, cell }, pastedCells(text), readCell));
  };

  return (
    <fieldset>
      <legend className="text-lg font-semibold">{t(`edit.${kind}`)}</legend>
      <Hint id={`${kind}-hint`}>
        {t(`edit.${kind}Hint`)} {isAlive && t('edit.paste')}
      </Hint>
      {errors[kind] && <FieldError id={`${kind}-error`}>{errors[kind]}</FieldError>}
      <ol className="border-rule border-t">
        {rows.map(({ key, row }, place) => (
          <li key={key} className="border-rule flex flex-wrap items-end gap-x-4 gap-y-2 border-b py-2">
            {ROW_CELLS[kind].map((cell) => (
              <Cell
                key={cell}
                kind={kind}
                place={place}
                cell={cell}
                value={row[cell] ?? ''}
                onChange={(text) => change(key, cell, text)}
                onPaste={(event) => paste(event, place, cell)}
              />
            ))}
            {isAlive && (
              <Button size="small" look="quiet" onClick={() => remove(key)}>
                {t('edit.remove', { row: place + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {isAlive && rows.length < MOST_ROWS && (
        <Button size="small" className="mt-3" onClick={() => show([...rows.map(({ row }) => row), {}])}>
          {t(kind === 'holidays' ? 'edit.addHoliday' : 'edit.addWorkday')}
        </Button>
      )}
    </fieldset>
  );
}

interface CellProps {
  kind: RowKind;
  place: number;
  cell: 'from' | 'to' | 'day' | 'name';
  value: string;
  onChange: (text: string) => void;
  onPaste: (event: ClipboardEvent) => void;
}

function Cell({ kind, place, cell, value, onChange, onPaste }: CellProps) {
  const { t } = useTranslation('workingDays');
  const ofRow = t(kind === 'holidays' ? 'edit.holidayRow' : 'edit.workdayRow', { row: place + 1 });
  const isName = cell === 'name';
  return (
    <Field
      name={rowField(kind, place, cell)}
      label={`${ofRow} ${t(`edit.${cell}`)}`}
      labelHidden={place > 0}
      className="w-40"
    >
      {(wiring) => (
        <input
          type={isName ? 'text' : 'date'}
          className="control"
          value={value}
          maxLength={isName ? NAME_LENGTH : undefined}
          placeholder={isName && place === 0 ? t('edit.namePlaceholder') : undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          onPaste={onPaste}
          {...wiring}
        />
      )}
    </Field>
  );
}
