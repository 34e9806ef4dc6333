import { z } from 'zod';
import { bilingualOutput } from '../../platform/bilingual.ts';
import { civilDateInput, id, ofZone, optionalText, slug, text, version } from '../../platform/inputs.ts';
import { ROLES } from '../../platform/permissions.ts';
import { halfFigures } from '../figures/schema.ts';
import { reportCase, reportContent } from '../reports/content.ts';
import { REPORT_MOVES, REPORT_STATES } from '../reports/lifecycle.ts';
import { AUDIENCE } from './audience.ts';
import { CONSULTATION_MODES } from './consultation.ts';
import { STEPS } from './progress.ts';
import { REMINDED_MATTERS } from './quality-matters.ts';

const LONGEST_NOTE = 2_000;
const MOST_DEPARTMENTS = 100;

export const ofReport = ofZone.extend({ report: id });
const changing = ofReport.extend({ version });

export const submitInput = changing;
export const reviewInput = changing.extend({
  decision: z.enum(['accept', 'return']),
  opinion: optionalText(LONGEST_NOTE),
});
export const consultInput = changing.extend({
  mode: z.enum(CONSULTATION_MODES),
  /** The meeting's day, or the last day for opinions. */
  endsOn: civilDateInput,
  departments: z.array(slug).min(1).max(MOST_DEPARTMENTS),
});
export const respondInput = ofReport.extend({
  answer: z.enum(['agrees', 'comments']),
  note: optionalText(LONGEST_NOTE),
});
export const concludeInput = changing.extend({ result: text(LONGEST_NOTE) });
export const publishInput = changing.extend({ audience: z.array(z.enum(AUDIENCE)) });
export const correctInput = changing.extend({ reason: text(LONGEST_NOTE) });

const due = z.object({
  step: z.enum(STEPS),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  isLate: z.boolean(),
});
const next = z.object({
  move: z.enum([...REPORT_MOVES, 'start']),
  holder: z.enum(['technical', 'office']),
  dueOn: z.string().nullable(),
});

export const listOutput = z.object({
  today: z.string(),
  /** May the reader start a report (Q4)? */
  canStart: z.boolean(),
  items: z.array(
    z.object({
      period: z.string(),
      from: z.string(),
      to: z.string(),
      /** The half-year that runs: nothing is analysed before it is over. */
      isOver: z.boolean(),
      state: z.enum(REPORT_STATES).nullable(),
      /** The report, if this reader may open it. */
      report: z
        .object({ id: z.string(), title: z.string(), isPublished: z.boolean(), publishedOn: z.string().nullable() })
        .nullable(),
      /** None for whoever only reads what is published. */
      due: z.array(due),
      next: next.nullable(),
    }),
  ),
});

const response = z.object({
  department: z.object({ id: z.string(), name: bilingualOutput }),
  answer: z.enum(['agrees', 'comments']).nullable(),
  note: z.string(),
  answeredOn: z.string().nullable(),
  by: z.string(),
});

const acts = z.object({
  submit: z.boolean(),
  review: z.boolean(),
  consult: z.boolean(),
  respond: z.boolean(),
  conclude: z.boolean(),
  publish: z.boolean(),
  correct: z.boolean(),
  receipts: z.boolean(),
});

export const progressOutput = z.object({
  id: z.string(),
  version: z.number(),
  period: z.string(),
  state: z.enum(REPORT_STATES),
  /** The day of the move that led to the state. */
  since: z.string(),
  due: z.array(due),
  next: next.nullable(),
  /** Handed in by the reader, who does not review it too (Q8). */
  isOwnSubmission: z.boolean(),
  reviewOpinion: z.string(),
  audience: z.array(z.string()),
  publishedRevision: z.number().nullable(),
  consultation: z
    .object({
      mode: z.enum(CONSULTATION_MODES),
      round: z.number(),
      from: z.string().nullable(),
      endsOn: z.string().nullable(),
      closedOn: z.string().nullable(),
      result: z.string(),
      responses: z.array(response),
    })
    .nullable(),
  /** For a circulation that begins today: its first and last possible day; null if the calendar is not known. */
  opinions: z.object({ first: z.string(), latest: z.string().nullable(), unknownYear: z.number().nullable() }),
  /** Departments that may be asked. */
  departments: z.array(
    z.object({
      id: z.string(),
      name: bilingualOutput,
      /** Supervises something; technical bodies are asked where the office wishes it. */
      isAuthority: z.boolean(),
    }),
  ),
  can: acts,
});

export const openingOutput = z.object({ workspace: z.boolean(), reading: z.boolean() });

/** What the audience reads: without whose data was missing, and without what a case was made from (R28). */
export const readOutput = z.object({
  id: z.string(),
  period: z.string(),
  revision: z.number(),
  publishedOn: z.string(),
  content: reportContent.extend({ cases: z.array(reportCase.omit({ source: true })) }),
  figures: halfFigures.omit({ completeness: true }),
  /** Of the countries in the figures, by code. */
  countryNames: z.record(z.string(), z.string()),
  figuresTakenAt: z.string(),
  /** When the reader confirmed having read this revision. */
  readAt: z.string().nullable(),
});

export const confirmedOutput = z.object({ revision: z.number(), readAt: z.string() });

export const receiptsOutput = z.object({
  revision: z.number(),
  groups: z.array(
    z.object({
      role: z.enum(ROLES),
      /** People, departments or enterprises that the report is published to; those that have not read it first, at most 100. */
      parties: z.array(
        z.object({
          id: z.string(),
          name: bilingualOutput,
          readers: z.array(z.object({ name: z.string(), readAt: z.string() })),
        }),
      ),
      read: z.number(),
      total: z.number(),
    }),
  ),
});

export const qualityRemindersOutput = z.object({
  today: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(REMINDED_MATTERS),
      period: z.string(),
      /** The report, if there is one. */
      report: z.string().nullable(),
      enterprise: z.string().nullable(),
      dueOn: z.string(),
      isOverdue: z.boolean(),
    }),
  ),
});
