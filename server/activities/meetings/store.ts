import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { MeetingAction as ActionRecord, Meeting as MeetingRecord } from '../../generated/prisma/client.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { badField, enforce, notFound } from '../../platform/errors.ts';
import { permitForSome } from '../../platform/permissions.ts';
import type { DepartmentKind } from '../../zones/department-kinds.ts';
import { permitFor } from '../body.ts';
import { ACTION_STATES, MEETING_STATES, mayHaveActions } from './lifecycle.ts';
import { agendaInput, type PersonInput } from './schema.ts';

const meetingState = z.enum(MEETING_STATES);
const actionState = z.enum(ACTION_STATES);

/** A meeting with its words, days and agenda parsed. */
export const parseMeeting = <Row extends MeetingRecord>(row: Row) => ({
  ...row,
  state: meetingState.parse(row.state),
  meetsOn: dateColumn(row.meetsOn),
  agenda: agendaInput.parse(row.agenda),
});
export type MeetingRow = ReturnType<typeof parseMeeting<MeetingRecord>>;

export const parseAction = <Row extends ActionRecord>(row: Row) => ({
  ...row,
  state: actionState.parse(row.state),
  dueOn: dateColumn(row.dueOn),
  reportedOn: row.reportedOn && dateColumn(row.reportedOn),
  closedOn: row.closedOn && dateColumn(row.closedOn),
});
export type ActionRow = ReturnType<typeof parseAction<ActionRecord>>;

/** The meeting, locked to the end of the transaction, for whoever may keep the meetings of its organiser. */
export async function lockMeeting({ tx, zoneId, actor }: ZoneWork, id: string): Promise<MeetingRow> {
  permitForSome(actor, 'meeting.manage', zoneId);
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.meeting.findUnique({ where: { zoneId_id: { zoneId, id } } });
  if (!row) throw notFound('meetingNotFound');
  permitFor(actor, 'meeting.manage', zoneId, row.departmentId);
  return parseMeeting(row);
}

/**
 * An action with its meeting, locked: for its owner ('meeting.act') or the meeting's organiser ('meeting.manage').
 * Refused while the meeting is none that was held.
 */
export async function lockAction(work: ZoneWork, permission: 'meeting.act' | 'meeting.manage', id: string) {
  const { tx, zoneId, actor } = work;
  permitForSome(actor, permission, zoneId);
  const found = await tx.meetingAction.findUnique({ where: { zoneId_id: { zoneId, id } }, include: { meeting: true } });
  if (!found) throw notFound('meetingActionNotFound');
  permitFor(actor, permission, zoneId, permission === 'meeting.act' ? found.departmentId : found.meeting.departmentId);
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE zone_id = ${zoneId} AND id = ${found.meetingId}::uuid FOR UPDATE`;
  const { meeting, ...action } = await tx.meetingAction.findUniqueOrThrow({
    where: { zoneId_id: { zoneId, id } },
    include: { meeting: true },
  });
  enforce(mayHaveActions(meetingState.parse(meeting.state)));
  return { action: parseAction(action), meeting: parseMeeting(meeting) };
}

/** The people of a meeting, in the order of their list. */
export async function attendeesOf({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, meetingId: string) {
  const rows = await tx.meetingAttendee.findMany({ where: { zoneId, meetingId }, orderBy: { position: 'asc' } });
  return rows.map(({ name, departmentId, organisation, attended }) => ({
    name,
    department: departmentId,
    organisation,
    attended,
  }));
}
export type Attendee = Awaited<ReturnType<typeof attendeesOf>>[number];

/** Replaces a meeting's list of people. @param attendance false: nobody has been marked yet */
export async function savePeople(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  meetingId: string,
  people: readonly PersonInput[],
  attendance: boolean,
): Promise<void> {
  await tx.meetingAttendee.deleteMany({ where: { zoneId, meetingId } });
  await tx.meetingAttendee.createMany({
    data: people.map(({ name, department, organisation, attended }, position) => ({
      zoneId,
      meetingId,
      position,
      name,
      departmentId: department,
      organisation,
      attended: attendance ? attended === true : null,
    })),
  });
}

/** Whom a meeting names belongs to departments that the zone had on its day; 400 beside the person otherwise. */
export async function requirePeople(
  { tx, zoneId }: ZoneWork,
  people: readonly PersonInput[],
  meetsOn: string,
): Promise<void> {
  const known = await tx.department.findMany({
    where: { zoneId, OR: [{ closedOn: null }, { closedOn: { gte: toDateColumn(meetsOn) } }] },
    select: { id: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  const wrong = people.findIndex(({ department }) => department !== null && !ids.has(department));
  if (wrong >= 0) throw badField(`people.${wrong}.department`, { key: 'activities.unknownDepartment' });
}

/** Departments that are the zone's office under another name: with it they are one body. */
export async function officeDepartments({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>): Promise<string[]> {
  const found = await tx.department.findMany({
    where: { zoneId, kind: 'zone-office' satisfies DepartmentKind },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** Who last reported each of these actions: another person confirms it. */
export async function reportersOf(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  actionIds: readonly string[],
): Promise<Map<string, string | null>> {
  const reports = await tx.activityEvent.findMany({
    where: { zoneId, subject: 'action', kind: 'reported', subjectId: { in: [...actionIds] } },
    orderBy: { id: 'asc' },
    select: { subjectId: true, byId: true },
  });
  return new Map(reports.map(({ subjectId, byId }) => [subjectId, byId]));
}
