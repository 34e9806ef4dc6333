import { z } from 'zod';
import {
  changedOutput,
  civilDateInput,
  id,
  namedOutput,
  ofZone,
  optionalText,
  text,
  version,
} from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { bodyInput, bodyOutput } from '../body-schema.ts';
import { activityEventOutput } from '../events.ts';
import { activityFileOutput } from '../files/schema.ts';
import { LABORATORY_STATES } from '../kinds.ts';
import { CHECKLIST_ITEMS, READINESS_RESULTS, SECTION_IDS } from './checklist.ts';
import { HINTS } from './hints.ts';

const state = z.enum(LABORATORY_STATES);
const distinct = (values: readonly string[]) => new Set(values).size === values.length;

export const ofLaboratory = ofZone.extend({ laboratory: id });
const changeOfLaboratory = ofLaboratory.extend({ version });

/** Who is judged to qualify, who not, who has not been judged; and who qualifies and lacks this year's guidance. */
const QUALIFYING = ['yes', 'no', 'unjudged', 'unguided'] as const;

export const boardInput = ofZone.extend({
  state: state.optional(),
  qualifying: z.enum(QUALIFYING).optional(),
  /** Part of the name of the laboratory or its enterprise, or of the scope. */
  search: z.string().trim().max(100).default(''),
  ...pageInput,
  limit: pageInput.limit.default(200),
});
export const candidatesInput = ofZone.extend(pageInput);

const describedInput = { name: text(200), scope: text(2_000), contact: optionalText(100) };

export const registerLaboratoryInput = ofZone.extend({
  enterprise: id,
  ...describedInput,
  /** Where it stands already when it is entered; it lapses only once it was accredited here. */
  state: z.enum(LABORATORY_STATES).exclude(['lapsed']).default('interested'),
  /** Since when; today if left out. */
  since: civilDateInput.optional(),
});
export const updateLaboratoryInput = changeOfLaboratory.extend(describedInput);

export const judgeLaboratoryInput = changeOfLaboratory.extend({
  isQualifying: z.boolean(),
  judgedOn: civilDateInput,
  /** Why. */
  note: text(1_000),
});

export const moveLaboratoryInput = changeOfLaboratory.extend({
  to: state,
  /** The day on which the state was reached. */
  on: civilDateInput,
  /** What is skipped and why, or why it goes back; else a remark. */
  note: optionalText(1_000),
});

export const recordVisitInput = ofLaboratory.extend({
  /** Who guided; null: the zone's office. */
  department: bodyInput,
  visitedOn: civilDateInput,
  visitors: z
    .array(text(100))
    .min(1)
    .max(10)
    .refine(distinct, { params: { key: 'laboratories.visitorTwice' } }),
  topic: text(200),
  findings: optionalText(4_000),
  actions: z
    .array(z.object({ text: text(500), dueOn: civilDateInput }))
    .max(20)
    .default([]),
});
export const withdrawVisitInput = ofZone.extend({ visit: id, version, reason: text(1_000) });
export const finishActionInput = ofZone.extend({
  action: id,
  version,
  doneOn: civilDateInput,
  note: optionalText(1_000),
});

const item = z.enum(CHECKLIST_ITEMS);
/** Whether every item is answered is the rule's to say. */
export const readinessAnswers = z.partialRecord(
  item,
  z.object({ result: z.enum(READINESS_RESULTS), note: optionalText(500) }),
);
export const assessReadinessInput = ofLaboratory.extend({ assessedOn: civilDateInput, answers: readinessAnswers });

const readinessSummary = z.object({ assessedOn: z.string(), score: z.string().nullable() });
const expiry = z.object({ number: z.string(), expiresOn: z.string(), daysLeft: z.number() });

const laboratoryRow = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.string(),
  enterprise: namedOutput.extend({ isInZone: z.boolean() }),
  /** Today: 'lapsed' also when it is accredited without a certificate that is valid. */
  state,
  since: z.string(),
  isQualifying: z.boolean().nullable(),
  judgedOn: z.string().nullable(),
  guidedBy: z.enum(['certificate', 'visits']).nullable(),
  /** Of this year. */
  visits: z.number(),
  lastVisitOn: z.string().nullable(),
  openActions: z.number(),
  overdueActions: z.number(),
  readiness: readinessSummary.nullable(),
  /** The end of the accreditation, if it is within 90 days. */
  expiring: expiry.nullable(),
});

