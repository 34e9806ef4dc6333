import { z } from 'zod';
import { civilDateInput, completion, id, optionalText, slug, text, version, year, zoneId } from '../platform/inputs.ts';
import { SUBMISSION_STATES } from './lifecycle.ts';
import { PLAN_BASES } from './plan-draft.ts';
import { TARGET_STATES } from './scoring.ts';
import { THEMES } from './themes.ts';

/** Inputs and outputs of the assessment. The same schemas check the forms, the API and the spreadsheets. */

export const targetKeyInput = z.string().regex(/^\d{1,4}\.\d{1,4}$/);
export const ofZone = z.object({ zone: zoneId });
export const ofPlan = ofZone.extend({ year });
export const scoresInput = ofPlan.extend({ asOf: civilDateInput.optional() });
export const taskInput = ofPlan.extend({ number: z.coerce.number().int().positive() });
export const departmentInput = ofPlan.extend({ department: slug });

const httpUrl = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2000);

/** Evidence to add: a stored file, a link or a note; each with the day the thing happened. */
export const evidenceInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    title: text(200),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: text(200),
    happenedOn: civilDateInput,
  }),
  z.object({ kind: z.literal('link'), title: text(200), url: httpUrl, happenedOn: civilDateInput }),
  z.object({ kind: z.literal('note'), title: text(200), text: text(5000), happenedOn: civilDateInput }),
]);
export type EvidenceInput = z.infer<typeof evidenceInput>;

export const handInInput = ofPlan.extend({
  target: targetKeyInput,
  claimed: completion.default('1'),
  note: optionalText(5000),
  addEvidence: z.array(evidenceInput).max(20).default([]),
  removeEvidence: z.array(id).max(100).default([]),
  /** false keeps a draft, true hands it to the office. */
  submit: z.boolean().default(false),
  /** Of the open submission, when there is one. */
  version: version.optional(),
});

export const submissionInput = ofZone.extend({ submission: id, version });
export const reasonedSubmissionInput = submissionInput.extend({ reason: text(2000) });
/** Whoever takes points away says why. */
export const verifyInput = submissionInput
  .extend({ completion, reason: optionalText(2000) })
  .refine(({ completion: share, reason }) => reason !== '' || /^1(\.0+)?$/.test(share), {
    path: ['reason'],
    params: { key: 'field.required' },
  });

export const fileAppealInput = ofZone.extend({ mark: id, reason: text(5000) });
export const decideAppealInput = ofZone.extend({
  appeal: id,
  version,
  /** null keeps the mark as it is. */
  completion: completion.nullable(),
  reason: text(2000),
});

export const proposeInapplicabilityInput = ofPlan.extend({ target: targetKeyInput, reason: text(2000) });
export const decideInapplicabilityInput = ofZone.extend({
  inapplicability: id,
  version,
  approve: z.boolean(),
  reason: text(2000),
});
export const endInapplicabilityInput = ofZone.extend({ inapplicability: id, version, reason: text(2000) });

export const uploadInput = ofZone.extend({
  fileName: text(200),
  content: z.base64().max(200_000_000),
});

export const closeInput = ofPlan.extend({ reason: text(2000), version });
export const correctInput = closeInput.extend({
  corrections: z
    .array(z.object({ target: targetKeyInput, completion }))
    .min(1)
    .max(500),
});

/** The rows behind a measured target, as of a day. */
export const metricRowsInput = scoresInput.extend({ metric: z.string().max(100) });
/** A row behind a computed figure: what it is about, and whether it counts. */
export const sourceRow = z.object({
  id: z.string(),
  enterpriseId: z.string().nullable(),
  label: z.string(),
  isCounted: z.boolean(),
  on: z.string().nullable(),
  note: z.string(),
});
export const metricRowsOutput = z.object({ metric: z.string(), asOf: z.string(), rows: z.array(sourceRow) });

