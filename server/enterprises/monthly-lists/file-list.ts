import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { badField } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireEnterprise } from '../store.ts';
import type { fileInput } from './schema.ts';
import { storeList } from './store-list.ts';
import { takeListRows } from './take-rows.ts';

/**
 * EF4: an enterprise, or the office for it, files a month's export list, or corrects the one it has seen. That nothing was
 * exported is a filing, too.
 */
export function fileList(context: RequestContext, input: z.infer<typeof fileInput>) {
  return writeInZone(context, input.zone, 'fileList', input, async (write) => {
    await requireEnterprise(write, 'list.file', input.enterprise);
    if (input.hasExports && input.rows.length === 0) throw badField('rows', { key: 'lists.exportsWithoutRows' });
    if (!input.hasExports && input.rows.length > 0) throw badField('hasExports', { key: 'lists.rowsWithoutExports' });
    const { rows, totals } = takeListRows(input.rows);
    const stored = rows.length > 0 ? [JSON.stringify(rows)] : [];
    return storeList(write, input, { totals, rows: stored, sha256: null });
  });
}
