/**
 * The workbook that a zone can be written in: the same pack as the folder's files, a table for each kind of object.
 * Reader and writer share this; the words for people (labels, explanations) stand in seeds/workbook.yaml.
 */
export const SHEETS = {
  zone: [
    'id',
    'nameZh',
    'nameEn',
    'shortNameZh',
    'shortNameEn',
    'cityZh',
    'cityEn',
    'industryZh',
    'industryEn',
    'hsCodes',
  ],
  roles: ['role', 'nameZh', 'nameEn'],
  departments: ['id', 'kind', 'nameZh', 'nameEn'],
  formerNames: ['department', 'until', 'nameZh', 'nameEn'],
  plans: ['year', 'titleZh', 'titleEn', 'basis', 'sourceZh', 'sourceEn', 'appealWorkingDays', 'verifyWorkingDays'],
  departmentWeights: ['year', 'department', 'weight'],
  tasks: [
    'year',
    'number',
    'department',
    'cooperating',
    'weight',
    'theme',
    'titleZh',
    'titleEn',
    'noteZh',
    'noteEn',
    'rules',
  ],
  targets: ['year', 'task', 'number', 'kind', 'metric', 'required', 'pace', 'parts', 'due', 'titleZh', 'titleEn'],
  parameters: ['rule', 'name', 'value', 'unit', 'labelZh', 'labelEn'],
} as const satisfies Record<string, readonly string[]>;

export type SheetId = keyof typeof SHEETS;
export const SHEET_IDS = Object.keys(SHEETS) as SheetId[];
export type ColumnOf<S extends SheetId> = (typeof SHEETS)[S][number];

/** What a workbook must have; the others may be left out. */
export const REQUIRED_SHEETS = ['zone', 'departments', 'parameters'] as const satisfies readonly SheetId[];
/** A plan's own workbook, `plan-<year>.xlsx`, and what a workbook with any plan must have. */
export const PLAN_SHEETS = ['plans', 'tasks', 'targets'] as const satisfies readonly SheetId[];

/** For people; never read. */
export const GUIDE_SHEET = 'guide';

/** Columns that hold several values, separated by commas. */
export const LIST_COLUMNS: readonly string[] = ['hsCodes', 'cooperating', 'rules'];

/** Columns with set values. A cell may carry a label before the value: '佐证 attested'. */
export const CHOICE_COLUMNS: readonly string[] = ['role', 'kind', 'basis', 'theme', 'pace', 'unit', 'metric'];

/** A row whose first cell begins with this is a remark or an example. */
export const REMARK = '#';

/**
 * Names of sheets and headings carry a label and the id: '权数 weight'. The last word counts, so that people may
 * translate the rest.
 */
export const idOf = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';
