import { z } from 'zod';
import { civilDateInput, ofZone, text, year } from '../../platform/inputs.ts';
import { fileOutput, storedFileInput } from '../files/schema.ts';
import { ofEnterprise } from '../register/schema.ts';

export const signCommitmentInput = ofEnterprise.extend({
  year,
  /** The office records a letter that was signed on paper; an enterprise's own people sign with their account. */
  paper: z
    .object({ signerName: text(100), signedOn: civilDateInput, file: storedFileInput.nullable().default(null) })
    .nullable()
    .default(null),
});
export const commitmentsOfYearInput = ofZone.extend({ year });
export const commitmentsOfEnterpriseInput = ofEnterprise;

const HOW = ['account', 'paper'] as const;
export const howSchema = z.enum(HOW);

const commitment = z.object({
  year: z.number(),
  signedOn: z.string(),
  signerName: z.string(),
  how: howSchema,
  recordedBy: z.string(),
  recordedAt: z.string(),
});

export const signedOutput = z.object({
  year: z.number(),
  signedOn: z.string(),
  signerName: z.string(),
  how: howSchema,
});

export const commitmentsOfEnterpriseOutput = z.object({
  items: z.array(commitment.extend({ files: z.array(fileOutput) })),
});

export const commitmentsOfYearOutput = z.object({
  year: z.number(),
  asOf: z.string(),
  total: z.number(),
  signed: z.number(),
  items: z.array(
    z.object({
      enterprise: z.object({ id: z.string(), name: z.string() }),
      admittedOn: z.string(),
      commitment: commitment.nullable(),
    }),
  ),
});
