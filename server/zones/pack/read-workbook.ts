import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plainCellText } from '../../platform/cell-text.ts';
import { openWorkbook } from './open-workbook.ts';
import { columnLetters, type Place, problem, wholeSource } from './problems.ts';
import { type Path, Places, type RawNode, type RawPack } from './raw-pack.ts';
import {
  CHOICE_COLUMNS,
  GUIDE_SHEET,
  idOf,
  LIST_COLUMNS,
  PLAN_SHEETS,
  REMARK,
  REQUIRED_SHEETS,
  SHEET_IDS,
  SHEETS,
  type SheetId,
} from './workbook-format.ts';
import type { Sheet, SheetCell } from './workbook-reading.ts';

/** A whole zone from one workbook. */
export async function readPackWorkbook(bytes: Uint8Array, fileName: string): Promise<RawPack> {
  const pack: RawPack = { plans: [], places: new Places(wholeSource(fileName)), problems: [] };
  const tables = await readTables({ bytes, fileName, required: REQUIRED_SHEETS, sourceOf: (sheet) => sheet }, pack);
  if (tables) assemble(tables, pack);
  return pack;
}

/** A folder's `plan-<year>.xlsx`: the sheets of one plan, put into the folder's pack. */
export async function readPlanWorkbook(file: string, pack: RawPack): Promise<RawNode | undefined> {
  const name = path.basename(file);
  const own: RawPack = { plans: [], places: pack.places, problems: pack.problems };
  // Beside the folder's files a bare 'tasks!E5' would not say which workbook.
  const sourceOf = (sheet: string) => `${name} ${sheet}`;
  const tables = await readTables(
    { bytes: await readFile(file), fileName: name, required: PLAN_SHEETS, sourceOf },
    own,
  );
  if (!tables) return undefined;
  assemblePlans(tables, own, pack.plans.length);
  if (own.plans.length !== 1) {
    pack.problems.push(problem(wholeSource(name), 'pack.onePlan', { plans: own.plans.length }));
  }
  return own.plans[0];
}

interface Table {
  id: SheetId;
  rows: TableRow[];
}

interface TableRow {
  place: Place;
  /** By column id; empty cells are missing. */
  values: Map<string, string>;
  columns: Map<string, string>;
}

interface WorkbookSource {
  bytes: Uint8Array;
  fileName: string;
  required: readonly SheetId[];
  /** How problems name a sheet. */
  sourceOf: (sheetName: string) => string;
}

async function readTables(
  { bytes, fileName, required, sourceOf }: WorkbookSource,
  pack: RawPack,
): Promise<Table[] | null> {
  const reading = await openWorkbook(bytes);
  if (!reading.ok) {
    const { key, params } = reading.message;
    pack.problems.push(problem(wholeSource(reading.sheet ? sourceOf(reading.sheet) : fileName), key, params));
    return null;
  }
  const tables: Table[] = [];
  for (const sheet of reading.sheets) {
    const id = SHEET_IDS.find((known) => known === idOf(sheet.name));
    const source = sourceOf(sheet.name);
    if (id && tables.some((table) => table.id === id)) {
      pack.problems.push(problem(wholeSource(source), 'pack.sheetTwice', { sheet: id }));
    } else if (id) {
      tables.push({ id, rows: readRows(sheet, source, id, pack) });
    } else if (idOf(sheet.name) !== GUIDE_SHEET && !sheet.name.startsWith(REMARK)) {
      pack.problems.push(
        problem(wholeSource(source), 'pack.unknownSheet', { sheet: sheet.name, known: SHEET_IDS.join(', ') }),
      );
    }
  }
  const hasPlans = tables.some(({ id }) => PLAN_SHEETS.some((planSheet) => planSheet === id));
  for (const id of new Set([...required, ...(hasPlans ? PLAN_SHEETS : [])])) {
    if (!tables.some((table) => table.id === id)) {
      pack.problems.push(problem(wholeSource(fileName), 'pack.sheetMissing', { sheet: id }));
    }
  }
  return tables;
}

