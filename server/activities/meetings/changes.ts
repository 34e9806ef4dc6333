import type { CivilDate } from '../../platform/calendar.ts';

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
export function meetingChanges(before: MeetingContent, after: MeetingContent): Record<string, [unknown, unknown]> {
  const told = Object.entries(TOLD).map(([field, tell]) => [field, tell(before), tell(after)] as const);
  return Object.fromEntries(
    told.flatMap(([field, was, is]) => (JSON.stringify(was) === JSON.stringify(is) ? [] : [[field, [was, is]]])),
  );
}
