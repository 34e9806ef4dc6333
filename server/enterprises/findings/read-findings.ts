import type { z } from 'zod';
import { activityEvents } from '../../activities/events.ts';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { CheckFinding, Prisma } from '../../generated/prisma/client.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { toPage } from '../../platform/page.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { archiveScope } from '../archive-scope.ts';
import { filesOf } from '../files/add-file.ts';
import { readDayCursor } from '../newest-first.ts';
import { isOverdue } from './correction-in-time.ts';
import { parseFinding, requireFinding, whoCorrected } from './finding-store.ts';
import type { FindingRow, listFindingsInput, ofFinding } from './schema.ts';

type List = z.infer<typeof listFindingsInput>;

/**
 * Findings: what is still to be done with the earliest due day first, everything with the newest first. The people of an
 * enterprise see their own.
 */
export function listFindings(context: RequestContext, input: List) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, today } = read;
    const scope: Prisma.CheckFindingWhereInput = {
      zoneId,
      ...(await archiveScope(read, input.enterprise)),
      ...(input.inspection && { check: { inspectionId: input.inspection } }),
    };
    const isToDo = input.overdue || (input.state !== undefined && input.state !== 'closed');
    const [column, order, beyond] = isToDo ? (['dueOn', 'asc', 'gt'] as const) : (['foundOn', 'desc', 'lt'] as const);
    const after = readDayCursor(input.cursor);
    const found = await tx.checkFinding.findMany({
      where: {
        ...scope,
        AND: [
          input.state ? { state: input.state } : {},
          input.overdue ? { state: 'open', dueOn: { lt: toDateColumn(today) } } : {},
          after
            ? { OR: [{ [column]: { [beyond]: after.day } }, { [column]: after.day, id: { [beyond]: after.id } }] }
            : {},
        ],
      },
      include: { enterprise: { select: { id: true, name: true } } },
      orderBy: [{ [column]: order }, { id: order }],
      take: input.limit + 1,
    });
    const page = toPage(found, input.limit, (row) => [dateColumn(row[column]), row.id]);
    return {
      ...page,
      today,
      items: page.items.map((row) => present(row, today)),
      counts: await countFindings(read, scope),
    };
  });
}

async function countFindings({ tx, today }: ZoneWork, where: Prisma.CheckFindingWhereInput) {
  const states = await tx.checkFinding.groupBy({ by: ['state'], where, _count: true });
  const overdue = await tx.checkFinding.count({
    where: { AND: [where, { state: 'open', dueOn: { lt: toDateColumn(today) } }] },
  });
  const of = (state: string) => states.find((each) => each.state === state)?._count ?? 0;
  return { open: of('open'), overdue, corrected: of('corrected'), closed: of('closed') };
}

/** A finding with its papers, its history and what the reader may do with it. */
export function readFinding(context: RequestContext, input: z.infer<typeof ofFinding>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const finding = await requireFinding(read, 'archive.view', input.finding);
    const { enterpriseId, state } = finding;
    const { check, enterprise, ...row } = await tx.checkFinding.findUniqueOrThrow({
      where: { zoneId_id: { zoneId, id: finding.id } },
      include: {
        enterprise: { select: { id: true, name: true } },
        check: { include: { inspection: { select: { id: true, title: true } } } },
      },
    });
    const mayCorrect = can(actor, 'finding.correct', zoneId, enterpriseId);
    const isChecking = can(actor, 'finding.recheck', zoneId);
    const isOwnCorrection =
      isChecking && state === 'corrected' && (await whoCorrected(read, finding.id)) === actor.userId;
    return {
      ...present({ ...row, enterprise }, today),
      today,
      checkedOn: dateColumn(check.checkedOn),
      inspection: can(actor, 'inspection.view', zoneId) ? check.inspection : null,
      correction: finding.correction,
      prevention: finding.prevention,
      correctedBy: finding.correctedByName,
      recheckedOn: finding.recheckedOn,
      recheckedBy: finding.recheckedByName,
      recheckNote: finding.recheckNote,
      files: await filesOf(read, 'finding', finding.id),
      events: await activityEvents(read, 'finding', [finding.id]),
      can: {
        correct: mayCorrect && state === 'open',
        withoutProof: can(actor, 'finding.correct', zoneId),
        recheck: isChecking && state === 'corrected' && !isOwnCorrection,
        extend: isChecking && state === 'open' && !isOverdue(finding, today),
        attach: mayCorrect && state !== 'closed',
      },
      isOwnCorrection,
    };
  });
}

/** The findings of one check, in the order of its form. */
export async function findingsOfCheck({ tx, zoneId, today }: ZoneWork, checkId: string) {
  const found = await tx.checkFinding.findMany({
    where: { zoneId, checkId },
    include: { enterprise: { select: { id: true, name: true } } },
    orderBy: { id: 'asc' },
  });
  return found.map((row) => present(row, today));
}

function present(row: CheckFinding & { enterprise: { id: string; name: string } }, today: string): FindingRow {
  const finding = parseFinding(row);
  const { id, item, facts, foundOn, dueOn, state, correctedOn, recheckedOn, checkId, version } = finding;
  const isHandedIn = state !== 'open' && correctedOn !== null;
  return {
    id,
    enterprise: row.enterprise,
    item,
    facts,
    foundOn,
    dueOn,
    state,
    isOverdue: isOverdue(finding, today),
    isLate: isHandedIn && correctedOn > dueOn,
    correctedOn,
    closedOn: state === 'closed' ? recheckedOn : null,
    check: checkId,
    version,
  };
}
