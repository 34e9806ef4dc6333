import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { type Holder, plainly } from '../../deadlines/deadline.ts';
import { type News, notifyHolder, renewMatter, settleMatter } from '../../notifications/notify.ts';
import { holderOf } from '../body.ts';
import type { ActionRow, MeetingRow } from './store.ts';

const invitedUid = (meetingId: string) => `${meetingId}/invited`;

interface Guest {
  department: string | null;
  organisation: string;
}

/** The bodies of the zone that are asked hear of the meeting, its organiser not: it knows. */
export async function inviteBodies(write: ZoneWrite, meeting: MeetingRow, people: readonly Guest[]): Promise<void> {
  for (const holder of askedBesides(meeting, people)) await notifyHolder(write, holder, invitation(meeting));
}

/** The same when the day has moved: it is news for those, too, who have heard of the meeting. */
export async function tellOfNewDay(write: ZoneWrite, meeting: MeetingRow, people: readonly Guest[]): Promise<void> {
  const asked = askedBesides(meeting, people);
  if (asked.length > 0) await renewMatter(write, asked, invitation(meeting));
}

const invitation = ({ id, title, meetsOn }: MeetingRow): News => ({
  kind: 'meeting',
  uid: invitedUid(id),
  subject: plainly(title),
  about: { id },
  dueOn: meetsOn,
});

function askedBesides({ departmentId }: MeetingRow, people: readonly Guest[]): Holder[] {
  const asked = people.filter(({ organisation, department }) => organisation === '' && department !== departmentId);
  return [...new Set(asked.map(({ department }) => department))].map(holderOf);
}

/** A planned meeting that was held or cancelled: nobody waits for it any more. */
export async function settleMeeting(write: ZoneWrite, meetingId: string): Promise<void> {
  await settleMatter(write, { kind: 'meeting', uid: invitedUid(meetingId) });
  await settleMatter(write, { kind: 'meeting', uid: meetingId });
  await settleMatter(write, { kind: 'meeting-minutes', uid: meetingId });
}

/** It is its owner's turn. */
export async function tellOwner(write: ZoneWrite, action: ActionRow): Promise<void> {
  await settleMatter(write, { kind: 'meeting-close', uid: action.id });
  await tell(write, holderOf(action.departmentId), 'meeting-action', action);
}

/** What its owner reported waits for the organiser of the meeting. */
export async function tellOrganiser(write: ZoneWrite, action: ActionRow, meeting: MeetingRow): Promise<void> {
  await settleMatter(write, { kind: 'meeting-action', uid: action.id });
  await tell(write, holderOf(meeting.departmentId), 'meeting-close', action);
}

const tell = (write: ZoneWrite, holder: Holder, kind: 'meeting-action' | 'meeting-close', action: ActionRow) =>
  renewMatter(write, [holder], {
    kind,
    uid: action.id,
    subject: plainly(action.problem),
    about: { id: action.meetingId },
    dueOn: action.dueOn,
  });

/** Nobody has to do anything about it any more. */
export async function settleAction(write: ZoneWrite, actionId: string): Promise<void> {
  await settleMatter(write, { kind: 'meeting-action', uid: actionId });
  await settleMatter(write, { kind: 'meeting-close', uid: actionId });
}
