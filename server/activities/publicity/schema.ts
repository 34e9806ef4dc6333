import { z } from 'zod';
import { storedFileInput } from '../../enterprises/files/schema.ts';
import {
  civilDateInput,
  httpUrlOrNone,
  id,
  ofZone,
  optionalText,
  text,
  version,
  withPlainLineEnds,
  year,
} from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { bodyFilter, bodyInput, bodyOutput } from '../body-schema.ts';
import { activityEventOutput } from '../events.ts';
import { activityFileOutput } from '../files/schema.ts';
import { MEDIA } from '../kinds.ts';

const LONGEST_NOTE = 2_000;

const summary = optionalText(LONGEST_NOTE).unwrap().overwrite(withPlainLineEnds);

const itemFields = {
  title: text(200),
  medium: z.enum(MEDIA),
  outlet: text(200),
  publishedOn: civilDateInput,
  url: httpUrlOrNone.default(''),
  summary: summary.default(''),
  /** A stored file that shows what was published. */
  clipping: storedFileInput.optional(),
};

const ofItem = ofZone.extend({ item: id });
const changing = ofItem.extend({ version });

export const logItemInput = ofZone.extend({ department: bodyInput, ...itemFields });
/** What is left out stays; a clipping is added to those on file. */
export const correctItemInput = changing.extend({
  ...z.object({ ...itemFields, url: httpUrlOrNone, summary }).partial().shape,
  /** A link that was reported dead works again; another link is taken to work anyway. */
  isLinkMended: z.boolean().default(false),
  reason: text(LONGEST_NOTE),
});
export const withdrawItemInput = changing.extend({ reason: text(LONGEST_NOTE) });
export const reportDeadLinkInput = changing.extend({ note: optionalText(LONGEST_NOTE) });
export const readItemInput = ofItem;

export const listItemsInput = ofZone.extend({
  year: year.optional(),
  body: bodyFilter.optional(),
  medium: z.enum(MEDIA).optional(),
  ...pageInput,
});

const itemOutput = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  medium: z.enum(MEDIA),
  outlet: z.string(),
  publishedOn: z.string(),
  url: z.string(),
  linkDeadOn: z.string().nullable(),
  summary: z.string(),
  body: bodyOutput,
  recordedBy: z.string(),
  recordedAt: z.string(),
  withdrawnOn: z.string().nullable(),
  clippings: z.array(activityFileOutput),
  /** A link that works, or a clipping (Z20). */
  hasProof: z.boolean(),
  /** What the reader may do now. */
  can: z.object({ correct: z.boolean(), withdraw: z.boolean(), reportDeadLink: z.boolean() }),
});
export const listItemsOutput = z.object({
  items: z.array(itemOutput),
  nextCursor: z.string().nullable(),
  /** Of the year asked for, else of this one: how many items count, by today (Z20). */
  counted: z.object({ year: z.number(), items: z.number() }),
  /** May the reader log, for some body? */
  canLog: z.boolean(),
});
export const itemPageOutput = itemOutput.extend({ events: z.array(activityEventOutput) });
