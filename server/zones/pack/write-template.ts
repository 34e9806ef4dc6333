import ExcelJS from 'exceljs';
import { METRIC_IDS } from '../../assessment/metrics.ts';
import { PACES, PLAN_BASES, type PlanDraft, TARGET_KINDS } from '../../assessment/plan-draft.ts';
import { THEMES } from '../../assessment/themes.ts';
import type { Bilingual } from '../../platform/bilingual.ts';
import { guardedCellText } from '../../platform/cell-text.ts';
import { ROLES } from '../../platform/permissions.ts';
import { DEPARTMENT_KINDS } from '../department-kinds.ts';
import { PARAMETER_UNITS } from '../parameter-units.ts';
import { columnLetters } from './problems.ts';
import { GUIDE_SHEET, REMARK, SHEET_IDS, SHEETS, type SheetId } from './workbook-format.ts';
import type { WorkbookWords } from './workbook-words.ts';
import type { ZonePack } from './zone-pack.ts';

type Row = Record<string, string>;

/**
 * The workbook in which a zone can be written down: empty with marked examples, or filled from a pack, which reads
 * back equal. Headings carry explanations, choices are lists, the heading row stays in sight.
 */
export async function writeTemplate(words: WorkbookWords, pack: ZonePack | null): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  writeGuide(workbook, words);
  const rows = pack ? rowsOf(pack) : examplesOf(words);
  const lists = new ChoiceLists(words);
  for (const id of SHEET_IDS) writeSheet(workbook, id, rows[id], words, lists);
  lists.write(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const COLUMN_WIDTHS: Record<string, number> = {
  titleZh: 48,
  titleEn: 48,
  noteZh: 32,
  noteEn: 32,
  nameZh: 36,
  nameEn: 44,
  sourceZh: 40,
  sourceEn: 40,
  labelZh: 40,
  labelEn: 44,
  value: 14,
};
const DEFAULT_WIDTH = 18;
const GUIDE_WIDTHS = [28, 60, 80];
const ROWS_WITH_LISTS = 1_000;

/** Stay numbers, so that people can add them up; everything else is text that no spreadsheet turns into a date. */
const NUMBER_COLUMNS: readonly string[] = [
  'year',
  'task',
  'number',
  'weight',
  'parts',
  'required',
  'appealWorkingDays',
  'verifyWorkingDays',
];

const labelled = (label: string, id: string) => `${label} ${id}`;

function writeGuide(workbook: ExcelJS.Workbook, words: WorkbookWords): void {
  const sheet = workbook.addWorksheet(labelled(REMARK, GUIDE_SHEET));
  sheet.columns = GUIDE_WIDTHS.map((width) => ({ width }));
  const both = (text: Bilingual) => ['', guardedCellText(text['zh-CN']), guardedCellText(text.en)];
  sheet.addRow(both(words.guide.title)).font = { bold: true, size: 14 };
  for (const line of words.guide.lines) sheet.addRow(both(line));
  sheet.addRow([]);
  sheet.addRow(both(words.guide.columns)).font = { bold: true };
  for (const id of SHEET_IDS) {
    for (const column of SHEETS[id]) {
      const help = words.sheets[id].columns[column]?.help;
      if (help) sheet.addRow([`${id}.${column}`, help['zh-CN'], help.en]);
    }
  }
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: 'top' };
  });
}

function writeSheet(
  workbook: ExcelJS.Workbook,
  id: SheetId,
  rows: readonly Row[],
  words: WorkbookWords,
  lists: ChoiceLists,
): void {
  const { label, columns: columnWords } = words.sheets[id];
  const sheet = workbook.addWorksheet(labelled(label, id), { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns: readonly string[] = SHEETS[id];
  const header = sheet.addRow(columns.map((column) => labelled(columnWords[column]?.label ?? '', column)));
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: 'top' };
  header.eachCell((cell, index) => {
    const help = columnWords[columns[index - 1] ?? '']?.help;
    if (help) cell.note = `${help['zh-CN']}\n${help.en}`;
  });
  columns.forEach((column, index) => {
    const format = NUMBER_COLUMNS.includes(column) ? 'General' : '@';
    Object.assign(sheet.getColumn(index + 1), { width: COLUMN_WIDTHS[column] ?? DEFAULT_WIDTH, numFmt: format });
    const source = listSource(id, column, words, lists);
    if (source) validate(sheet, index + 1, source);
  });
  for (const row of rows) {
    const cells = columns.map((column) => cellValue(id, column, row[column] ?? '', lists));
    const added = sheet.addRow(cells);
    added.alignment = { wrapText: true, vertical: 'top' };
    if (row[columns[0] ?? '']?.startsWith(REMARK)) added.font = { italic: true, color: { argb: 'FF6B7280' } };
  }
}

function cellValue(id: SheetId, column: string, value: string, lists: ChoiceLists): string | number | null {
  if (value === '') return null;
  if (NUMBER_COLUMNS.includes(column) && /^\d+(\.\d+)?$/.test(value)) return Number(value);
  return guardedCellText(lists.labelledChoice(id, column, value));
}

/** A warning, not a wall: the import says better what is wrong. */
function validate(sheet: ExcelJS.Worksheet, column: number, source: string): void {
  const letters = columnLetters(column);
  // exceljs writes a range as given; its types know single cells only.
  const validations = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
    .dataValidations;
  validations.add(`${letters}2:${letters}${ROWS_WITH_LISTS}`, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    formulae: [source],
  });
}

/** The cells that hold a column's choices: a list of the format's own, or the zone's departments. */
function listSource(id: SheetId, column: string, words: WorkbookWords, lists: ChoiceLists): string | null {
  if (column === 'department') {
    return `'${labelled(words.sheets.departments.label, 'departments')}'!$A$2:$A$${ROWS_WITH_LISTS}`;
  }
  return lists.source(id, column);
}

