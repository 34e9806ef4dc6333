import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { isOverdue } from '../../enterprises/findings/correction-in-time.ts';
import { parseFinding } from '../../enterprises/findings/finding-store.ts';
import { daysOfYear, readDayCursor } from '../../enterprises/newest-first.ts';
import type { Inspection } from '../../generated/prisma/client.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/page.ts';
import { can, ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { nameOn } from '../../zones/department-name.ts';
import { loadDepartmentHistory } from '../../zones/departments.ts';
import { bodyNames, mayActFor } from '../body.ts';
import { activityEvents } from '../events.ts';
import { activityFilesOf } from '../files/activity-files.ts';
import { parseInspection } from './inspection-store.ts';
import type { InspectionRow, listInspectionsInput, ofInspection } from './schema.ts';

/** Rounds of checks, the newest first, with how far each has come. */
export function listInspections(context: RequestContext, input: z.infer<typeof listInspectionsInput>) {
  return readInZone(context, input.zone, 'inspection.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const { year, kind, state, limit } = input;
    const after = readDayCursor(input.cursor);
    const found = await tx.inspection.findMany({
      where: {
        zoneId,
        ...(year !== undefined && { fromOn: daysOfYear(year) }),
        ...(kind && { kind }),
        ...(state && { state }),
        ...(after && { OR: [{ fromOn: { lt: after.day } }, { fromOn: after.day, id: { lt: after.id } }] }),
      },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const page = toPage(found, limit, ({ fromOn, id }) => [dateColumn(fromOn), id]);
    const visited = await visitedOf(
      read,
      page.items.map(({ id }) => id),
    );
    const present = await presenter(read);
    const owners = ownersFor(actor, 'inspection.plan', zoneId);
    return {
      ...page,
      today,
      items: page.items.map((row) => present(row, visited.get(row.id)?.size ?? 0)),
      canPlan: owners === 'all' || owners.length > 0,
    };
  });
}

/** A round with whom it goes to, what was found there, and what the reader may do with it. */
export function readInspection(context: RequestContext, input: z.infer<typeof ofInspection>) {
  return readInZone(context, input.zone, 'inspection.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const row = await tx.inspection.findUnique({ where: { zoneId_id: { zoneId, id: input.inspection } } });
    if (!row) throw notFound('inspectionNotFound');
    const plan = parseInspection(row);
    const enterprises = await enterprisesOf(read, plan);
    const visited = enterprises.filter(({ visits }) => visits.length > 0).length;
    const mayPlan = mayActFor(actor, 'inspection.plan', zoneId, plan.departmentId);
    const isPlanned = plan.state === 'planned';
    const present = await presenter(read);
    const { team, checklist, summary, createdByName, createdAt } = plan;
    return {
      ...present(row, visited),
      today,
      team,
      checklist,
      enterprises,
      findings: sumOf(enterprises.map(({ findings }) => findings)),
      summary,
      createdBy: createdByName,
      createdAt: createdAt.toISOString(),
      events: await activityEvents(read, 'inspection', [plan.id]),
      files: (await activityFilesOf(read, 'inspection', [plan.id])).get(plan.id) ?? [],
      can: {
        change: mayPlan && isPlanned,
        record: isPlanned && can(actor, 'check.record', zoneId),
        conclude: mayPlan && isPlanned && visited > 0,
        cancel: mayPlan && isPlanned && visited === 0,
        attach: mayPlan,
      },
    };
  });
}

/** Which enterprises have been visited under each of some plans. */
async function visitedOf({ tx, zoneId }: ZoneWork, ids: string[]): Promise<Map<string, Set<string>>> {
  const pairs = await tx.supervisionCheck.findMany({
    where: { zoneId, inspectionId: { in: ids } },
    select: { inspectionId: true, enterpriseId: true },
    distinct: ['inspectionId', 'enterpriseId'],
  });
  const visited = new Map<string, Set<string>>();
  for (const { inspectionId, enterpriseId } of pairs) {
    if (inspectionId) visited.set(inspectionId, (visited.get(inspectionId) ?? new Set()).add(enterpriseId));
  }
  return visited;
}

type Counts = { open: number; overdue: number; corrected: number; closed: number };
const NONE: Counts = { open: 0, overdue: 0, corrected: 0, closed: 0 };
const sumOf = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, each) => ({
      open: sum.open + each.open,
      overdue: sum.overdue + each.overdue,
      corrected: sum.corrected + each.corrected,
      closed: sum.closed + each.closed,
    }),
    NONE,
  );

async function enterprisesOf({ tx, zoneId, today }: ZoneWork, plan: { id: string; enterprises: string[] }) {
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId, id: { in: plan.enterprises } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const checks = await tx.supervisionCheck.findMany({
    where: { zoneId, inspectionId: plan.id },
    select: { id: true, enterpriseId: true, checkedOn: true, nonConforming: true, findings: true },
    orderBy: [{ checkedOn: 'asc' }, { id: 'asc' }],
  });
  const rows = enterprises.map(({ id, name }) => {
    const own = checks.filter(({ enterpriseId }) => enterpriseId === id);
    const findings = own.flatMap((check) => check.findings.map(parseFinding));
    const of = (state: string) => findings.filter((finding) => finding.state === state).length;
    return {
      id,
      name,
      visits: own.map((check) => ({
        check: check.id,
        checkedOn: dateColumn(check.checkedOn),
        nonConforming: check.nonConforming,
      })),
      findings: {
        open: of('open'),
        overdue: findings.filter((finding) => isOverdue(finding, today)).length,
        corrected: of('corrected'),
        closed: of('closed'),
      },
    };
  });
  return [...rows.filter(({ visits }) => visits.length === 0), ...rows.filter(({ visits }) => visits.length > 0)];
}

/** Puts a plan into words that readers know: bodies and departments by name. */
async function presenter(read: ZoneWork): Promise<(row: Inspection, visited: number) => InspectionRow> {
  const bodies = await bodyNames(read);
  const departments = new Map((await loadDepartmentHistory(read.tx, read.zoneId)).map((known) => [known.id, known]));
  return (row, visited) => {
    const { id, title, kind, state, fromOn, toOn, departmentId, enterprises, version } = parseInspection(row);
    return {
      id,
      title,
      kind,
      state,
      body: bodies(departmentId),
      fromOn,
      toOn,
      departments: row.departments.map((department) => {
        const known = departments.get(department);
        return { id: department, name: known ? nameOn(known, fromOn) : bilingual(department, department) };
      }),
      visited,
      toVisit: enterprises.length,
      version,
    };
  };
}
