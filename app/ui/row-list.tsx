import { type ReactNode, useState } from 'react';
import { rowField, rowNumbers } from '../acts/form-rows.ts';
import { Button } from './button.tsx';
import { FieldError, Hint, OptionalMark } from './field.tsx';
import { useFormState } from './form.tsx';
import { useIsAlive } from './use-is-alive.ts';

interface RowListProps {
  /** How the names of its fields begin: '<list>.<row>.<cell>'. */
  list: string;
  legend: string;
  hint?: ReactNode;
  optional?: boolean;
  /** Rows that are on file; their values are the defaults of the first rows. */
  stored?: number;
  /** Rows ready to be typed in besides; what stays blank is left out. */
  spare?: number;
  most: number;
  add: string;
  remove: (row: number) => string;
  /** The fields of one row; `stored` is its place among the rows on file. */
  children: (row: { field: (cell: string) => string; number: number; stored: number | null }) => ReactNode;
}

interface Rows {
  keys: number[];
  next: number;
  /** Of what was typed earlier. */
  typed: Record<string, string[]> | null;
}

/** Rows of fields in a form, as many as it takes: added and removed where JavaScript runs, some spare ones where not. */
export function RowList(props: RowListProps) {
  const { list, legend, hint, optional, stored = 0, spare = 1, most, add, remove, children } = props;
  const { values, errors } = useFormState();
  const isAlive = useIsAlive();
  const [rows, setRows] = useState<Rows>(() => firstRows(values, list, stored + spare));
  const shown = rows.typed !== values && hasRows(values, list) ? firstRows(values, list, 0) : rows;
  if (shown !== rows) setRows(shown);
  const { keys, next, typed } = shown;
  return (
    <fieldset id={`${list}-rows`} className="min-w-0">
      <legend className="mb-1 font-medium">
        {legend}
        {optional && <OptionalMark />}
      </legend>
      {hint && <Hint id={`${list}-hint`}>{hint}</Hint>}
      {errors[list] && <FieldError id={`${list}-error`}>{errors[list]}</FieldError>}
      <ol className="border-rule border-t">
        {keys.map((key, place) => (
          <li
            key={`${typed ? 'typed' : 'fresh'}-${key}`}
            className="border-rule flex flex-wrap items-end gap-x-4 gap-y-2 border-b py-3"
          >
            {children({
              field: (cell) => rowField(list, key, cell),
              number: place + 1,
              stored: typed === null && key < stored ? key : null,
            })}
            {isAlive && (
              <Button
                size="small"
                look="quiet"
                onClick={() => setRows({ ...shown, keys: keys.filter((each) => each !== key) })}
              >
                {remove(place + 1)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {isAlive && keys.length < most && (
        <Button
          size="small"
          className="mt-3"
          onClick={() => setRows({ ...shown, keys: [...keys, next], next: next + 1 })}
        >
          {add}
        </Button>
      )}
    </fieldset>
  );
}

const hasRows = (values: Record<string, string[]>, list: string): boolean =>
  rowNumbers(Object.keys(values), list).length > 0;

function firstRows(values: Record<string, string[]>, list: string, fresh: number): Rows {
  const numbers = rowNumbers(Object.keys(values), list);
  const keys = numbers.length > 0 ? numbers : Array.from({ length: fresh }, (_, row) => row);
  return { keys, next: Math.max(-1, ...keys) + 1, typed: numbers.length > 0 ? values : null };
}
