import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { badField, ProductError } from '../../platform/errors.ts';
import { readCursor, toPage } from '../../platform/page.ts';
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
    const found = await tx.riskReport.findMany({
      where: {
        zoneId,
        OR: [{ departmentId: { in: owners } }, { enterpriseId: { in: owners.filter(isUuid) } }],
        ...(input.cursor !== undefined && { id: { lt: idIn(input.cursor) } }),
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

/** The owners of a person are departments, by slug, or enterprises. */
const isUuid = (owner: string): boolean => z.uuid().safeParse(owner).success;

function idIn(cursor: string): string {
  const [id = ''] = readCursor(cursor, 1);
  if (!isUuid(id)) throw badField('cursor', { key: 'field.format' });
  return id;
}