function readRows(sheet: Sheet, source: string, id: SheetId, pack: RawPack): TableRow[] {
  const [header, ...body] = sheet.rows;
  const headerPlace: Place = { source, line: header?.number ?? 1, column: null };
  const columns = readHeader(headerPlace, header?.cells ?? [], id, pack);
  return body
    .filter(({ cells }) => !cells[0]?.text.trim().startsWith(REMARK))
    .map(({ number, cells }) => {
      const row: TableRow = {
        place: { source, line: number, column: null },
        values: new Map(),
        columns: new Map([...columns].map(([column, columnId]) => [columnId, columnLetters(column)])),
      };
      for (const cell of cells) {
        const columnId = columns.get(cell.column);
        if (columnId === undefined) continue;
        const place = { ...row.place, column: columnLetters(cell.column) };
        if (cell.kind === 'text') row.values.set(columnId, plainCellText(cell.text.trim()));
        else {
          const address = `${place.column}${number}`;
          const key = cell.kind === 'formula' ? 'pack.formula' : 'pack.errorCell';
          pack.problems.push(problem(place, key, { address, text: cell.text }, columnId));
          // Left out, it would be reported a second time, as missing.
          row.values.set(columnId, UNREADABLE);
        }
      }
      return row;
    })
    .filter(({ values }) => values.size > 0);
}

/** Stands for a cell whose problem is on the list already. */
const UNREADABLE = '\uFFFD';

/** Column numbers with their ids. */
function readHeader(header: Place, cells: readonly SheetCell[], id: SheetId, pack: RawPack): Map<number, string> {
  const known: readonly string[] = SHEETS[id];
  const columns = new Map<number, string>();
  for (const { column, text } of cells) {
    const columnId = idOf(text);
    const place: Place = { ...header, column: columnLetters(column) };
    if (text.startsWith(REMARK)) continue;
    if (!known.includes(columnId)) {
      pack.problems.push(problem(place, 'pack.unknownColumn', { column: text, known: known.join(', ') }));
    } else if ([...columns.values()].includes(columnId)) {
      pack.problems.push(problem(place, 'pack.columnTwice', { column: columnId }));
    } else columns.set(column, columnId);
  }
  for (const columnId of known.filter((columnId) => ![...columns.values()].includes(columnId))) {
    pack.problems.push(problem(header, 'pack.columnMissing', { column: columnId }));
  }
  return columns;
}

function assemble(tables: readonly Table[], pack: RawPack): void {
  const at = new Assembly(pack);
  const rowsOf = (id: SheetId) => tables.find((table) => table.id === id)?.rows ?? [];
  const [zoneRow, secondZone] = rowsOf('zone');
  if (secondZone) pack.problems.push(problem(secondZone.place, 'pack.oneZone'));
  if (zoneRow) {
    const zone = at.object(['zone'], zoneRow);
    zone.roles = rowsOf('roles').map((row, index) => at.object(['zone', 'roles', index], row));
    zone.departments = departments(rowsOf('departments'), rowsOf('formerNames'), at, pack);
    pack.zone = zone;
  } else if (tables.some(({ id }) => id === 'zone')) {
    pack.problems.push(problem(pack.places.at([]), 'pack.noZone'));
  }
  pack.rules = { rules: parameters(rowsOf('parameters'), at) };
  assemblePlans(tables, pack, 0);
}

function departments(rows: readonly TableRow[], formerRows: readonly TableRow[], at: Assembly, pack: RawPack) {
  const nodes = rows.map((row, index) => ({
    id: row.values.get('id'),
    node: at.object(['zone', 'departments', index], row),
  }));
  for (const row of formerRows) {
    const index = nodes.findIndex(({ id }) => id === row.values.get('department'));
    const owner = nodes[index];
    if (owner) at.append(owner.node, ['zone', 'departments', index], 'formerNames', row, ['department']);
    else pack.problems.push(unknownOwner(row, 'department', 'pack.unknownDepartment'));
  }
  return nodes.map(({ node }) => node);
}

/** One row for each parameter; the rules file groups them by rule. */
function parameters(rows: readonly TableRow[], at: Assembly): RawNode[] {
  const groups: { rule: string | undefined; node: RawObject }[] = [];
  for (const row of rows) {
    const rule = row.values.get('rule');
    let index = groups.findIndex((group) => group.rule === rule);
    if (index < 0) {
      index = groups.length;
      groups.push({ rule, node: at.bare(['rules', 'rules', index], row, 'id', 'rule') });
    }
    const group = groups[index];
    if (group) at.append(group.node, ['rules', 'rules', index], 'parameters', row, ['rule']);
  }
  return groups.map(({ node }) => node);
}

