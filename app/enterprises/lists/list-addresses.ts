import { monthlyListPath } from '../../paths.ts';

interface ListAddress {
  zone: string;
  enterprise: string;
  month: string;
}

type Asked = Partial<Record<'open' | 'import' | 'done' | 'revision', string | number>>;

/** A month's list with a form open, an import running, or a word of what was done. */
export function listAddress({ zone, enterprise, month }: ListAddress, asked: Asked = {}): string {
  const query = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString();
  return `${monthlyListPath(zone, enterprise, month)}${query ? `?${query}` : ''}`;
}

/** The list as a workbook, of the newest or of one revision; made by the server. */
export const listWorkbookPath = ({ zone, enterprise, month }: ListAddress, revision: number) =>
  `${monthlyListPath(zone, enterprise, month)}.xlsx?revision=${revision}`;
