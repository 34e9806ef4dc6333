import { z } from 'zod';
import { amount, civilDateInput, id, ofZone, optionalText, text, version, year } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { fileOutput } from '../files/schema.ts';
import { countryInput } from '../register/countries.ts';
import { isHsCode, normaliseHsCode } from '../register/hs-code.ts';
import { ofEnterprise } from '../register/schema.ts';
import { CONDUCT_EFFECTS, CONDUCT_KINDS, INCIDENT_CAUSES, INCIDENT_EFFECTS } from '../standing/measures.ts';
import { INCIDENT_KINDS, OBSERVATION_STATES } from './kinds.ts';

/** Inputs and outputs of incidents and conduct records. */

export const hsCodeOrNone = z
  .string()
  .max(40)
  .transform(normaliseHsCode)
  .refine((code) => code === '' || isHsCode(code), { params: { key: 'field.hsCode' } })
  .default('');

export const reportIncidentInput = ofEnterprise.extend({
  kind: z.enum(INCIDENT_KINDS),
  happenedOn: civilDateInput,
  country: countryInput,
  product: text(300),
  hsCode: hsCodeOrNone,
  /** Where it was published, e.g. the number of the foreign notification. */
  reference: optionalText(300),
  /** As the source says it, with its unit. */
  quantity: optionalText(100),
  amountUsd: amount.nullable().default(null),
  description: text(5_000),
  /** For the office and the inspection authority only: whoever else reports leaves cause and effect open. */
  cause: z.enum(INCIDENT_CAUSES).default('undetermined'),
  causeNote: optionalText(2_000),
  effect: z.enum(INCIDENT_EFFECTS).default('none'),
});

const ofIncident = ofZone.extend({ incident: id });
export const readIncidentInput = ofIncident;
export const determineIncidentInput = ofIncident.extend({
  version,
  cause: z.enum(INCIDENT_CAUSES),
  causeNote: text(2_000),
  effect: z.enum(INCIDENT_EFFECTS),
});
export const traceIncidentInput = ofIncident.extend({ version, tracing: text(5_000), tracedOn: civilDateInput });
export const listIncidentsInput = ofZone.extend({
  enterprise: id.optional(),
  kind: z.enum(INCIDENT_KINDS).optional(),
  year: year.optional(),
  ...pageInput,
});

export const recordConductInput = ofEnterprise.extend({
  kind: z.enum(CONDUCT_KINDS),
  effect: z.enum(CONDUCT_EFFECTS),
  happenedOn: civilDateInput,
  description: text(5_000),
});
export const listConductsInput = ofEnterprise;

export const countryOutput = z.object({ code: z.string(), name: z.string() });
export const enterpriseOutput = z.object({ id: z.string(), name: z.string() });
export const createdOutput = z.object({ id: z.string(), version: z.number() });

export const incidentOutput = z.object({
  id: z.string(),
  enterprise: enterpriseOutput,
  kind: z.enum(INCIDENT_KINDS),
  happenedOn: z.string(),
  reportedOn: z.string(),
  country: countryOutput,
  product: z.string(),
  hsCode: z.string(),
  reference: z.string(),
  quantity: z.string(),
  amountUsd: z.string().nullable(),
  description: z.string(),
  cause: z.enum(INCIDENT_CAUSES),
  causeNote: z.string(),
  effect: z.enum(INCIDENT_EFFECTS),
  tracing: z.string(),
  tracedOn: z.string().nullable(),
  reportedBy: z.string(),
  reportedAt: z.string(),
  determinedBy: z.string().nullable(),
  determinedAt: z.string().nullable(),
  version: z.number(),
});
export const listIncidentsOutput = z.object({ items: z.array(incidentOutput), nextCursor: z.string().nullable() });
export const readIncidentOutput = incidentOutput.extend({
  files: z.array(fileOutput),
  /** Observations opened for it, the newest first. */
  observations: z.array(
    z.object({
      id: z.string(),
      state: z.enum(OBSERVATION_STATES),
      openedOn: z.string(),
      endsOn: z.string(),
      releasedOn: z.string().nullable(),
    }),
  ),
  can: z.object({ determine: z.boolean(), trace: z.boolean(), openObservation: z.boolean() }),
});

export const conductsOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(CONDUCT_KINDS),
      effect: z.enum(CONDUCT_EFFECTS),
      happenedOn: z.string(),
      description: z.string(),
      recordedBy: z.string(),
      recordedAt: z.string(),
    }),
  ),
});
