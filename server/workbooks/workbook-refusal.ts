import type { Message } from '../platform/errors.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** Why a workbook isn't read, or not to its end. `key` is in the `errors` catalogue; its words say what to do. */
export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';

  constructor(
    readonly key: string,
    readonly params?: Message['params'],
    /** The sheet's name, where one is to blame. */
    readonly sheet: string | null = null,
  ) {
    super(key);
  }

  get text(): Message {
    return this.params ? { key: this.key, params: this.params } : { key: this.key };
  }
}

export const notXlsx = () => new WorkbookRefusal('workbook.notXlsx');
export const broken = () => new WorkbookRefusal('workbook.broken');
export const oldOrLocked = () => new WorkbookRefusal('workbook.oldOrLocked');
export const tooBig = () => new WorkbookRefusal('workbook.tooBig');
export const tooSlow = () => new WorkbookRefusal('workbook.tooSlow');

export const fileTooBig = () =>
  new WorkbookRefusal('workbook.fileTooBig', { megabytes: WORKBOOK_LIMITS.fileBytes / 1_000_000 });

export const tooMuchText = () =>
  new WorkbookRefusal('workbook.tooMuchText', { megabytes: WORKBOOK_LIMITS.sharedTextBytes / 1_000_000 });
