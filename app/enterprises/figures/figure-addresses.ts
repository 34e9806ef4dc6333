import { inspectionFiguresPath } from '../../paths.ts';

type Asked = Partial<Record<'open' | 'import' | 'done' | 'revision', string | number>>;

/** A month's inspection figures, with a form open, an import running, or a word of what was done. */
export function figuresAddress(zone: string, month: string, asked: Asked = {}): string {
  const query = new URLSearchParams({ year: month.slice(0, 4), month });
  for (const [name, value] of Object.entries(asked)) query.set(name, String(value));
  return `${inspectionFiguresPath(zone)}?${query}`;
}

export const figuresOfYearAddress = (zone: string, year: number) => `${inspectionFiguresPath(zone)}?year=${year}`;

/** Under which the tab keeps what is typed into a month's figures. */
export const typedKey = ({ zone, month }: { zone: string; month: string }) => `${zone}/figures/${month}`;

/** The same for the form of a workbook. */
export const workbookKey = (figures: Parameters<typeof typedKey>[0]) => `${typedKey(figures)}/workbook`;
