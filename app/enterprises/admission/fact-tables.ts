import {
  CERTIFICATE_KINDS,
  CERTIFICATE_SCHEMES,
  EQUIPMENT_USES,
} from '../../../server/enterprises/admission/fact-fields.ts';
import type { Facts } from '../../../server/enterprises/admission/facts.ts';

/** The open-ended tables of EF2 with their cells as the form has them; a cell's field is named 'suppliers.2.part'. */
export const TABLE_CELLS = {
  certificates: ['scheme', 'number', 'issuer', 'issuedOn', 'expiresOn'],
  standards: ['number', 'name'],
  suppliers: ['part', 'supplier'],
  equipment: ['name', 'quantity', 'uses'],
} as const;
export type TableName = keyof typeof TABLE_CELLS;
export const TABLE_NAMES = Object.keys(TABLE_CELLS) as TableName[];

/** A row as it is typed: what may have several values (uses of a device) is joined by commas. */
export type ScreenRow = Record<string, string>;

export const MOST_ROWS = 500;
const CELL = /^(certificates|standards|suppliers|equipment)\.(\d{1,3})\.(\w+)$/;

const isEmpty = (row: ScreenRow) => Object.values(row).every((cell) => cell.trim() === '');

/** Rows in which something stands: the others were never meant to be sent. */
export const filledRows = (rows: readonly ScreenRow[]): ScreenRow[] => rows.filter((row) => !isEmpty(row));

/** The place that a row has once it is stored: empty rows above it are left out. */
export const storedPlace = (rows: readonly ScreenRow[], row: number): number => filledRows(rows.slice(0, row)).length;

/** The stored rows of a table for its form. */
export function toScreen(facts: Facts, table: TableName): ScreenRow[] {
  switch (table) {
    case 'certificates':
      return facts.certificates.map(({ kind, scheme, ...rest }) => ({
        scheme: scheme === '' ? '' : `${kind}:${scheme}`,
        ...rest,
      }));
    case 'equipment':
      return facts.equipment.map(({ uses, ...rest }) => ({ ...rest, uses: uses.join() }));
    default:
      return facts[table].map((row) => ({ ...row }));
  }
}

/** The rows of a table that a form's values speak of, in their order, empty ones included. */
export function screenRows(values: Record<string, string[]>, table: TableName): ScreenRow[] {
  const rows = new Map<number, ScreenRow>();
  for (const [name, typed] of Object.entries(values)) {
    const [, of, place, cell = ''] = CELL.exec(name) ?? [];
    if (of !== table || !(TABLE_CELLS[table] as readonly string[]).includes(cell)) continue;
    const row = Number(place);
    rows.set(row, { ...rows.get(row), [cell]: typed.map((text) => text.trim()).join() });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** The tables as the server keeps them. */
export function storedTables(values: Record<string, string[]>): Pick<Facts, TableName> {
  const rows = (table: TableName) => filledRows(screenRows(values, table)).slice(0, MOST_ROWS);
  const cell = (row: ScreenRow, name: string) => row[name] ?? '';
  return {
    certificates: rows('certificates').map((row) => ({
      ...readScheme(cell(row, 'scheme')),
      number: cell(row, 'number'),
      issuer: cell(row, 'issuer'),
      issuedOn: cell(row, 'issuedOn'),
      expiresOn: cell(row, 'expiresOn'),
    })),
    standards: rows('standards').map((row) => ({ number: cell(row, 'number'), name: cell(row, 'name') })),
    suppliers: rows('suppliers').map((row) => ({ part: cell(row, 'part'), supplier: cell(row, 'supplier') })),
    equipment: rows('equipment').map((row) => ({
      name: cell(row, 'name'),
      quantity: cell(row, 'quantity'),
      uses: EQUIPMENT_USES.filter((use) => cell(row, 'uses').split(',').includes(use)),
    })),
  };
}

/** 'product:ce'; a certificate without one counts as of the first kind until it has. */
function readScheme(typed: string): Pick<Facts['certificates'][number], 'kind' | 'scheme'> {
  const [first = '', ...rest] = typed.split(':');
  const kind = CERTIFICATE_KINDS.find((each) => each === first);
  return kind ? { kind, scheme: rest.join(':') } : { kind: 'management', scheme: typed };
}

/** All schemes to choose from, by kind. */
export const SCHEMES = CERTIFICATE_KINDS.map((kind) => ({
  kind,
  schemes: CERTIFICATE_SCHEMES[kind].map((scheme) => ({ scheme, value: `${kind}:${scheme}` })),
}));
