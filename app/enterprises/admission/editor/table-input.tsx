import { type ClipboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../../server/enterprises/admission/facts.ts';
import { Button } from '../../../ui/button.tsx';
import { useFormState } from '../../../ui/form.tsx';
import { useIsAlive } from '../../../ui/use-is-alive.ts';
import {
  MOST_ROWS,
  type ScreenRow,
  screenRows,
  storedPlace,
  TABLE_CELLS,
  type TableName,
  toScreen,
} from '../fact-tables.ts';
import { isTable, pastedCells, pastedChoice, pastedChoices, pastedDay, withPasted } from '../pasted-rows.ts';
import { type AdmissionWords, optionsOf, schemeOptions, useWords } from '../words.ts';
import { useNoteChange } from './note-context.ts';
import { TableRow } from './table-row.tsx';

/** Rows ready to be typed in where no script adds any. */
const SPARE_ROWS = 3;

interface KeyedRow {
  key: number;
  row: ScreenRow;
}

/** An open-ended table of EF2: rows added, removed, or pasted from a spreadsheet. */
export function TableInput({ table, facts }: { table: TableName; facts: Facts }) {
  const { t } = useTranslation('admission');
  const words = useWords();
  const { values, errors } = useFormState();
  const isAlive = useIsAlive();
  const nextKey = useRef(0);
  const keyed = (row: ScreenRow): KeyedRow => {
    nextKey.current += 1;
    return { key: nextKey.current, row };
  };
  const [rows, setRows] = useState<readonly KeyedRow[]>(() => {
    const typed = screenRows(values, table);
    const first = typed.length > 0 ? typed : toScreen(facts, table);
    return [...first, ...Array.from({ length: SPARE_ROWS }, () => ({}))].map(keyed);
  });
  useNoteChange(rows);
  const plain = rows.map(({ row }) => row);
  const columns = TABLE_CELLS[table];
  const labels: Record<string, string> = words.tables[table].columns;

  const change = (key: number, row: ScreenRow) =>
    setRows((all) => all.map((each) => (each.key === key ? { key, row } : each)));
  const remove = (key: number) => setRows((all) => all.filter((each) => each.key !== key));
  const paste = (event: ClipboardEvent, row: number, cell: string) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    const laid = withPasted(plain, columns, { row, cell }, pastedCells(text), cellReader(table, words));
    setRows(laid.slice(0, MOST_ROWS).map((each, place) => ({ ...(rows[place] ?? keyed({})), row: each })));
  };

  return (
    <div>
      {errors[table] && <p className="text-bad mb-2 text-sm font-medium">{errors[table]}</p>}
      <div className="table-box">
        {/* biome-ignore lint/a11y/noRedundantRoles: on a phone CSS takes the table's meaning away */}
        <table role="table" className="data-table input-table" data-stacks="">
          <caption className="sr-only">{words.tables[table].title}</caption>
          <thead>
            <tr>
              <th scope="col" className="w-12 whitespace-nowrap">
                {t('table.row')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {labels[column]}
                </th>
              ))}
              {isAlive && (
                <th scope="col" className="w-px">
                  <span className="sr-only">{t('table.remove')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, row }, place) => (
              <TableRow
                key={key}
                table={table}
                place={place}
                storedPlace={storedPlace(plain, place)}
                row={row}
                onChange={(changed) => change(key, changed)}
                onPaste={paste}
                onRemove={isAlive ? () => remove(key) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      {isAlive ? (
        <div className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <Button size="small" disabled={rows.length >= MOST_ROWS} onClick={() => setRows([...rows, keyed({})])}>
            {t('table.add')}
          </Button>
          <p className="text-ink-3 text-sm">{t('table.pasteHint')}</p>
        </div>
      ) : (
        <p className="text-ink-3 mt-2 text-sm">{t('table.plainHint')}</p>
      )}
    </div>
  );
}

/** How a pasted text becomes the cell of a column. */
function cellReader(table: TableName, words: AdmissionWords) {
  const schemes = schemeOptions(words).flatMap(({ options }) => options);
  const uses = optionsOf(words.choices.equipmentUses);
  return (cell: string, text: string): string => {
    if (table === 'certificates' && cell === 'scheme') return pastedChoice(text, schemes) || text;
    if (table === 'equipment' && cell === 'uses') return pastedChoices(text, uses);
    return cell === 'issuedOn' || cell === 'expiresOn' ? pastedDay(text) : text;
  };
}
