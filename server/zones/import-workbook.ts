import type { z } from 'zod';
import { permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { type ImportReport, importZone, previewImport } from './import-zone.ts';
import { readPackWorkbook } from './pack/read-workbook.ts';
import type { importInput } from './schema.ts';

/** The platform administrator brings a zone as a workbook; a dry run says what it would do and what is wrong. */
export async function importWorkbook(
  context: RequestContext,
  input: z.infer<typeof importInput>,
): Promise<ImportReport> {
  permitPlatform(context.actor, 'zones.manage');
  const pack = await readPackWorkbook(Buffer.from(input.content, 'base64'), input.fileName);
  const options = { reason: input.reason };
  return input.dryRun ? previewImport(context.platform, pack, options) : importZone(context, pack, options);
}