export const boardOutput = z.object({
  today: z.string(),
  year: z.number(),
  /** Guidance visits a year to each qualifying laboratory (Z14); null: the rule pack has no number. */
  visitsRequired: z.number().nullable(),
  /** Of everything that the reader may see, by state today. */
  counts: z.record(state, z.number()),
  /** Judged to qualify, of enterprises of the zone; and how many of them count as guided. */
  qualifying: z.number(),
  guided: z.number(),
  /** Qualifying and not yet guided this year: what Z14 lacks. */
  toGuide: z.array(laboratoryRow),
  expiring: z.array(laboratoryRow),
  total: z.number(),
  items: z.array(laboratoryRow),
  nextCursor: z.string().nullable(),
});
export type LaboratoryRow = z.infer<typeof laboratoryRow>;

export const candidatesOutput = z.object({
  items: z.array(
    namedOutput.extend({
      hints: z.array(
        z.object({
          kind: z.enum(HINTS),
          /** The certificate's number, the words of the facts, how many devices; empty for who may not read the archive. */
          text: z.string(),
        }),
      ),
    }),
  ),
  nextCursor: z.string().nullable(),
});

const sectionScore = z.object({
  section: z.enum(SECTION_IDS),
  title: z.string(),
  score: z.string().nullable(),
  ready: z.number(),
  partly: z.number(),
  missing: z.number(),
  notApplicable: z.number(),
  unanswered: z.array(item),
});

const answers = z.partialRecord(item, z.object({ result: z.enum(READINESS_RESULTS), note: z.string() }));

export const laboratoryOutput = z.object({
  id: z.string(),
  version: z.number(),
  today: z.string(),
  name: z.string(),
  scope: z.string(),
  contact: z.string(),
  enterprise: namedOutput.extend({ isInZone: z.boolean() }),
  state,
  /** As it was recorded; `state` may have lapsed since. */
  recordedState: state,
  since: z.string(),
  isQualifying: z.boolean().nullable(),
  guidedBy: z.enum(['certificate', 'visits']).nullable(),
  visitsOfYear: z.number(),
  visitsRequired: z.number().nullable(),
  judgements: z.array(
    z.object({ id: z.string(), on: z.string(), isQualifying: z.boolean(), note: z.string(), by: z.string() }),
  ),
  stages: z.array(z.object({ id: z.string(), state, on: z.string(), note: z.string(), by: z.string() })),
  readiness: z
    .object({
      assessedOn: z.string(),
      by: z.string(),
      score: z.string().nullable(),
      sections: z.array(sectionScore),
      /** The score of the assessment before, and its day. */
      before: readinessSummary.nullable(),
      assessments: z.number(),
    })
    .nullable(),
  visits: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      body: bodyOutput,
      on: z.string(),
      visitors: z.array(z.string()),
      topic: z.string(),
      findings: z.string(),
      withdrawnOn: z.string().nullable(),
      recordedBy: z.string(),
      /** May the reader withdraw it? */
      isOwn: z.boolean(),
      actions: z.array(
        z.object({
          id: z.string(),
          version: z.number(),
          text: z.string(),
          dueOn: z.string(),
          isLate: z.boolean(),
          doneOn: z.string().nullable(),
          doneNote: z.string(),
          doneBy: z.string().nullable(),
        }),
      ),
      files: z.array(activityFileOutput),
    }),
  ),
  certificates: z.array(
    z.object({
      id: z.string(),
      scheme: z.string(),
      number: z.string(),
      issuer: z.string(),
      scope: z.string(),
      issuedOn: z.string().nullable(),
      expiresOn: z.string().nullable(),
      endedOn: z.string().nullable(),
      isValid: z.boolean(),
    }),
  ),
  expiring: expiry.nullable(),
  /** A CNAS certificate that is valid today is on file. */
  isCertified: z.boolean(),
  files: z.array(activityFileOutput),
  events: z.array(activityEventOutput.extend({ subject: z.enum(['laboratory', 'visit']) })),
});

export const readinessOutput = z.object({
  id: z.string(),
  name: z.string(),
  enterprise: namedOutput,
  today: z.string(),
  sections: z.array(
    z.object({
      section: z.enum(SECTION_IDS),
      title: z.string(),
      items: z.array(z.object({ item, question: z.string(), hint: z.string() })),
    }),
  ),
  /** The newest answers; null before the first assessment. */
  last: z.object({ assessedOn: z.string(), by: z.string(), answers }).nullable(),
});

export const judgedOutput = changedOutput.extend({ isQualifying: z.boolean() });
export const movedOutput = changedOutput.extend({ state });
export const visitedOutput = changedOutput.extend({ actions: z.array(z.string()) });
export const assessedOutput = z.object({ id: z.string(), score: z.string().nullable() });
