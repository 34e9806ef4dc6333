import { z } from 'zod';
import { activityEventOutput } from '../../activities/events.ts';
import { civilDateInput, flag, id, namedOutput, ofZone, optionalText, text, version } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { fileOutput, storedFileInput } from '../files/schema.ts';
import { FINDING_STATES } from './lifecycle.ts';

const LONGEST_TEXT = 5_000;
const LONGEST_NOTE = 2_000;
const MOST_FILES = 10;

export const ofFinding = ofZone.extend({ finding: id });
const changing = ofFinding.extend({ version });

export const listFindingsInput = ofZone.extend({
  enterprise: id.optional(),
  inspection: id.optional(),
  state: z.enum(FINDING_STATES).optional(),
  /** Open after the due day. */
  overdue: flag,
  ...pageInput,
});

export const correctFindingInput = changing.extend({
  correction: text(LONGEST_TEXT),
  /** What keeps it from happening again, where that is needed. */
  prevention: optionalText(LONGEST_TEXT),
  files: z.array(storedFileInput).max(MOST_FILES).default([]),
  /** For the office alone: why there is no paper that proves the correction. */
  whyNoProof: optionalText(LONGEST_NOTE),
});

export const recheckFindingInput = changing.extend({
  decision: z.enum(['accept', 'refuse']),
  recheckedOn: civilDateInput,
  /** What the re-check found; a refusal says what is still wrong. */
  note: optionalText(LONGEST_NOTE),
  /** With a refusal: until when it is to be corrected now. Without it the due day stays. */
  dueOn: civilDateInput.optional(),
});

export const extendFindingInput = changing.extend({ dueOn: civilDateInput, reason: text(LONGEST_NOTE) });

export const findingRow = z.object({
  id: z.string(),
  enterprise: namedOutput,
  /** An item of EF7, or the text of an inspection's own question. */
  item: z.string(),
  facts: z.string(),
  foundOn: z.string(),
  dueOn: z.string(),
  state: z.enum(FINDING_STATES),
  isOverdue: z.boolean(),
  /** Handed in after the due day. */
  isLate: z.boolean(),
  correctedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  check: z.string(),
  version: z.number(),
});
export type FindingRow = z.infer<typeof findingRow>;

export const findingCounts = z.object({
  /** Overdue ones too. */
  open: z.number(),
  overdue: z.number(),
  corrected: z.number(),
  closed: z.number(),
});

export const listFindingsOutput = z.object({
  today: z.string(),
  items: z.array(findingRow),
  nextCursor: z.string().nullable(),
  /** Of everything that the reader may see, or of the enterprise asked for. */
  counts: findingCounts,
});

export const findingOutput = findingRow.extend({
  today: z.string(),
  checkedOn: z.string(),
  /** The round of the check, for those who may open it: its title can name others. */
  inspection: z.object({ id: z.string(), title: z.string() }).nullable(),
  correction: z.string(),
  prevention: z.string(),
  correctedBy: z.string().nullable(),
  /** Of the newest re-check. */
  recheckedOn: z.string().nullable(),
  recheckedBy: z.string().nullable(),
  recheckNote: z.string(),
  files: z.array(fileOutput),
  events: z.array(activityEventOutput),
  can: z.object({
    correct: z.boolean(),
    /** The office may hand in for the enterprise without a paper. */
    withoutProof: z.boolean(),
    recheck: z.boolean(),
    extend: z.boolean(),
    attach: z.boolean(),
  }),
  /** The reader could check again, had they not handed the correction in. */
  isOwnCorrection: z.boolean(),
});
