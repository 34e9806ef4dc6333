import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../paths.ts';
import { Icon } from './icon.tsx';
import { scrollRegion } from './scroll-region.ts';
import { type Sort, sortParam } from './sort.ts';

export interface Column<Row> {
  id: string;
  header: string;
  /** Of all numbers of the column; stands in the header so that cells hold figures only. */
  unit?: string;
  /** 'end' for numbers. */
  align?: 'start' | 'end';
  cell: (row: Row) => ReactNode;
  /** The column that names the row: read out with each cell, on top of the record on a phone. */
  rowHeader?: boolean;
  /** Makes the header a link that sorts by this key. */
  sortBy?: string;
  /** Where a first press on the header begins; numbers usually begin with the largest. */
  sortFirst?: Sort['direction'];
  /** CSS width, e.g. '8rem', where the content alone would waste space. */
  width?: string;
  /** Where rows turn into records: a line of its own (bars, long text), or left out. */
  narrow?: 'full' | 'hidden';
  /** Total or mean under the column. */
  footer?: ReactNode;
}

export interface DataTableProps<Row> {
  caption: string;
  /** When a heading right above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes the whole row a link to its detail. */
  rowHref?: (row: Row) => string;
  /** The order the rows are in, for the arrow in the header. */
  sort?: Sort;
  /** Name of the query parameter, when a page sorts more than one table. */
  sortName?: string;
  /** Shown instead of rows: say how the list gets filled (EmptyState). */
  empty: ReactNode;
  /** For tables wider than any page: scrolls in a box of its own instead of stacking on a phone. */
  wide?: boolean;
  /** A tick box in each row, sending `name` once for each ticked row with the form that has the id `formId`. */
  selection?: { name: string; formId: string; label: (row: Row) => string };
}

// Where the rows turn into records, CSS takes the table's meaning away; these roles give it back.
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** The one table of the product: drawn on the server, its state in the URL, rows turning into records on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (props.rows.length > 0) return <FilledTable {...props} />;
  return (
    <div>
      {!props.captionHidden && <p className="mb-2 font-semibold">{props.caption}</p>}
      {props.empty}
    </div>
  );
}

/** A column with what a record on a phone calls it. Put together once: a table has many cells. */
interface LabelledColumn<Row> extends Column<Row> {
  label: string;
}

function FilledTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, rows, rowKey, rowHref, selection, wide } = props;
  const { t } = useTranslation();
  const columns = props.columns.map((column): LabelledColumn<Row> => {
    const { header, unit } = column;
    return { ...column, label: unit ? t('table.headerWithUnit', { header, unit }) : header };
  });
  return (
    <div className={wide ? 'table-scroll' : 'table-box'} {...(wide && scrollRegion(caption))}>
      <table {...ROLE.table} className="data-table" data-stacks={wide ? undefined : ''}>
        <caption className={clsx(captionHidden && 'sr-only')}>{caption}</caption>
        <thead {...ROLE.rowgroup}>
          <tr {...ROLE.row}>
            {selection && (
              <th {...ROLE.columnheader} scope="col" className="no-print w-px">
                <span className="sr-only">{t('table.select')}</span>
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={props.sort} sortName={props.sortName} />
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.rowgroup}>
          {rows.map((row) => (
            <BodyRow
              key={rowKey(row)}
              row={row}
              id={rowKey(row)}
              columns={columns}
              href={rowHref?.(row)}
              selection={selection}
            />
          ))}
        </tbody>
        {columns.some((column) => column.footer !== undefined) && (
          <Footer columns={columns} hasSelection={selection !== undefined} />
        )}
      </table>
    </div>
  );
}

function HeaderCell<Row>({
  column,
  sort,
  sortName = 'sort',
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  sortName: string | undefined;
}) {
  const location = useLocation();
  const { header, unit, align = 'start', sortBy, sortFirst = 'ascending', width } = column;
  const current = sortBy !== undefined && sort?.by === sortBy ? sort.direction : undefined;
  const opposite = current === 'ascending' ? 'descending' : 'ascending';
  const text = (
    <>
      {header}
      {unit && <span className="text-ink-3 block font-normal">{unit}</span>}
    </>
  );
  return (
    <th {...ROLE.columnheader} scope="col" aria-sort={current} data-align={align} style={width ? { width } : undefined}>
      {sortBy === undefined ? (
        text
      ) : (
        <Link
          to={withSearch(location, {
            [sortName]: sortParam({ by: sortBy, direction: current ? opposite : sortFirst }),
            cursor: null,
          })}
          preventScrollReset
          className="hover:text-ink relative inline-block text-current no-underline hover:underline"
        >
          {current && <SortArrow direction={current} align={align} />}
          {text}
        </Link>
      )}
    </th>
  );
}

// Outside of the text's box: sorting must not move the words.
const SortArrow = ({ direction, align }: { direction: Sort['direction']; align: 'start' | 'end' }) => (
  <Icon
    name={direction}
    className={clsx('absolute top-[0.2em] size-3', align === 'end' ? 'end-full me-0.5' : 'start-full ms-0.5')}
  />
);

interface BodyRowProps<Row> {
  row: Row;
  id: string;
  columns: readonly LabelledColumn<Row>[];
  href: string | undefined;
  selection: DataTableProps<Row>['selection'];
}

function BodyRow<Row>({ row, id, columns, href, selection }: BodyRowProps<Row>) {
  // Without a row header the first column carries the row's link.
  const lead = columns.find((column) => column.rowHeader) ?? columns[0];
  return (
    <tr {...ROLE.row}>
      {selection && (
        <td {...ROLE.cell} data-select="" className="no-print">
          <input
            type="checkbox"
            name={selection.name}
            value={id}
            form={selection.formId}
            aria-label={selection.label(row)}
            className="size-4 align-[-0.15em]"
          />
        </td>
      )}
      {columns.map((column) => (
        <BodyCell key={column.id} column={column} isLead={column === lead} href={column === lead ? href : undefined}>
          {column.cell(row)}
        </BodyCell>
      ))}
    </tr>
  );
}

function BodyCell<Row>({
  column,
  isLead,
  href,
  children,
}: {
  column: LabelledColumn<Row>;
  isLead: boolean;
  href: string | undefined;
  children: ReactNode;
}) {
  const content = href ? (
    <Link to={href} className="row-link">
      {children}
    </Link>
  ) : (
    children
  );
  if (column.rowHeader) {
    return (
      <th {...ROLE.rowheader} scope="row" data-align={column.align}>
        {content}
      </th>
    );
  }
  const blank = children === null || children === undefined || children === '';
  return (
    <td
      {...ROLE.cell}
      data-align={column.align}
      data-label={column.label}
      data-lead={isLead ? '' : undefined}
      data-narrow={column.narrow}
      data-blank={blank ? '' : undefined}
    >
      {content}
    </td>
  );
}

function Footer<Row>({ columns, hasSelection }: { columns: readonly LabelledColumn<Row>[]; hasSelection: boolean }) {
  return (
    <tfoot {...ROLE.rowgroup}>
      <tr {...ROLE.row}>
        {hasSelection && <td {...ROLE.cell} data-blank="" className="no-print" />}
        {columns.map((column, index) =>
          index === 0 && column.footer !== undefined ? (
            <th key={column.id} {...ROLE.rowheader} scope="row" data-align={column.align}>
              {column.footer}
            </th>
          ) : (
            <td
              key={column.id}
              {...ROLE.cell}
              data-align={column.align}
              data-label={column.label}
              data-blank={column.footer === undefined ? '' : undefined}
            >
              {column.footer}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