function assemblePlans(tables: readonly Table[], pack: RawPack, first: number): void {
  const at = new Assembly(pack);
  const rowsOf = (id: SheetId) => tables.find((table) => table.id === id)?.rows ?? [];
  const plans = rowsOf('plans').map((row, index) => ({
    path: ['plans', first + index] as Path,
    year: row.values.get('year'),
    node: at.object(['plans', first + index], row),
    tasks: [] as { number: string | undefined; node: RawObject; path: Path }[],
  }));
  const planOf = (row: TableRow) => plans.find(({ year }) => year === row.values.get('year'));
  for (const row of rowsOf('departmentWeights')) {
    const plan = planOf(row);
    if (plan) at.weight(plan.node, plan.path, row);
    else pack.problems.push(unknownOwner(row, 'year', 'pack.unknownPlan'));
  }
  for (const row of rowsOf('tasks')) {
    const plan = planOf(row);
    if (!plan) {
      pack.problems.push(unknownOwner(row, 'year', 'pack.unknownPlan'));
      continue;
    }
    const path: Path = [...plan.path, 'tasks', plan.tasks.length];
    const node = at.append(plan.node, plan.path, 'tasks', row, ['year']);
    plan.tasks.push({ number: row.values.get('number'), node, path });
  }
  for (const row of rowsOf('targets')) {
    const plan = planOf(row);
    const task = plan?.tasks.find(({ number }) => number === row.values.get('task'));
    if (task) at.append(task.node, task.path, 'targets', row, ['year', 'task']);
    else if (plan) pack.problems.push(unknownOwner(row, 'task', 'pack.unknownTask'));
    else pack.problems.push(unknownOwner(row, 'year', 'pack.unknownPlan'));
  }
  pack.plans.push(...plans.map(({ node }) => node));
}

const unknownOwner = (row: TableRow, column: string, key: string) =>
  problem(cellPlace(row, column), key, { value: row.values.get(column) ?? '' }, column);

const cellPlace = (row: TableRow, column: string): Place => ({
  ...row.place,
  column: row.columns.get(column) ?? null,
});

type RawObject = { [key: string]: RawNode };

/** Makes nodes of rows and notes where each of their fields stands. */
class Assembly {
  constructor(private readonly pack: RawPack) {}

  /** All columns of a row as a node: `titleZh` and `titleEn` become `title`, lists are split, labels dropped. */
  object(path: Path, row: TableRow, without: readonly string[] = []): RawObject {
    const node: RawObject = {};
    this.pack.places.set(path, row.place);
    for (const [column] of row.columns) {
      if (without.includes(column)) continue;
      const [field, language] = fieldOf(column);
      const value = row.values.get(column);
      this.pack.places.set(language ? [...path, field, language] : [...path, field], cellPlace(row, column));
      if (value === undefined) continue;
      if (language) node[field] = { ...(node[field] as RawObject | undefined), [language]: value };
      else if (LIST_COLUMNS.includes(column)) node[field] = this.list([...path, field], row, column, value);
      else node[field] = CHOICE_COLUMNS.includes(column) ? idOf(value) : value;
    }
    return node;
  }

  /** A node with one field of a row. */
  bare(path: Path, row: TableRow, field: string, column: string): RawObject {
    this.pack.places.set(path, row.place);
    this.pack.places.set([...path, field], cellPlace(row, column));
    const value = row.values.get(column);
    return value === undefined ? {} : { [field]: value };
  }

  /** Adds the row as the next member of a list of its owner. */
  append(owner: RawObject, ownerPath: Path, list: string, row: TableRow, without: readonly string[]): RawObject {
    const members = (owner[list] as RawNode[] | undefined) ?? [];
    owner[list] = members;
    const node = this.object([...ownerPath, list, members.length], row, without);
    members.push(node);
    return node;
  }

  /** A department's weight in the plan's percent: rows of a sheet, members of one object in a file. */
  weight(plan: RawObject, planPath: Path, row: TableRow): void {
    const department = row.values.get('department') ?? '';
    const weights = (plan.departmentWeights as RawObject | undefined) ?? {};
    if (Object.hasOwn(weights, department)) {
      const place = cellPlace(row, 'department');
      this.pack.problems.push(problem(place, 'pack.departmentTwice', { value: department }, 'department'));
    }
    plan.departmentWeights = { ...weights, [department]: row.values.get('weight') ?? '' };
    this.pack.places.set([...planPath, 'departmentWeights', department], cellPlace(row, 'weight'));
  }

  private list(path: Path, row: TableRow, column: string, value: string): RawNode[] {
    const values = value.split(/[,，、;；]/).map((part) => part.trim());
    values.forEach((_, index) => {
      this.pack.places.set([...path, index], cellPlace(row, column));
    });
    return values.filter((part) => part !== '');
  }
}

/** 'titleZh' is the Chinese of 'title'. */
function fieldOf(column: string): [field: string, language?: 'zh-CN' | 'en'] {
  if (column.endsWith('Zh')) return [column.slice(0, -2), 'zh-CN'];
  if (column.endsWith('En')) return [column.slice(0, -2), 'en'];
  return [column];
}
