import { z } from 'zod';
import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { activityPages } from '../activity-pages.server.ts';
import { bodyOptions, OFFICE } from '../bodies.server.ts';
import { OTHER_ORGANISATION } from './person-origin.ts';
import { actionInWords } from './read-meetings.server.ts';

/** The form that plans a meeting, for the bodies that the reader may act for. */
export function readNewMeeting(context: LoadContext, zone: string, search: URLSearchParams) {
  return orErrorPage(context.locale, async () => ({
    title: translator(context.locale, 'meetings')('new.title'),
    zone,
    pages: activityPages(context, zone),
    acting: actingPage(context, search),
    organisers: await bodyOptions(context, zone, 'meeting.manage'),
    bodies: await bodyOptions(context, zone),
  }));
}
export type NewMeetingData = Awaited<ReturnType<typeof readNewMeeting>>;

/** Z2: a meeting with all that happened, in the reader's language. */
export function readMeeting(context: LoadContext, zone: string, id: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const [meeting, bodies] = await Promise.all([api.meetings.get({ zone, meeting: id }), bodyOptions(context, zone)]);
    const separator = translator(locale, 'common')('listSeparator');
    const people = meeting.people.map(({ body, organisation, ...person }) => ({
      ...person,
      organisation,
      from: body?.name[locale] ?? organisation,
      origin: body === null ? OTHER_ORGANISATION : (body.id ?? OFFICE),
    }));
    const nameOf = new Map([...bodies.map(({ value, label }) => [value, label] as const), ...namesOf(people)]);
    return {
      title: meeting.title,
      zone,
      pages: activityPages(context, zone),
      acting: actingPage(context, search),
      /** Departments that are closed by now are still those of their people. */
      bodies: [...nameOf].map(([value, label]) => ({ value, label })),
      meeting: {
        ...meeting,
        organiser: meeting.organiser.name[locale],
        people,
        events: meeting.events.map((event) => ({ ...event, details: inWords(event.details, nameOf, separator) })),
        actionList: meeting.actionList.map((action) => actionInWords(action, locale)),
      },
    };
  });
}
export type MeetingData = Awaited<ReturnType<typeof readMeeting>>;
export type Meeting = MeetingData['meeting'];
export type MeetingAction = Meeting['actionList'][number];

const namesOf = (people: readonly { origin: string; from: string }[]) =>
  people.filter(({ origin }) => origin !== OTHER_ORGANISATION).map(({ origin, from }) => [origin, from] as const);

const namedPeople = z.array(
  z.object({ name: z.string(), department: z.string().nullable(), organisation: z.string() }),
);

const LONGEST = 200;

/** What changed, in words: lists in one line, long texts by how they begin. */
function inWords(details: Record<string, [unknown, unknown]>, nameOf: ReadonlyMap<string, string>, separator: string) {
  const told = (field: string, value: unknown): unknown => {
    if (typeof value === 'string' && value.length > LONGEST) return `${value.slice(0, LONGEST)}…`;
    if (!Array.isArray(value)) return value;
    if (field === 'agenda') return value.join(separator);
    const people = namedPeople.parse(value);
    const from = ({ department, organisation }: (typeof people)[number]) =>
      organisation || (nameOf.get(department ?? OFFICE) ?? department);
    return people.map((person) => `${person.name} (${from(person)})`).join(separator);
  };
  return Object.fromEntries(
    Object.entries(details).map(([field, [before, after]]): [string, [unknown, unknown]] => [
      field,
      [told(field, before), told(field, after)],
    ]),
  );
}
