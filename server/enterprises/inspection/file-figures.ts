import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { takeTyped } from '../filings/take-typed.ts';
import { loadUsccs } from './figure-store.ts';
import type { fileFiguresInput } from './schema.ts';
import { storeFigures } from './store-figures.ts';
import { createFigureTaker } from './take-figures.ts';

/** Q4, Q5: the inspection authority reports a month's figures, or corrects the ones it has seen. */
export function fileFigures(context: RequestContext, input: z.infer<typeof fileFiguresInput>) {
  return writeInZone(context, input.zone, 'fileFigures', input, async (write) => {
    permit(write.actor, 'inspection-figures.file', write.zoneId);
    const rows = takeTyped(input.rows, createFigureTaker(await loadUsccs(write.tx, write.zoneId)));
    const stored = rows.length > 0 ? [JSON.stringify(rows)] : [];
    return storeFigures(write, input, { rowCount: rows.length, rows: stored, sha256: null });
  });
}
