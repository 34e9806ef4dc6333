import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { bilingualSchema } from '../../platform/bilingual.ts';
import { PROJECT_FOLDER } from '../../platform/project-folder.ts';
import { SHEET_IDS } from './workbook-format.ts';

const labels = z.record(z.string(), z.string());

const wordsSchema = z.strictObject({
  guide: z.strictObject({
    title: bilingualSchema,
    lines: z.array(bilingualSchema),
    columns: bilingualSchema,
  }),
  sheets: z.record(
    z.enum(SHEET_IDS),
    z.strictObject({
      label: z.string(),
      columns: z.record(z.string(), z.strictObject({ label: z.string(), help: bilingualSchema })),
    }),
  ),
  choices: z.record(z.string(), labels),
  examples: z.record(z.enum(SHEET_IDS), z.array(labels)),
});

/** What the workbook says to people; its format doesn't depend on it. */
export type WorkbookWords = z.infer<typeof wordsSchema>;

export async function readWorkbookWords(): Promise<WorkbookWords> {
  const file = path.join(PROJECT_FOLDER, 'seeds', 'workbook.yaml');
  return wordsSchema.parse(parse(await readFile(file, 'utf8')));
}
