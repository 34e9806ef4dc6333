import { z } from 'zod';
import { bilingualOutput } from '../../platform/bilingual.ts';
import { civilDateInput, id, namedOutput, ofZone, optionalText, slug, text, version } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { ANSWERS, MEASURE_KINDS, MEASURE_STATES, PROPOSAL_STATES, RISK_LEVELS } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';
import { MEASURE_PHASES } from './measure.ts';

/** Inputs and outputs of measures against a risk. */

const ofRisk = ofZone.extend({ risk: id });
const ofMeasure = ofZone.extend({ measure: id, version });
const ofProposal = ofZone.extend({ proposal: id, version });
const ids = (max: number) =>
  z
    .array(id)
    .max(max)
    .default([])
    .transform((all) => [...new Set(all)]);

const measureInput = z.object({
  kind: z.enum(MEASURE_KINDS),
  title: text(200),
  text: text(10_000),
  titleEn: optionalText(300),
  textEn: optionalText(20_000),
  /** Whom a warning is for, in words. */
  audience: optionalText(500),
  enterprises: ids(100),
  /** R21: the authority that a response is proposed to. */
  department: slug.nullable().default(null),
  startsOn: civilDateInput,
  /** The last day of the term; null: until it is lifted by decision. */
  endsOn: civilDateInput.nullable().default(null),
});
export type MeasureInput = z.infer<typeof measureInput>;

export const ofRiskInput = ofRisk;
export const proposeInput = ofRisk.extend({
  version,
  reason: text(5_000),
  measures: z.array(measureInput).max(20).default([]),
  /** Measures of this risk that it would lift. */
  lifts: ids(100),
  /** Enterprises for which it would open a case (R22). */
  responsible: ids(50),
});
export const withdrawProposalInput = ofProposal.extend({ reason: text(2_000) });
export const decideProposalInput = ofProposal.extend({
  decision: z.enum(['approved', 'declined']),
  note: optionalText(2_000),
});
export const answerInput = ofMeasure.extend({ answer: z.enum(ANSWERS), note: optionalText(2_000) });
export const publishInput = ofMeasure;
export const withdrawPublicationInput = ofMeasure.extend({ reason: text(2_000) });
export const reviewInput = ofMeasure.extend({ note: text(2_000) });

export const MEASURE_FILTERS = ['in-force', 'answer-awaited', 'review-due'] as const;
export const listMeasuresInput = ofZone.extend({
  only: z.enum(MEASURE_FILTERS).optional(),
  kind: z.enum(MEASURE_KINDS).optional(),
  ...pageInput,
});
export const listAddressedInput = ofZone.extend(pageInput);
export const listAnnouncementsInput = z.object(pageInput);
export const listZoneAnnouncementsInput = ofZone.extend(pageInput);
export const readAnnouncementInput = ofZone.extend({ measure: id });

const departmentOutput = z.object({ id: z.string(), name: bilingualOutput });
const termOutput = {
  phase: z.enum(MEASURE_PHASES),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  liftedOn: z.string().nullable(),
};
const answerOutput = {
  /** R21: until when the addressed authority is to answer; null for warnings. */
  answerDueOn: z.string().nullable(),
  answer: z.object({ answer: z.enum(ANSWERS), note: z.string(), by: z.string(), on: z.string() }).nullable(),
};

export const measureOutput = z.object({
  id: z.string(),
  proposal: z.string(),
  kind: z.enum(MEASURE_KINDS),
  state: z.enum(MEASURE_STATES),
  ...termOutput,
  title: z.string(),
  text: z.string(),
  titleEn: z.string(),
  textEn: z.string(),
  audience: z.string(),
  enterprises: z.array(namedOutput),
  department: departmentOutput.nullable(),
  liftedBy: z.enum(['term', 'decision']).nullable(),
  /** R20: the risk was assessed anew since. */
  needsReview: z.boolean(),
  ...answerOutput,
  /** R29: null while nothing is public. */
  published: z.object({ at: z.string(), by: z.string(), withdrawnAt: z.string().nullable() }).nullable(),
  version: z.number(),
  can: z.object({
    answer: z.boolean(),
    publish: z.boolean(),
    withdrawPublication: z.boolean(),
    review: z.boolean(),
  }),
});
export type MeasureOutput = z.infer<typeof measureOutput>;

export const proposalOutput = z.object({
  id: z.string(),
  state: z.enum(PROPOSAL_STATES),
  reason: z.string(),
  /** The number of the assessment that it rests on, and whether a newer one has come since (R16). */
  assessment: z.number(),
  isOutdated: z.boolean(),
  measures: z.array(measureOutput),
  lifts: z.array(z.object({ id: z.string(), kind: z.enum(MEASURE_KINDS), title: z.string() })),
  responsible: z.array(namedOutput),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string(),
  version: z.number(),
  can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
});
export type ProposalOutput = z.infer<typeof proposalOutput>;

export const measuresOfRiskOutput = z.object({
  risk: z.object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    state: z.enum(RISK_STATES),
    level: z.enum(RISK_LEVELS).nullable(),
    version: z.number(),
    /** Whose product it is, where that is known. */
    enterprise: namedOutput.nullable(),
  }),
  measures: z.array(measureOutput),
  proposals: z.array(proposalOutput),
  /** Enterprises that have a case already. */
  cases: z.array(namedOutput),
  can: z.object({ propose: z.boolean() }),
});

export const listMeasuresOutput = z.object({
  items: z.array(measureOutput.extend({ risk: z.object({ id: z.string(), number: z.string(), title: z.string() }) })),
  nextCursor: z.string().nullable(),
});

/** What an addressed department or enterprise gets to know: nothing of the risk but its number. */
export const listAddressedOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      kind: z.enum(MEASURE_KINDS),
      title: z.string(),
      text: z.string(),
      department: departmentOutput.nullable(),
      ...termOutput,
      ...answerOutput,
      version: z.number(),
      can: z.object({ answer: z.boolean() }),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const announcementOutput = z.object({
  id: z.string(),
  zone: z.object({ id: z.string(), name: bilingualOutput, demo: z.boolean() }),
  title: z.string(),
  text: z.string(),
  titleEn: z.string(),
  textEn: z.string(),
  publishedAt: z.string(),
  state: z.enum(['notYet', 'inForce', 'lifted']),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  liftedOn: z.string().nullable(),
});
export type Announcement = z.infer<typeof announcementOutput>;
export const announcementsOutput = z.object({
  items: z.array(announcementOutput),
  nextCursor: z.string().nullable(),
});
