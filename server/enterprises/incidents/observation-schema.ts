import { z } from 'zod';
import { amount, civilDateInput, id, ofZone, optionalText, text, version } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { fileOutput, storedFileInput } from '../files/schema.ts';
import { countryInput, isCountry } from '../register/countries.ts';
import { ofEnterprise } from '../register/schema.ts';
import { SIGNING_POSTS } from './declaration.ts';
import { DECLARATION_STATES, INCIDENT_KINDS, OBSERVATION_STATES } from './kinds.ts';
import { OBSERVATION_PAPERS } from './observation.ts';
import { countryOutput, enterpriseOutput, hsCodeOrNone } from './schema.ts';

/** Inputs and outputs of observations, their shipments and declarations. */

export const openObservationInput = ofZone.extend({
  incident: id,
  months: z.coerce.number().int().positive(),
  reason: optionalText(2_000),
});

const ofObservation = ofZone.extend({ observation: id });
export const readObservationInput = ofObservation;
export const listObservationsInput = ofZone.extend({
  state: z.enum(OBSERVATION_STATES).optional(),
  enterprise: id.optional(),
  ...pageInput,
});
export const filePaperInput = ofObservation.extend({
  kind: z.enum(OBSERVATION_PAPERS),
  text: text(20_000),
  file: storedFileInput.nullable().default(null),
});
export const releaseObservationInput = ofObservation.extend({ version, reason: text(2_000) });

const shipment = {
  shippedOn: civilDateInput,
  country: countryInput,
  product: text(300),
  contractNumber: text(100),
  amountUsd: amount,
};
export const recordShipmentInput = ofEnterprise.extend(shipment);
export const correctShipmentInput = ofZone.extend({ shipment: id, version, ...shipment });

/** What was typed so far: empty, or right. */
const orEmpty = (is: (value: string) => boolean, key: string) =>
  z
    .string()
    .trim()
    .refine((value) => value === '' || is(value), { params: { key } })
    .default('');

export const declarationContent = z.object({
  goods: optionalText(300),
  valueUsd: orEmpty((value) => amount.safeParse(value).success, 'field.amount'),
  model: optionalText(300),
  /** Number or weight with its unit. */
  quantity: optionalText(100),
  contractNumber: optionalText(100),
  hsCode: hsCodeOrNone,
  batch: optionalText(300),
  serial: optionalText(300),
  producedOn: orEmpty((value) => civilDateInput.safeParse(value).success, 'field.date'),
  productionPlace: optionalText(300),
  brandUse: optionalText(300),
  /** An alpha-2 code. */
  destination: orEmpty((value) => isCountry(value), 'field.country'),
  note: optionalText(2_000),
  testReports: optionalText(2_000),
});

/** The form's five pledges in its order. */
export const pledgesInput = z.array(z.boolean()).length(5);

export const saveDeclarationInput = ofZone.extend({
  shipment: id,
  /** Left out for a new one. */
  declaration: id.optional(),
  version: version.optional(),
  content: declarationContent,
  pledges: pledgesInput,
});
/** `version` is the content's as the signer read it; a signature leaves it as it is, so both may sign at once. */
export const signDeclarationInput = ofZone.extend({ declaration: id, version });

export const placeDeclarationInput = ofZone.extend({ declaration: id });
/** Where it belongs; `observations.get` tells the rest. */
export const declarationPlace = z.object({ id: z.string(), shipment: z.string(), observation: z.string() });

export const declarationChanged = z.object({ id: z.string(), state: z.enum(DECLARATION_STATES), version: z.number() });
export const observationChanged = z.object({ id: z.string(), state: z.enum(OBSERVATION_STATES), version: z.number() });

const declarationOutput = z.object({
  id: z.string(),
  content: declarationContent,
  destination: countryOutput.nullable(),
  pledges: z.array(z.boolean()),
  state: z.enum(DECLARATION_STATES),
  /** Fields that keep it from being signed. */
  missing: z.array(z.string()),
  createdBy: z.string(),
  createdAt: z.string(),
  version: z.number(),
  signatures: z.array(z.object({ post: z.enum(SIGNING_POSTS), name: z.string(), signedAt: z.string() })),
});

const shipmentOutput = z.object({
  id: z.string(),
  shippedOn: z.string(),
  country: countryOutput,
  product: z.string(),
  contractNumber: z.string(),
  amountUsd: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  version: z.number(),
  /** It has the declarations it needs, each signed by both. */
  isDeclared: z.boolean(),
  declarations: z.array(declarationOutput),
});

const block = z.object({
  reason: z.string(),
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In the words of the request's language. */
  message: z.string(),
});

const observationRow = z.object({
  id: z.string(),
  enterprise: enterpriseOutput,
  incident: z.object({ id: z.string(), kind: z.enum(INCIDENT_KINDS), happenedOn: z.string(), product: z.string() }),
  openedOn: z.string(),
  termMonths: z.number(),
  endsOn: z.string(),
  state: z.enum(OBSERVATION_STATES),
  releasedOn: z.string().nullable(),
  /** Papers that are due and not filed; none once it is released. */
  missing: z.array(z.enum(OBSERVATION_PAPERS)),
  /** How many of its shipments lack a declaration. */
  undeclared: z.number(),
});
export const listObservationsOutput = z.object({ items: z.array(observationRow), nextCursor: z.string().nullable() });

export const readObservationOutput = observationRow.extend({
  reason: z.string(),
  openedBy: z.string(),
  openedAt: z.string(),
  releasedBy: z.string().nullable(),
  releasedAt: z.string().nullable(),
  releaseReason: z.string().nullable(),
  version: z.number(),
  declarationsPerShipment: z.number(),
  papers: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(OBSERVATION_PAPERS),
      text: z.string(),
      filedOn: z.string(),
      filedBy: z.string(),
      filedAt: z.string(),
    }),
  ),
  files: z.array(fileOutput),
  shipments: z.array(shipmentOutput),
  /** Everything that stands in the way of release. */
  blocks: z.array(block),
  can: z.object({ file: z.boolean(), recordShipment: z.boolean(), release: z.boolean() }),
  /** The post in which the reader may sign declarations. */
  signsAs: z.enum(SIGNING_POSTS).nullable(),
});
