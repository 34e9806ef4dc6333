import type { FormFailure } from '../../ui/form-failure.ts';
import type { EntryAnswer } from './use-entry-rows.ts';

/** What an action says of typed rows: what is wrong with them, or only that more of them are shown. */
export interface RowsAnswer extends EntryAnswer {
  kind: 'rows';
  failure: FormFailure | null;
  /** What else was typed into the form, by field name. */
  typed: Record<string, string[]>;
}

export const isRowsAnswer = (result: unknown): result is RowsAnswer =>
  typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'rows';
