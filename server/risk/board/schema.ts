import { z } from 'zod';
import { fileOutput } from '../../enterprises/files/schema.ts';
import { id, namedOutput, ofZone, year } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { assessmentOutput } from '../assessment/schema.ts';
import { caseRowOutput, evaluationOutput } from '../cases/schema.ts';
import { RELIABILITIES, REPORT_CHANNELS, RISK_LEVELS, RISK_SOURCES, URGENCIES, VIEWER_ROLES } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';
import { measureOutput, proposalOutput } from '../measures/schema.ts';
import { TERM_STEPS } from '../terms.ts';

/** Inputs and outputs of the board and of one risk with everything on file. */

export const RISK_ORDERS = ['emergency', 'newest', 'oldest', 'due'] as const;
export type RiskOrder = (typeof RISK_ORDERS)[number];

export const STATE_FILTERS = ['open', 'all', ...RISK_STATES] as const;
export const LEVEL_FILTERS = ['none', ...RISK_LEVELS] as const;

export const listRisksInput = ofZone.extend({
  state: z.enum(STATE_FILTERS).default('open'),
  /** 'none': not assessed yet. */
  level: z.enum(LEVEL_FILTERS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  source: z.enum(RISK_SOURCES).optional(),
  owner: z.union([z.enum(['mine', 'nobody']), id]).optional(),
  /** Whose turn it is; 'mine': of the reader's own roles. */
  holder: z.enum(['mine', ...VIEWER_ROLES]).optional(),
  due: z.enum(['overdue']).optional(),
  search: z.string().trim().max(100).default(''),
  /** Of the report. */
  year: year.optional(),
  order: z.enum(RISK_ORDERS).default('emergency'),
  ...pageInput,
});
export type ListRisksInput = z.infer<typeof listRisksInput>;

const state = z.enum(RISK_STATES);
const role = z.enum(VIEWER_ROLES);
const day = z.string();

export const riskTerm = z.object({
  step: z.enum(TERM_STEPS),
  dueOn: day,
  doneOn: day.nullable(),
  isOverdue: z.boolean(),
});

export const riskRow = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  product: z.string(),
  source: z.enum(RISK_SOURCES),
  state,
  urgency: z.enum(URGENCIES).nullable(),
  level: z.enum(RISK_LEVELS).nullable(),
  isEscalated: z.boolean(),
  holder: role.nullable(),
  owner: namedOutput.nullable(),
  /** What runs now; null when nothing is due. */
  term: riskTerm.nullable(),
  reportedOn: day,
  /** Days since the report, as long as the risk is open. */
  ageDays: z.number().nullable(),
  enterprise: namedOutput.nullable(),
  /** How many are in force today. */
  measuresInForce: z.number(),
});
export type RiskRowOutput = z.infer<typeof riskRow>;

export const risksOutput = z.object({
  items: z.array(riskRow),
  nextCursor: z.string().nullable(),
  total: z.number(),
  /** Of what the other filters leave, and of what the reader may see only (R28). */
  counts: z.object({
    byState: z.record(state, z.number()),
    /** Of the open ones, as the next two. */
    byLevel: z.record(z.enum(LEVEL_FILTERS), z.number()),
    overdue: z.number(),
    open: z.number(),
  }),
});

export const ofRisk = ofZone.extend({ risk: id });

export const riskReportOutput = z.object({
  id: z.string(),
  /** The risk that it came in as; another than this one when that was merged into it. */
  item: z.object({ id: z.string(), number: z.string() }),
  source: z.enum(RISK_SOURCES),
  channel: z.enum(REPORT_CHANNELS),
  title: z.string(),
  product: z.string(),
  hsCode: z.string(),
  country: z.object({ code: z.string(), name: z.string() }).nullable(),
  batch: z.string(),
  hazard: z.string(),
  happenedOn: day.nullable(),
  controlMeasures: z.string(),
  department: namedOutput.nullable(),
  enterprise: namedOutput.nullable(),
  /** Null for readers who need not know who reported (R28): only the technical group and the office do. */
  reporter: z.object({ name: z.string(), contact: z.string() }).nullable(),
  reliability: z.enum(RELIABILITIES),
  reliabilityNote: z.string(),
  reportedOn: day,
  reportedAt: z.string(),
});

export const riskEventOutput = z.object({
  id: z.string(),
  kind: z.string(),
  state,
  note: z.string(),
  subject: z.string().nullable(),
  /** Null: the system by itself. */
  by: z.string().nullable(),
  at: z.string(),
});

export const riskDestructionOutput = z.object({
  id: z.string(),
  state: z.enum(['proposed', 'approved', 'declined']),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string(),
  version: z.number(),
});

/** What the reader may do now: permission, state and the two-person rules together. The use case checks again. */
export const RISK_ACTS = [
  'verify',
  'reject',
  'merge',
  'escalate',
  'reopen',
  'rate',
  'restrict',
  'assign',
  'assess',
  'propose',
  'decide',
  'withdraw',
  'answer',
  'publish',
  'evaluate',
  'attach',
  'close',
  'proposeDestruction',
  'decideDestruction',
] as const;
export type RiskAct = (typeof RISK_ACTS)[number];

export const riskOutput = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  state,
  stateSince: z.string(),
  title: z.string(),
  product: z.string(),
  hsCode: z.string(),
  country: z.object({ code: z.string(), name: z.string() }).nullable(),
  hazard: z.string(),
  source: z.enum(RISK_SOURCES),
  enterprise: namedOutput.nullable(),
  incident: z.object({ id: z.string() }).nullable(),
  urgency: z.enum(URGENCIES).nullable(),
  level: z.enum(RISK_LEVELS).nullable(),
  isMajor: z.boolean(),
  visibleTo: z.array(role),
  owner: namedOutput.nullable(),
  reportedOn: day,
  verifiedOn: day.nullable(),
  escalatedOn: day.nullable(),
  assessedOn: day.nullable(),
  decidedOn: day.nullable(),
  closedOn: day.nullable(),
  retainUntil: day.nullable(),
  /** Null where that risk is kept from the reader, too. */
  mergedInto: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** R13, R17: every term that has begun, in order. */
  terms: z.array(riskTerm),
  /** The one that runs now. */
  term: riskTerm.nullable(),
  holder: role.nullable(),
  reports: z.array(riskReportOutput),
  merged: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
  /** The newest first, as the next four. */
  assessments: z.array(assessmentOutput),
  proposals: z.array(proposalOutput),
  measures: z.array(measureOutput),
  evaluations: z.array(evaluationOutput),
  cases: z.array(caseRowOutput.extend({ canEvaluate: z.boolean() })),
  /** Papers of the file itself; those of a case are with the case. */
  files: z.array(fileOutput),
  destructions: z.array(riskDestructionOutput),
  events: z.array(riskEventOutput),
  /** Whom it can be assigned to. */
  technicians: z.array(namedOutput),
  can: z.record(z.enum(RISK_ACTS), z.boolean()),
});
