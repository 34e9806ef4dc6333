import { z } from 'zod';
import { id, ofZone, optionalText, text, version } from '../../platform/inputs.ts';
import { RISK_SOURCES } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';

const NOTE = 2_000;

export const closeRiskInput = ofZone.extend({
  risk: id,
  version,
  /** R30: a major or typical case, whose file is kept for good. */
  isMajor: z.boolean(),
  note: optionalText(NOTE),
});
export const proposeDestructionInput = ofZone.extend({ risk: id, version, reason: text(NOTE) });
export const decideDestructionInput = ofZone.extend({
  destruction: id,
  version,
  decision: z.enum(['approved', 'declined']),
  note: optionalText(NOTE),
});

export const dueOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      source: z.enum(RISK_SOURCES),
      state: z.enum(RISK_STATES),
      closedOn: z.string(),
      retainUntil: z.string(),
      version: z.number(),
      /** The file's announcements are public: with it, their page goes. */
      announcements: z.number(),
      /** What is being decided on, or null. */
      proposal: z
        .object({
          id: z.string(),
          reason: z.string(),
          proposedBy: z.string(),
          proposedAt: z.string(),
          version: z.number(),
          /** R30: never by whoever proposed it. */
          mayDecide: z.boolean(),
        })
        .nullable(),
    }),
  ),
  can: z.object({ propose: z.boolean(), decide: z.boolean() }),
});
