import { z } from 'zod';
import { civilDateInput, ofZone, text, version, year } from '../../platform/inputs.ts';
import { ofEnterprise, statusSchema } from '../register/schema.ts';
import { EVENT_KINDS } from './lifecycle.ts';
import { GROUNDS, MEASURES } from './measures.ts';

export const decideMeasureInput = ofEnterprise.extend({
  version,
  measure: z.enum(MEASURES),
  ground: z.enum(GROUNDS),
  reason: text(2_000),
  /** From which day; today if left out. */
  on: civilDateInput.optional(),
});

export const restoreInput = ofEnterprise.extend({
  version,
  /** The office confirms that the effects which led to the suspension are gone. */
  effectsGone: z.boolean(),
  reason: text(2_000),
  on: civilDateInput.optional(),
});

export const movedOutput = z.object({ id: z.string(), status: statusSchema, version: z.number() });

export const statusOnInput = ofEnterprise.extend({ day: civilDateInput });
export const standingOutput = z.object({
  day: z.string(),
  /** Null: not known to the census on that day. */
  status: statusSchema.nullable(),
  since: z.string().nullable(),
  eligibleForSupport: z.boolean(),
});

const basisRow = z.object({
  id: z.string(),
  kind: z.enum(['incident', 'conduct', 'check', 'evaluation']),
  /** 'recall', 'offence', ...; for the reader's words. */
  what: z.string(),
  on: z.string(),
  text: z.string(),
});

export const proposalOutput = z.object({
  enterprise: z.object({ id: z.string(), name: z.string(), status: statusSchema, version: z.number() }),
  measure: z.enum(MEASURES),
  rule: z.enum(['E9a', 'E9b']),
  ground: z.enum(GROUNDS),
  basis: z.array(basisRow),
});
export const proposalsOutput = z.object({ items: z.array(proposalOutput) });

export const historyOutput = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(EVENT_KINDS),
      on: z.string(),
      rule: z.string().nullable(),
      ground: z.enum(GROUNDS).nullable(),
      basis: z.array(z.string()),
      reason: z.string(),
      evaluation: z.string().nullable(),
      decidedBy: z.string(),
      decidedAt: z.string(),
    }),
  ),
});

export const adjustmentInput = ofZone.extend({ year });
const move = z.object({ id: z.string(), name: z.string(), on: z.string(), reason: z.string().optional() });
export const adjustmentRecordSchema = z.object({
  year: z.number(),
  in: z.array(move),
  out: z.array(move),
  totalLastYear: z.number(),
  totalThisYear: z.number(),
  balances: z.boolean(),
});
const approval = z.object({
  revision: z.number(),
  approvedBy: z.string(),
  approvedAt: z.string(),
  reason: z.string(),
  /** Whether the record today is still what was approved. */
  isCurrent: z.boolean(),
});
export const adjustmentOutput = z.object({
  record: adjustmentRecordSchema,
  until: z.string(),
  approvals: z.array(approval),
});
export const approveAdjustmentInput = adjustmentInput.extend({ reason: text(2_000) });
export const approvedOutput = z.object({ year: z.number(), revision: z.number() });
