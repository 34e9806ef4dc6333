import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { daysOfYear } from '../../enterprises/newest-first.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { type BodyView, bodyNames } from '../body.ts';
import type { MeetingState } from './lifecycle.ts';
import { bodiesPresent } from './record.ts';
import { officeDepartments, parseAction, parseMeeting } from './store.ts';

export interface MeetingFacts {
  meetings: {
    id: string;
    title: string;
    meetsOn: CivilDate;
    /** A held meeting has its minutes. */
    state: MeetingState;
    /** How many different bodies of the zone were present; 0 until attendance is taken. */
    bodiesPresent: number;
    organiser: BodyView;
  }[];
  /** Of the meetings that were held. */
  actions: {
    id: string;
    meetingId: string;
    problem: string;
    dueOn: CivilDate;
    closedOn: CivilDate | null;
    owner: BodyView;
  }[];
}

/** Z2: the meetings of a year with what was agreed on in those that were held, by their days. */
export async function loadMeetingFacts(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  year: number,
): Promise<MeetingFacts> {
  const named = await bodyNames({ tx, zoneId });
  const offices = await officeDepartments({ tx, zoneId });
  const found = await tx.meeting.findMany({
    where: { zoneId, meetsOn: daysOfYear(year) },
    include: { attendees: true, actions: { orderBy: { id: 'asc' } } },
    orderBy: [{ meetsOn: 'asc' }, { id: 'asc' }],
  });
  const meetings = found.map(parseMeeting);
  return {
    meetings: meetings.map(({ id, title, meetsOn, state, departmentId, attendees }) => ({
      id,
      title,
      meetsOn,
      state,
      bodiesPresent: bodiesPresent(
        attendees.map((each) => ({ ...each, department: each.departmentId })),
        offices,
      ),
      organiser: named(departmentId),
    })),
    actions: meetings
      .filter(({ state }) => state === 'held')
      .flatMap(({ actions }) => actions.map(parseAction))
      .map(({ id, meetingId, problem, dueOn, closedOn, departmentId }) => ({
        id,
        meetingId,
        problem,
        dueOn,
        closedOn,
        owner: named(departmentId),
      })),
  };
}
