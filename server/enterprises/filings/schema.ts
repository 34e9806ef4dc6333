import { z } from 'zod';
import { LOCALES } from '../../platform/bilingual.ts';
import { id, monthInput, optionalText, text, zoneId } from '../../platform/inputs.ts';
import { LIST_KINDS } from './list-kinds.ts';

/** Shapes that monthly lists and inspection figures share. */

export const IMPORT_STATES = ['waiting', 'running', 'done', 'refused', 'failed'] as const;

export const ofMonth = z.object({ zone: zoneId, month: monthInput });

/** Of a correction: the newest revision as it was seen, and why it is corrected. */
export const revisionWish = {
  revision: z.coerce.number().int().positive().optional(),
  reason: optionalText(1_000),
};

export const workbookWish = {
  ...revisionWish,
  /** A file that was stored before, by its content. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: text(200),
};

export const rowPage = {
  revision: z.coerce.number().int().positive().optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};

export const queuedOutput = z.object({ id: z.string(), state: z.enum(IMPORT_STATES) });

export const importInput = z.object({ zone: zoneId, id });
export const importOutput = z.object({
  id: z.string(),
  kind: z.enum(LIST_KINDS),
  enterprise: z.string().nullable(),
  month: z.string(),
  state: z.enum(IMPORT_STATES),
  fileName: z.string(),
  readRows: z.number(),
  /** As far as the workbook tells; null while it is not known. */
  totalRows: z.number().nullable(),
  problems: z.array(
    z.object({
      /** As the spreadsheet counts them; null for what is about the whole file. */
      row: z.number().nullable(),
      column: z.string().nullable(),
      /** The column's heading in the reader's language. */
      columnTitle: z.string().nullable(),
      message: z.string(),
    }),
  ),
  /** All of them; at most 500 are listed. */
  problemCount: z.number(),
  /** The filing that came out of it. */
  result: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  movedAt: z.string(),
});

export const templateInput = z.object({ kind: z.enum(LIST_KINDS), locale: z.enum(LOCALES).optional() });
export const templateOutput = z.object({ fileName: z.string(), content: z.base64() });
