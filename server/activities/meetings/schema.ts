import { z } from 'zod';
import { storedFileInput } from '../../enterprises/files/schema.ts';
import {
  civilDateInput,
  flag,
  id,
  ofZone,
  optionalText,
  slug,
  text,
  timeOfDay,
  version,
  withPlainLineEnds,
  year,
} from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { bodyFilter, bodyInput, bodyOutput } from '../body-schema.ts';
import { activityEventOutput } from '../events.ts';
import { activityFileOutput } from '../files/schema.ts';
import { ACTION_STATES, MEETING_STATES } from './lifecycle.ts';

const LONGEST_NOTE = 2_000;
const LONGEST_MINUTES = 50_000;
const MOST_AGENDA_ITEMS = 50;
const MOST_PEOPLE = 200;
const MOST_ACTIONS = 50;

export const agendaInput = z.array(z.object({ title: text(200), presenter: optionalText(100) })).max(MOST_AGENDA_ITEMS);

/** Somebody asked: of a department, of another organisation, or, with neither, of the zone's office. */
const person = z.object({ name: text(100), department: slug.nullable(), organisation: optionalText(200) });
const hasOneOrigin = ({ department, organisation }: { department: string | null; organisation: string }) =>
  department === null || organisation === '';
const ORIGIN = { path: ['organisation'], params: { key: 'meetings.twoOrigins' } };

const personAsked = person.refine(hasOneOrigin, ORIGIN);
const personThere = person.extend({ attended: z.boolean() }).refine(hasOneOrigin, ORIGIN);
/** Whether they came is told of a meeting that was held. */
const personChanged = person.extend({ attended: z.boolean().default(false) }).refine(hasOneOrigin, ORIGIN);
export type PersonInput = z.infer<typeof personAsked> & { attended?: boolean | null };

const meetingFields = {
  title: text(200),
  meetsOn: civilDateInput,
  startsAt: timeOfDay,
  place: text(200),
  agenda: agendaInput,
};

const minutes = text(LONGEST_MINUTES).overwrite(withPlainLineEnds);

const ofMeeting = ofZone.extend({ meeting: id });
const changing = ofMeeting.extend({ version });

export const planMeetingInput = ofZone.extend({
  department: bodyInput,
  ...meetingFields,
  people: z.array(personAsked).max(MOST_PEOPLE),
});
/** What is left out stays. The correction of a held meeting says why, and may concern its minutes and attendance. */
export const changeMeetingInput = changing.extend({
  ...z.object(meetingFields).partial().shape,
  people: z.array(personChanged).max(MOST_PEOPLE).optional(),
  minutes: minutes.optional(),
  reason: optionalText(LONGEST_NOTE),
});
export const cancelMeetingInput = changing.extend({ reason: text(LONGEST_NOTE) });

export const actionFields = z.object({
  problem: text(LONGEST_NOTE),
  solution: text(LONGEST_NOTE),
  /** Who does it. */
  department: bodyInput,
  /** As many days after the meeting as the rule pack says, unless set. */
  dueOn: civilDateInput.optional(),
});
export const recordMeetingInput = changing.extend({
  minutes,
  people: z.array(personThere).min(1).max(MOST_PEOPLE),
  actions: z.array(actionFields).max(MOST_ACTIONS).default([]),
  /** The signed minutes. */
  file: storedFileInput.optional(),
});
export const addActionInput = ofMeeting.extend(actionFields.shape);

const ofAction = ofZone.extend({ action: id, version });
export const reportActionInput = ofAction.extend({ report: text(LONGEST_NOTE), proof: storedFileInput.optional() });
export const closeActionInput = ofAction.extend({ note: optionalText(LONGEST_NOTE) });
export const reopenActionInput = ofAction.extend({ reason: text(LONGEST_NOTE) });

export const listMeetingsInput = ofZone.extend({
  year: year.optional(),
  state: z.enum(MEETING_STATES).optional(),
  body: bodyFilter.optional(),
  ...pageInput,
});
export const readMeetingInput = ofMeeting;
export const listActionsInput = ofZone.extend({ body: bodyFilter.optional(), open: flag, ...pageInput });

const meetingRow = z.object({
  id: z.string(),
  title: z.string(),
  organiser: bodyOutput,
  meetsOn: z.string(),
  startsAt: z.string(),
  place: z.string(),
  state: z.enum(MEETING_STATES),
  /** Its day is over and there are no minutes yet. */
  lacksMinutes: z.boolean(),
  asked: z.number(),
  /** People who came, and the different bodies of the zone among them (Z2). */
  present: z.number(),
  bodiesPresent: z.number(),
  actions: z.number(),
  openActions: z.number(),
});
export const listMeetingsOutput = z.object({
  items: z.array(meetingRow),
  nextCursor: z.string().nullable(),
  /** May the reader plan one, for some body? */
  canPlan: z.boolean(),
});

const actionOutput = z.object({
  id: z.string(),
  version: z.number(),
  meeting: z.object({ id: z.string(), title: z.string(), meetsOn: z.string() }),
  problem: z.string(),
  solution: z.string(),
  owner: bodyOutput,
  organiser: bodyOutput,
  dueOn: z.string(),
  state: z.enum(ACTION_STATES),
  report: z.string(),
  reportedOn: z.string().nullable(),
  reportedBy: z.string().nullable(),
  closedOn: z.string().nullable(),
  closedBy: z.string().nullable(),
  /** Until its last day, of a closed one from its closing; negative when late. */
  daysLeft: z.number(),
  /** What the reader may do now. */
  can: z.object({ report: z.boolean(), close: z.boolean(), reopen: z.boolean(), attach: z.boolean() }),
  /** The reader reported it, so another person confirms it (Z2). */
  isOwnReport: z.boolean(),
});
export type ActionOutput = z.infer<typeof actionOutput>;
export const listActionsOutput = z.object({
  today: z.string(),
  items: z.array(actionOutput),
  nextCursor: z.string().nullable(),
});

export const meetingOutput = meetingRow.extend({
  version: z.number(),
  agenda: agendaInput,
  people: z.array(
    z.object({
      name: z.string(),
      /** Null: of another organisation. */
      body: bodyOutput.nullable(),
      organisation: z.string(),
      attended: z.boolean().nullable(),
    }),
  ),
  minutes: z.string(),
  minutesBy: z.string().nullable(),
  minutesAt: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  actionList: z.array(
    actionOutput.extend({ files: z.array(activityFileOutput), events: z.array(activityEventOutput) }),
  ),
  files: z.array(activityFileOutput),
  events: z.array(activityEventOutput),
  /** When actions are due that set no day of their own; null where the rule pack does not say. */
  usualDueOn: z.string().nullable(),
  /** What the reader may do now; `record` and `correct` from the meeting's day on. */
  can: z.object({
    change: z.boolean(),
    record: z.boolean(),
    correct: z.boolean(),
    cancel: z.boolean(),
    addAction: z.boolean(),
    attach: z.boolean(),
  }),
});
