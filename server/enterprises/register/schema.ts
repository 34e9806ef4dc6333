import { z } from 'zod';
import { civilDateInput, id, ofZone, optionalText, text, version } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { CERTIFICATE_KINDS } from '../admission/fact-fields.ts';
import { factsInput } from '../admission/facts.ts';
import { STATUSES } from '../standing/lifecycle.ts';
import { normaliseUscc } from './uscc.ts';

export const ofEnterprise = ofZone.extend({ enterprise: id });

export const usccInput = z.string().max(60).transform(normaliseUscc);

export const registerInput = ofZone.extend({
  uscc: usccInput,
  name: text(200),
  nameEn: optionalText(200),
});

export const updateFactsInput = ofEnterprise.extend({
  facts: factsInput,
  /** Of the facts as the editor saw them; 0 when there were none. */
  revision: z.coerce.number().int().min(0),
  reason: text(1_000),
});

export const addCertificateInput = ofEnterprise.extend({
  kind: z.enum(CERTIFICATE_KINDS),
  scheme: text(40),
  number: text(100),
  issuer: optionalText(200),
  issuedOn: civilDateInput.nullable().default(null),
  expiresOn: civilDateInput.nullable().default(null),
  scope: optionalText(1_000),
});
export const endCertificateInput = ofEnterprise.extend({ certificate: id, version, endedOn: civilDateInput });

export const listInput = ofZone.extend({
  search: z.string().trim().max(100).default(''),
  status: z.enum(STATUSES).optional(),
  /** Status as of a past day; today if left out. */
  asOf: civilDateInput.optional(),
  /** 4 to 10 digits: enterprises that make such goods. */
  hsCode: z.string().trim().max(10).default(''),
  market: z.string().trim().toUpperCase().max(2).default(''),
  ...pageInput,
});

export const statusSchema = z.enum(STATUSES);

export const enterpriseRow = z.object({
  id: z.string(),
  uscc: z.string(),
  name: z.string(),
  nameEn: z.string(),
  status: statusSchema,
  since: z.string(),
  eligibleForSupport: z.boolean(),
  underObservation: z.boolean(),
  hsCodes: z.array(z.string()),
  markets: z.array(z.object({ code: z.string(), name: z.string() })),
});

export const enterprisesOutput = z.object({
  items: z.array(enterpriseRow),
  nextCursor: z.string().nullable(),
  total: z.number(),
  byStatus: z.record(statusSchema, z.number()),
});

export const factsRevisionInput = ofEnterprise.extend({ revision: z.coerce.number().int().positive().optional() });

const certificateOutput = z.object({
  id: z.string(),
  kind: z.enum(CERTIFICATE_KINDS),
  scheme: z.string(),
  number: z.string(),
  issuer: z.string(),
  scope: z.string(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  isValid: z.boolean(),
  version: z.number(),
});

export const enterpriseOutput = z.object({
  id: z.string(),
  uscc: z.string(),
  name: z.string(),
  nameEn: z.string(),
  status: statusSchema,
  since: z.string(),
  admittedOn: z.string().nullable(),
  eligibleForSupport: z.boolean(),
  observation: z.object({ id: z.string(), endsOn: z.string() }).nullable(),
  facts: z
    .object({ revision: z.number(), facts: factsInput, recordedBy: z.string(), recordedAt: z.string() })
    .nullable(),
  certificates: z.array(certificateOutput),
  version: z.number(),
});

export const factsHistoryOutput = z.object({
  revisions: z.array(
    z.object({
      revision: z.number(),
      source: z.enum(['application', 'update']),
      reason: z.string(),
      recordedBy: z.string(),
      recordedAt: z.string(),
    }),
  ),
  shown: z.object({ revision: z.number(), facts: factsInput }).nullable(),
});

export const factsUpdatedOutput = z.object({ id: z.string(), revision: z.number() });

export const countriesOutput = z.array(z.object({ code: z.string(), name: z.string() }));

export const createdOutput = z.object({ id: z.string(), version: z.number() });
