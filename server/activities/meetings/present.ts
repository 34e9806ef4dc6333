import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type {
  MeetingAction as ActionRecord,
  MeetingAttendee,
  Meeting as MeetingRecord,
} from '../../generated/prisma/client.ts';
import { type Body, type BodyView, mayActFor } from '../body.ts';
import { nextActionState } from './lifecycle.ts';
import { bodiesPresent, daysLeft, mayConfirm } from './record.ts';
import type { ActionOutput } from './schema.ts';
import { type MeetingRow, parseAction, parseMeeting } from './store.ts';

type Named = (body: Body) => BodyView;

export type FoundMeeting = MeetingRecord & { attendees: MeetingAttendee[]; actions: { state: string }[] };

/** A meeting as lists tell it. */
export function presentMeeting(found: FoundMeeting, named: Named, offices: readonly string[], today: string) {
  const { id, title, departmentId, meetsOn, startsAt, place, state, attendees, actions } = parseMeeting(found);
  const people = attendees.map((each) => ({ ...each, department: each.departmentId }));
  return {
    id,
    title,
    organiser: named(departmentId),
    meetsOn,
    startsAt,
    place,
    state,
    lacksMinutes: state === 'planned' && meetsOn < today,
    asked: people.length,
    present: people.filter(({ attended }) => attended === true).length,
    bodiesPresent: bodiesPresent(people, offices),
    actions: actions.length,
    openActions: state === 'held' ? actions.filter((action) => action.state !== 'closed').length : 0,
  };
}

/** An action with what its reader may do about it; nothing while its meeting counts as none. */
export function presentAction(
  { actor, zoneId, today }: ZoneWork,
  row: ActionRecord,
  meeting: Pick<MeetingRow, 'id' | 'title' | 'meetsOn' | 'state' | 'departmentId'>,
  named: Named,
  reporters: ReadonlyMap<string, string | null>,
): ActionOutput {
  const action = parseAction(row);
  const { id, version, problem, solution, departmentId, dueOn, state, report } = action;
  const isHeld = meeting.state === 'held';
  const owns = isHeld && mayActFor(actor, 'meeting.act', zoneId, departmentId);
  const keeps = isHeld && mayActFor(actor, 'meeting.manage', zoneId, meeting.departmentId);
  const isOwnReport = state === 'reported' && !mayConfirm(reporters.get(id) ?? null, actor.userId).ok;
  return {
    id,
    version,
    meeting: { id: meeting.id, title: meeting.title, meetsOn: meeting.meetsOn },
    problem,
    solution,
    owner: named(departmentId),
    organiser: named(meeting.departmentId),
    dueOn,
    state,
    report,
    reportedOn: action.reportedOn,
    reportedBy: action.reportedBy,
    closedOn: action.closedOn,
    closedBy: action.closedBy,
    daysLeft: daysLeft(action, today),
    can: {
      report: owns && nextActionState(state, 'report') !== null,
      close: keeps && nextActionState(state, 'close') !== null && !isOwnReport,
      reopen: keeps && nextActionState(state, 'reopen') !== null,
      attach: owns && state !== 'closed',
    },
    isOwnReport,
  };
}
