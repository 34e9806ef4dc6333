import type { CivilDate } from '../../platform/calendar.ts';
import { type Changes, changesBetween } from '../changes.ts';

/** What can be changed of a meeting. */
export interface MeetingContent {
  title: string;
  meetsOn: CivilDate;
  startsAt: string;
  place: string;
  agenda: { title: string; presenter: string }[];
  minutes: string;
  people: { name: string; department: string | null; organisation: string; attended: boolean | null }[];
}

const namedFrom = ({ name, department, organisation }: MeetingContent['people'][number]) => ({
  name,
  department,
  organisation,
});

const TOLD = {
  title: ({ title }) => title,
  meetsOn: ({ meetsOn }) => meetsOn,
  startsAt: ({ startsAt }) => startsAt,
  place: ({ place }) => place,
  agenda: ({ agenda }) => agenda.map(({ title, presenter }) => (presenter ? `${title} (${presenter})` : title)),
  people: ({ people }) => people.map(namedFrom),
  present: ({ people }) => people.filter(({ attended }) => attended === true).map(namedFrom),
  minutes: ({ minutes }) => minutes,
} as const satisfies Record<string, (content: MeetingContent) => unknown>;

/** For the history: by field, what it was and what it is; people as their name and whom they belong to. */
export const meetingChanges = (before: MeetingContent, after: MeetingContent): Changes =>
  changesBetween(told(before), told(after));

const told = (content: MeetingContent): Record<string, unknown> =>
  Object.fromEntries(Object.entries(TOLD).map(([field, tell]) => [field, tell(content)]));
