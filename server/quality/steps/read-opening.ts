import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { REPORT_STATES } from '../reports/lifecycle.ts';
import { mayOpen } from '../reports/store.ts';
import { readingRole, rolesIn } from './audience.ts';
import type { ofReport, openingOutput } from './schema.ts';

/** Q10: how this reader opens a report: its workspace, what was published to them, or both; 404 for neither. */
export function readOpening(
  context: RequestContext,
  input: z.infer<typeof ofReport>,
): Promise<z.infer<typeof openingOutput>> {
  return readInZone(context, input.zone, 'quality.read', async ({ tx, zoneId, actor }) => {
    const row = await tx.qualityReport.findUnique({
      where: { zoneId_id: { zoneId, id: input.report } },
      select: { state: true, consulted: true, audience: true, publishedRevision: true },
    });
    const state = REPORT_STATES.find((each) => each === row?.state);
    if (!row || !state) throw notFound('qualityReportNotFound');
    const workspace = mayOpen(actor, zoneId, { state, consulted: row.consulted });
    const reading = row.publishedRevision !== null && readingRole(rolesIn(actor, zoneId), row.audience) !== null;
    if (!workspace && !reading) throw notFound('qualityReportNotFound');
    return { workspace, reading };
  });
}
