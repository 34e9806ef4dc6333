import { z } from 'zod';
import { bilingualOutput } from '../platform/bilingual.ts';
import {
  civilDateInput,
  completion,
  httpUrl,
  id,
  optionalText,
  slug,
  text,
  version,
  year,
  zoneId,
} from '../platform/inputs.ts';
import { ROW_REMARKS } from './metric-source.ts';

/** Inputs of the assessment. The same schemas check the forms, the API and the spreadsheets. */

export const targetKeyInput = z.string().regex(/^\d{1,4}\.\d{1,4}$/);
export const ofZone = z.object({ zone: zoneId });
export const ofPlan = ofZone.extend({ year });
export const scoresInput = ofPlan.extend({ asOf: civilDateInput.optional() });
export const taskInput = ofPlan.extend({ number: z.coerce.number().int().positive() });
export const departmentInput = ofPlan.extend({ department: slug });

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
export const metricRow = sourceRow.extend({
  /** A department has its name in both languages in place of the label. */
  name: bilingualOutput.optional(),
  /** Why it counts or does not, beside its day. */
  remarks: z
    .array(
      z.object({ code: z.enum(ROW_REMARKS), params: z.record(z.string(), z.union([z.string(), bilingualOutput])) }),
    )
    .optional(),
});
export const metricRowsOutput = z.object({ metric: z.string(), asOf: z.string(), rows: z.array(metricRow) });

export const changedOutput = z.object({ id: z.string(), state: z.string(), version: z.number() });
