import { z } from 'zod';
import { SUBMISSION_STATES } from './lifecycle.ts';
import { PLAN_BASES } from './plan-draft.ts';
import { taskOutput } from './score-schema.ts';

/** A task with all that was handed in and decided, and the office's queue. */

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