const pair = z.object({ verified: z.string(), projected: z.string() });
const standing = z.object({
  mark: z
    .object({
      id: z.string(),
      kind: z.enum(['verification', 'appeal']),
      completion: z.string(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
  pending: z.object({ submissionId: z.string(), claimed: z.string(), by: z.string(), at: z.string() }).nullable(),
  open: z.object({ submissionId: z.string(), state: z.enum(['draft', 'returned']), at: z.string() }).nullable(),
  inapplicable: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  reading: z
    .object({
      metric: z.string(),
      value: z.string(),
      /** Null for readers who may not know how many there are. */
      rows: z.number().nullable(),
      counted: z.number().nullable(),
      from: z.string(),
      to: z.string(),
    })
    .nullable(),
});

export const targetOutput = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  kind: z.enum(['attested', 'measured']),
  metric: z.string().nullable(),
  required: z.string().nullable(),
  parts: z.string(),
  dueOn: z.string(),
  points: z.string().nullable(),
  state: z.enum(TARGET_STATES),
  completion: z.object({ verified: z.string().nullable(), projected: z.string().nullable() }),
  isOverdue: z.boolean(),
  isBehindPace: z.boolean(),
  basis: standing,
});
export type TargetOutput = z.infer<typeof targetOutput>;

export const taskOutput = z.object({
  number: z.number(),
  title: z.string(),
  note: z.string().nullable(),
  theme: z.enum(THEMES),
  departmentId: z.string(),
  cooperating: z.array(z.string()),
  rules: z.array(z.string()),
  weight: z.string(),
  assessableWeight: z.string(),
  verified: z.string(),
  projected: z.string(),
  coverage: z.string().nullable(),
  state: z.enum(TARGET_STATES),
  targets: z.array(targetOutput),
});
export type TaskOutput = z.infer<typeof taskOutput>;

export const departmentOutput = z.object({
  id: z.string(),
  name: z.string(),
  totalWeight: z.string(),
  assessableWeight: z.string(),
  verified: z.string(),
  projected: z.string(),
  percent: pair.nullable(),
  coverage: z.string().nullable(),
  tasks: z.array(taskOutput),
});
export type DepartmentOutput = z.infer<typeof departmentOutput>;

export const scoresOutput = z.object({
  zone: z.string(),
  year: z.number(),
  asOf: z.string(),
  plan: z.object({
    title: z.string(),
    source: z.string(),
    basis: z.enum(PLAN_BASES),
    state: z.enum(['draft', 'in-force', 'closed']),
    /** For the zone's percent; null where all departments count alike. */
    departmentWeights: z.record(z.string(), z.string()).nullable(),
  }),
  /** UTC ISO 8601. */
  computedAt: z.string(),
  planVersion: z.number(),
  percent: pair.nullable(),
  coverage: z.string().nullable(),
  anomalies: z.array(
    z.object({
      kind: z.literal('departmentTotal'),
      departmentId: z.string(),
      department: z.string(),
      total: z.string(),
      expected: z.string(),
    }),
  ),
  departments: z.array(departmentOutput),
  themes: z.array(
    z.object({
      theme: z.enum(THEMES),
      weight: z.string(),
      assessableWeight: z.string(),
      verified: z.string(),
      projected: z.string(),
      percent: pair.nullable(),
    }),
  ),
});
export type ScoresOutput = z.infer<typeof scoresOutput>;

export const evidenceOutput = z.object({
  id: z.string(),
  kind: z.enum(['file', 'link', 'note']),
  title: z.string(),
  url: z.string().nullable(),
  text: z.string().nullable(),
  sha256: z.string().nullable(),
  fileName: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  happenedOn: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
});
export type EvidenceOutput = z.infer<typeof evidenceOutput>;

export const submissionOutput = z.object({
  id: z.string(),
  target: z.string(),
  departmentId: z.string(),
  state: z.enum(SUBMISSION_STATES),
  claimed: z.string(),
  note: z.string(),
  version: z.number(),
  createdBy: z.string(),
  submittedBy: z.string().nullable(),
  submittedAt: z.string().nullable(),
  evidence: z.array(evidenceOutput),
  events: z.array(
    z.object({ action: z.string(), by: z.string(), at: z.string(), claimed: z.string(), reason: z.string() }),
  ),
});
export type SubmissionOutput = z.infer<typeof submissionOutput>;

export const changedOutput = z.object({ id: z.string(), state: z.string(), version: z.number() });

export const trendOutput = z.object({
  points: z.array(
    z.object({
      date: z.string(),
      verified: z.string().nullable(),
      projected: z.string().nullable(),
      coverage: z.string().nullable(),
      departments: z.array(z.object({ id: z.string(), verified: z.string().nullable() })),
    }),
  ),
});

export const owedOutput = z.object({
  departmentId: z.string(),
  taskNumber: z.number(),
  taskTitle: z.string(),
  key: z.string(),
  title: z.string(),
  kind: z.enum(['attested', 'measured']),
  state: z.enum(TARGET_STATES),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  isBehindPace: z.boolean(),
  atStake: z.string(),
});
export type OwedOutput = z.infer<typeof owedOutput>;

export const bandLimitsOutput = z.object({ greenFrom: z.string(), amberFrom: z.string() });
export const pulseOutput = z.object({ dataVersion: z.string() });

export const dashboardOutput = z.object({
  scores: scoresOutput,
  trend: trendOutput,
  deadlines: z.array(owedOutput),
  /** Submissions waiting for the office; null for who does not verify. */
  waiting: z.number().nullable(),
  bands: bandLimitsOutput,
  dataVersion: pulseOutput.shape.dataVersion,
});
export type DashboardOutput = z.infer<typeof dashboardOutput>;

export const departmentViewOutput = z.object({
  year: z.number(),
  asOf: z.string(),
  plan: scoresOutput.shape.plan,
  department: departmentOutput,
  canHandIn: z.boolean(),
  owed: z.array(owedOutput),
});

/** The rule that stands against what this reader's role could otherwise do; in words: `refusal.<reason>`. */
const against = z
  .object({
    reason: z.string(),
    rule: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .nullable();
export type Against = z.infer<typeof against>;

const markOutput = z.object({
  id: z.string(),
  target: z.string(),
  submission: z.string(),
  kind: z.string(),
  completion: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  appealDueOn: z.string().nullable(),
  can: z.object({ appeal: z.boolean() }),
  against: z.object({ appeal: against }),
});

const appealOutput = z.object({
  id: z.string(),
  target: z.string(),
  mark: z.string(),
  state: z.string(),
  reason: z.string(),
  filedBy: z.string(),
  filedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string().nullable(),
  markCompletion: z.string(),
  version: z.number(),
  can: z.object({ decide: z.boolean() }),
  against: z.object({ decide: against }),
});

const inapplicabilityOutput = z.object({
  id: z.string(),
  target: z.string(),
  state: z.string(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string().nullable(),
  endedAt: z.string().nullable(),
  version: z.number(),
  can: z.object({ decide: z.boolean(), end: z.boolean() }),
  against: z.object({ decide: against }),
});

export const taskViewOutput = z.object({
  year: z.number(),
  plan: z.object({
    state: z.enum(['draft', 'in-force', 'closed']),
    basis: z.enum(PLAN_BASES),
    appealWorkingDays: z.number(),
  }),
  department: z.object({ id: z.string(), name: z.string(), totalWeight: z.string() }),
  task: taskOutput,
  /** Evidence is for its department, the office and whoever reads the whole zone. */
  seesEvidence: z.boolean(),
  can: z.object({ handIn: z.boolean(), propose: z.boolean() }),
  submissions: z.array(
    submissionOutput.extend({
      can: z.object({ edit: z.boolean(), withdraw: z.boolean(), verify: z.boolean() }),
      against: z.object({ verify: against }),
    }),
  ),
  marks: z.array(markOutput),
  appeals: z.array(appealOutput),
  inapplicabilities: z.array(inapplicabilityOutput),
});
export type TaskView = z.infer<typeof taskViewOutput>;

export const queueOutput = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['submission', 'appeal', 'inapplicability']),
      id: z.string(),
      year: z.number(),
      target: z.string(),
      taskNumber: z.number(),
      departmentId: z.string(),
      title: z.string(),
      department: z.string(),
      by: z.string(),
      since: z.string(),
      dueOn: z.string().nullable(),
      isLate: z.boolean(),
      mayDecide: z.boolean(),
      refusedBy: z.string().nullable(),
      version: z.number(),
    }),
  ),
});
export type QueueOutput = z.infer<typeof queueOutput>;
