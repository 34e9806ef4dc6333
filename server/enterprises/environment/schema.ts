import { z } from 'zod';
import { civilDateInput, ofZone, text } from '../../platform/inputs.ts';
import { fileOutput } from '../files/schema.ts';
import { ofEnterprise } from '../register/schema.ts';
import { ENVIRONMENT_LEVELS } from './levels.ts';

export const assessEnvironmentInput = ofEnterprise.extend({
  assessedOn: civilDateInput,
  level: z.enum(ENVIRONMENT_LEVELS),
  findings: text(5_000),
});
export const environmentOfInput = ofEnterprise;
export const environmentCoverageInput = ofZone;

const assessment = z.object({
  id: z.string(),
  assessedOn: z.string(),
  level: z.enum(ENVIRONMENT_LEVELS),
  recordedBy: z.string(),
  recordedAt: z.string(),
});

export const environmentOfOutput = z.object({
  /** The newest first; the first one holds. */
  items: z.array(assessment.extend({ findings: z.string(), files: z.array(fileOutput) })),
  canAssess: z.boolean(),
});

export const environmentCoverageOutput = z.object({
  asOf: z.string(),
  total: z.number(),
  assessed: z.number(),
  items: z.array(
    z.object({
      enterprise: z.object({ id: z.string(), name: z.string() }),
      admittedOn: z.string(),
      latest: assessment.nullable(),
    }),
  ),
});
