import { z } from 'zod';
import { DEADLINE_KINDS } from '../../deadlines/deadline.ts';
import { bilingualOutput } from '../../platform/bilingual.ts';
import { flag, id, ofZone, zoneId } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { NEWS_KINDS } from '../kinds.ts';

export const listInboxInput = z.object({
  /** Of this zone only. */
  zone: zoneId.optional(),
  /** Only what has not been read. */
  unread: flag,
  /** Also what is done, or nobody's concern any more; after everything else. */
  settled: flag,
  ...pageInput,
});
export const ofEntry = ofZone.extend({ id });
export const markReadInput = ofZone.extend({ ids: z.array(id).min(1).max(200) });
export const markAllReadInput = z.object({
  zone: zoneId.optional(),
  /** Only what had come in by this instant: what the reader has seen. */
  until: z.iso.datetime().optional(),
});

export const entryOutput = z.object({
  zone: z.string(),
  id: z.string(),
  kind: z.enum([...DEADLINE_KINDS, ...NEWS_KINDS]),
  subject: bilingualOutput,
  /** Where it is done: the record; of a target its task and year, of an enterprise's duty the enterprise. */
  about: z.object({
    id: z.string(),
    task: z.number().optional(),
    year: z.number().optional(),
    enterprise: z.string().optional(),
  }),
  dueOn: z.string().nullable(),
  isLate: z.boolean(),
  raisedAt: z.string(),
  readAt: z.string().nullable(),
  settledAt: z.string().nullable(),
});
export type InboxEntry = z.infer<typeof entryOutput>;

export const inboxOutput = z.object({
  today: z.string(),
  items: z.array(entryOutput),
  nextCursor: z.string().nullable(),
});
export const unreadOutput = z.object({ count: z.number() });
/** How many entries were marked. */
export const markedOutput = z.object({ count: z.number() });