/** Which column takes which list. */
const CHOICES: Record<string, { values: readonly string[]; of: (id: SheetId, column: string) => boolean }> = {
  role: { values: ROLES, of: (id, column) => id === 'roles' && column === 'role' },
  departmentKind: { values: DEPARTMENT_KINDS, of: (id, column) => id === 'departments' && column === 'kind' },
  targetKind: { values: TARGET_KINDS, of: (id, column) => id === 'targets' && column === 'kind' },
  basis: { values: PLAN_BASES, of: (_id, column) => column === 'basis' },
  theme: { values: THEMES, of: (_id, column) => column === 'theme' },
  pace: { values: PACES, of: (_id, column) => column === 'pace' },
  unit: { values: PARAMETER_UNITS, of: (_id, column) => column === 'unit' },
  metric: { values: METRIC_IDS, of: (_id, column) => column === 'metric' },
};

const LISTS_SHEET = labelled(REMARK, 'choices');

/** The choices of all columns, on a sheet of their own: a list inside a validation may have 255 characters only. */
class ChoiceLists {
  private readonly names = Object.keys(CHOICES);

  constructor(private readonly words: WorkbookWords) {}

  labelledChoice(id: SheetId, column: string, value: string): string {
    const name = this.nameOf(id, column);
    return name ? this.labelledValue(name, value) : value;
  }

  source(id: SheetId, column: string): string | null {
    const name = this.nameOf(id, column);
    if (!name) return null;
    const letters = columnLetters(this.names.indexOf(name) + 1);
    return `'${LISTS_SHEET}'!$${letters}$1:$${letters}$${CHOICES[name]?.values.length ?? 1}`;
  }

  write(workbook: ExcelJS.Workbook): void {
    const sheet = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' });
    this.names.forEach((name, index) => {
      sheet.getColumn(index + 1).values = (CHOICES[name]?.values ?? []).map((value) => this.labelledValue(name, value));
    });
  }

  private nameOf(id: SheetId, column: string): string | undefined {
    return this.names.find((name) => CHOICES[name]?.of(id, column));
  }

  private labelledValue(name: string, value: string): string {
    const label = this.words.choices[name]?.[value];
    return label ? labelled(label, value) : value;
  }
}

/** Example rows are remarks: nobody's import takes them for data. */
function examplesOf({ examples }: WorkbookWords): Record<SheetId, Row[]> {
  const marked = (id: SheetId) => {
    const [first] = SHEETS[id];
    return examples[id].map((row) => ({ ...row, [first]: `${REMARK} ${row[first] ?? ''}` }));
  };
  return Object.fromEntries(SHEET_IDS.map((id) => [id, marked(id)])) as Record<SheetId, Row[]>;
}

function rowsOf(pack: ZonePack): Record<SheetId, Row[]> {
  const { plans, departments } = pack;
  return {
    zone: [
      {
        id: pack.id,
        ...both('name', pack.name),
        ...both('shortName', pack.shortName),
        ...both('city', pack.city),
        ...both('industry', pack.industry),
        hsCodes: listText(pack.hsCodes),
      },
    ],
    roles: pack.roles.map(({ role, name }) => ({ role, ...both('name', name) })),
    departments: departments.map(({ id, kind, name }) => ({ id, kind, ...both('name', name) })),
    formerNames: departments.flatMap(({ id, formerNames }) =>
      formerNames.map(({ until, name }) => ({ department: id, until, ...both('name', name) })),
    ),
    plans: plans.map((plan) => ({
      year: String(plan.year),
      ...both('title', plan.title),
      basis: plan.basis,
      ...both('source', plan.source),
      appealWorkingDays: String(plan.appealWorkingDays),
      verifyWorkingDays: String(plan.verifyWorkingDays),
    })),
    departmentWeights: plans.flatMap((plan) =>
      Object.entries(plan.departmentWeights ?? {}).map(([department, weight]) => ({
        year: String(plan.year),
        department,
        weight,
      })),
    ),
    tasks: plans.flatMap((plan) => plan.tasks.map((task) => taskRow(plan, task))),
    targets: plans.flatMap((plan) =>
      plan.tasks.flatMap((task) => task.targets.map((target) => targetRow(plan, task.number, target))),
    ),
    parameters: pack.parameters.map(({ ruleId, name, value, unit, label }) => ({
      rule: ruleId,
      name,
      value,
      unit,
      ...both('label', label),
    })),
  };
}

const taskRow = (plan: PlanDraft, task: PlanDraft['tasks'][number]): Row => ({
  year: String(plan.year),
  number: String(task.number),
  department: task.departmentId,
  cooperating: listText(task.cooperating),
  weight: task.weight,
  theme: task.theme,
  ...both('title', task.title),
  ...(task.note && both('note', task.note)),
  rules: listText(task.rules),
});

const targetRow = (plan: PlanDraft, task: number, target: PlanDraft['tasks'][number]['targets'][number]): Row => ({
  year: String(plan.year),
  task: String(task),
  number: String(target.number),
  kind: target.kind,
  metric: target.metric ?? '',
  required: target.required ?? '',
  pace: target.pace ?? '',
  parts: target.parts,
  due: target.dueOn.startsWith(`${plan.year}-`) ? target.dueOn.slice(5) : target.dueOn,
  ...both('title', target.title),
});

const both = (field: string, text: Bilingual): Row => ({ [`${field}Zh`]: text['zh-CN'], [`${field}En`]: text.en });

const listText = (values: readonly string[]) => values.join(', ');
