import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { ProductError } from '../../platform/errors.ts';
import { isId, readIdCursor, toPage } from '../../platform/page.ts';
import { ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { reporterState } from './coarse-state.ts';
import { progressOf } from './progress.ts';
import type { myReportsInput } from './schema.ts';

/**
 * R9, R12: what the reader's own departments and enterprises reported, the newest first, and how far it has come in
 * coarse words: the file itself is not theirs to see (R28). The zone's own bodies have the board instead.
 */
export function listMyReports(context: RequestContext, input: z.infer<typeof myReportsInput>) {
  return readInZone(context, input.zone, 'zone.view', async ({ tx, zoneId, actor }) => {
    const owners = ownersFor(actor, 'risk.report', zoneId);
    if (owners === 'all' || owners.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
    const after = readIdCursor(input.cursor);
    const found = await tx.riskReport.findMany({
      where: {
        zoneId,
        // The owners of a person are departments, by slug, or enterprises.
        OR: [{ departmentId: { in: owners } }, { enterpriseId: { in: owners.filter(isId) } }],
        ...(after && { id: { lt: after } }),
      },
      select: { id: true, title: true, reportedOn: true, item: { select: { id: true, number: true } } },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    });
    const progress = await progressOf(
      tx,
      zoneId,
      found.map(({ item }) => item.id),
    );
    const reports = found.map(({ id, title, reportedOn, item }) => ({
      id,
      number: item.number,
      title,
      reportedOn: dateColumn(reportedOn),
      state: reporterState(progress.get(item.id) ?? { state: 'reported', isTaken: false }),
    }));
    return toPage(reports, input.limit, ({ id }) => [id]);
  });
}
