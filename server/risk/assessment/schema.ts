import { z } from 'zod';
import { changedOutput, civilDateInput, id, ofZone, optionalText, slug, text, version } from '../../platform/inputs.ts';
import { RISK_LEVELS } from '../kinds.ts';
import { matrixContent } from './matrix-schema.ts';
import { isProbability, SHIFTS } from './scenarios.ts';

/** Inputs and outputs of assessments, of the matrix and of the assessors' training. */

const MAX_SCENARIOS = 20;
const MAX_STEPS = 12;

const atLeastOne = <S extends z.ZodType>(each: S, max: number) =>
  z
    .array(each)
    .max(max)
    .refine((list) => list.length > 0, { params: { key: 'field.oneRow' } });

const step = z.object({
  what: text(300),
  probability: z
    .string()
    .trim()
    .max(40)
    .refine(isProbability, { params: { key: 'field.probability' } }),
});
const scenario = z.object({ name: text(200), severity: slug, steps: atLeastOne(step, MAX_STEPS) });
const scenarios = atLeastOne(scenario, MAX_SCENARIOS);

export const previewInput = ofZone.extend({ scenarios, scope: slug });
export const recordAssessmentInput = previewInput.extend({
  risk: id,
  /** Of the risk as the assessor saw it. */
  version,
  /** Of the matrix that the assessor saw; left out, the current one whatever it is. */
  matrixVersion: version.optional(),
  scopeNote: optionalText(2_000),
  investigation: text(10_000),
  isLabNeeded: z.boolean(),
  labEvidence: optionalText(5_000),
  conclusion: text(5_000),
});

export const readMatrixInput = ofZone.extend({ version: version.optional() });
export const listMatricesInput = ofZone;
export const saveMatrixInput = ofZone.extend({ version, content: matrixContent, reason: text(1_000) });

const level = z.enum(RISK_LEVELS);
const matrixVersion = z.object({
  version: z.number(),
  reason: z.string(),
  /** Null for the standard matrix, which nobody set. */
  createdBy: z.string().nullable(),
  createdAt: z.string().nullable(),
});
export const matrixOutput = matrixVersion.extend({
  content: matrixContent,
  isCurrent: z.boolean(),
  canEdit: z.boolean(),
});
export const matricesOutput = z.object({ items: z.array(matrixVersion) });

const judged = {
  /** The index of the scenario that counts. */
  worst: z.number(),
  level,
  /** By how many grades the scope raised the level. */
  raises: z.number(),
  sensitivity: z.array(
    z.object({
      shift: z.enum(SHIFTS),
      row: z.number(),
      column: z.number(),
      /** Null beyond the matrix's edge. */
      level: level.nullable(),
      changes: z.boolean(),
    }),
  ),
};
const place = { probability: z.string(), row: z.number(), column: z.number(), level };
export const assessedOutput = changedOutput.extend({ level, isTrained: z.boolean() });
export const previewOutput = z.object({
  ...judged,
  scenarios: z.array(z.object(place)),
  matrixVersion: z.number(),
  isTrained: z.boolean(),
});

/** An assessment with what its own version of the matrix makes of it. */
export const assessmentOutput = z.object({
  id: z.string(),
  number: z.number(),
  ...judged,
  scenarios: z.array(
    z.object({
      ...place,
      name: z.string(),
      severity: z.string(),
      steps: z.array(z.object({ what: z.string(), probability: z.string() })),
    }),
  ),
  scope: z.string(),
  scopeNote: z.string(),
  investigation: z.string(),
  isLabNeeded: z.boolean(),
  labEvidence: z.string(),
  conclusion: z.string(),
  assessedBy: z.string(),
  isTrained: z.boolean(),
  assessedOn: z.string(),
  assessedAt: z.string(),
  matrixVersion: z.number(),
  matrix: matrixContent,
});

export const recordTrainingInput = ofZone.extend({
  person: id,
  course: text(200),
  trainedOn: civilDateInput,
  hasPassed: z.boolean(),
});
const training = z.object({
  id: z.string(),
  course: z.string(),
  trainedOn: z.string(),
  hasPassed: z.boolean(),
  validUntil: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** Of the training log, when it was held here; null for one elsewhere, recorded by hand. */
  trainingId: z.string().nullable(),
});
export const assessorsOutput = z.object({
  items: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      /** The last day of the training that holds today; null for whoever is not trained. */
      trainedUntil: z.string().nullable(),
      trainings: z.array(training),
    }),
  ),
  canRecord: z.boolean(),
});
