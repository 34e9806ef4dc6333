import { z } from 'zod';
import { countryInput } from '../../enterprises/register/countries.ts';
import { isHsCode, normaliseHsCode } from '../../enterprises/register/hs-code.ts';
import { civilDateInput, flag, httpUrlOrNone, id, ofZone, optionalText, text, version } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { bodyFilter, bodyInput, bodyOutput } from '../body-schema.ts';
import { activityEventOutput } from '../events.ts';
import { activityFileOutput } from '../files/schema.ts';
import { POST_KINDS } from '../kinds.ts';
import { POST_STATES } from './lifecycle.ts';

const LONGEST_BODY = 60_000;
const LONGEST_REASON = 500;
const MOST_MARKETS = 60;
const MOST_CODES = 100;

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const markets = z.array(countryInput).max(MOST_MARKETS).transform(distinct).default([]);
const hsCode = z
  .string()
  .transform(normaliseHsCode)
  .refine(isHsCode, { params: { key: 'field.hsCode' } });
const hsCodes = z.array(hsCode).max(MOST_CODES).transform(distinct).default([]);

const content = {
  kind: z.enum(POST_KINDS),
  title: text(200),
  /** HTML or plain text, as typed. */
  body: text(LONGEST_BODY),
  /** None: every market. */
  markets,
  /** None: all goods. */
  hsCodes,
  product: optionalText(200),
  sourceName: text(200),
  sourceUrl: httpUrlOrNone.default(''),
  /** The day on which the source published it. */
  sourceOn: civilDateInput,
  effectiveOn: civilDateInput.nullable().default(null),
};
const postContent = z.object(content);
export type PostContent = z.infer<typeof postContent>;

export const ofPost = ofZone.extend({ post: id });
const changing = ofPost.extend({ version });

export const savePostInput = ofZone.extend({
  /** Null: a new draft. */
  post: id.nullable().default(null),
  version: version.optional(),
  department: bodyInput,
  ...content,
});
export const publishPostInput = changing;
export const correctPostInput = changing.extend({ ...content, reason: text(LONGEST_REASON) });
export const withdrawPostInput = changing.extend({ reason: text(LONGEST_REASON) });
export const acknowledgePostInput = ofPost.extend({
  /** Without it: all enterprises for which the person acts and to which the post matters. */
  enterprise: id.optional(),
  note: optionalText(LONGEST_REASON),
});
export const reportDeadLinkInput = ofPost.extend({ note: optionalText(LONGEST_REASON) });
export const mendLinkInput = ofPost.extend({
  /** Null: the address stands again. */
  sourceUrl: httpUrlOrNone.nullable(),
  note: optionalText(LONGEST_REASON),
});

export const listPostsInput = ofZone.extend({
  ...pageInput,
  kind: z.enum(POST_KINDS).optional(),
  /** Posts about this market, and those about every market. */
  market: countryInput.optional(),
  /** Posts about goods under this code or above it, and those about all goods. */
  hsCode: z
    .string()
    .transform(normaliseHsCode)
    .refine((code) => /^\d{2,10}$/.test(code), { params: { key: 'posts.hsFilter' } })
    .optional(),
  body: bodyFilter.optional(),
  search: optionalText(100),
  /** Only what matters to the reader's own enterprises. */
  mine: flag,
  state: z.enum(POST_STATES).default('posted'),
});
export type ListPostsInput = z.infer<typeof listPostsInput>;

const concern = z.object({ markets: z.array(z.string()), hsCodes: z.array(z.string()) });

const postRow = z.object({
  id: z.string(),
  version: z.number(),
  body: bodyOutput,
  kind: z.enum(POST_KINDS),
  state: z.enum(POST_STATES),
  title: z.string(),
  extract: z.string(),
  markets: z.array(z.string()),
  hsCodes: z.array(z.string()),
  product: z.string(),
  sourceName: z.string(),
  sourceUrl: z.string(),
  sourceOn: z.string(),
  effectiveOn: z.string().nullable(),
  postedOn: z.string().nullable(),
  linkDeadOn: z.string().nullable(),
  /** Z10, Z13: for who looks after the platform; null for drafts and where the rule pack lacks the days. */
  timeliness: z
    .object({ rule: z.enum(['Z10', 'Z13']), postDays: z.number(), lastDay: z.string(), isInTime: z.boolean() })
    .nullable(),
  /** The reader's own enterprises to which it matters, with why and when they took note. */
  matters: z.array(
    concern.extend({
      enterprise: z.object({ id: z.string(), name: z.string() }),
      acknowledgedAt: z.string().nullable(),
    }),
  ),
});
export type PostRowOutput = z.infer<typeof postRow>;

/** Of all countries that the answer names, by code, in the reader's language. */
const countryNames = z.record(z.string(), z.string());

export const listPostsOutput = z.object({
  items: z.array(postRow),
  nextCursor: z.string().nullable(),
  total: z.number(),
  /** Does the reader act for an enterprise? */
  hasEnterprise: z.boolean(),
  countryNames,
});

export const postOutput = postRow.extend({
  /** Sanitised HTML. */
  html: z.string(),
  createdBy: z.string(),
  /** Why it was withdrawn, and when. */
  withdrawal: z.object({ reason: z.string(), on: z.string() }).nullable(),
  files: z.array(activityFileOutput),
  /** What happened to it; enterprises learn of its posting, corrections and withdrawal. */
  events: z.array(activityEventOutput),
  can: z.object({
    edit: z.boolean(),
    publish: z.boolean(),
    correct: z.boolean(),
    withdraw: z.boolean(),
    attach: z.boolean(),
    acknowledge: z.boolean(),
    reportDeadLink: z.boolean(),
    mendLink: z.boolean(),
    audience: z.boolean(),
  }),
  /** How many enterprises it reaches, for who may publish or sees its audience. */
  reach: z.number().nullable(),
  countryNames,
});

export const savedPostOutput = z.object({
  id: z.string(),
  version: z.number(),
  /** Tags that were taken out of the text. */
  removed: z.array(z.string()),
});
export const publishedPostOutput = z.object({ id: z.string(), version: z.number(), reached: z.number() });
export const correctedPostOutput = savedPostOutput.extend({
  /** Enterprises that it newly concerns. */
  reached: z.number(),
});
export const acknowledgedPostOutput = z.object({ id: z.string(), enterprises: z.array(z.string()) });

export const audienceOutput = z.object({
  total: z.number(),
  acknowledged: z.number(),
  items: z.array(
    concern.extend({
      enterprise: z.object({ id: z.string(), name: z.string() }),
      /** Took note and is no longer concerned: its markets or the post's have changed. */
      isConcerned: z.boolean(),
      acknowledged: z.object({ by: z.string(), at: z.string(), note: z.string() }).nullable(),
    }),
  ),
  countryNames,
});

export const subscribeInput = ofZone.extend({
  kinds: z.array(z.enum(POST_KINDS)).transform(distinct).default([]),
  markets,
  hsCodes,
  words: optionalText(100),
});
export const unsubscribeInput = ofZone.extend({ subscription: id });
export const subscriptionsOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kinds: z.array(z.enum(POST_KINDS)),
      markets: z.array(z.string()),
      hsCodes: z.array(z.string()),
      words: z.string(),
    }),
  ),
  countryNames,
});
