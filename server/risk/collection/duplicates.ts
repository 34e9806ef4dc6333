import { diceCoefficient } from 'dice-coefficient';
import { type CivilDate, daysBetween } from '../../platform/calendar.ts';

/** What two reports of one thing have in common, whichever source they came from (R10, R13). */
export interface Comparable {
  title: string;
  product: string;
  /** Digits only; empty when it is not known. */
  hsCode: string;
  country: string | null;
  enterprise: string | null;
  reportedOn: CivilDate;
}

/** What may speak for one thing having been reported twice, the weightiest first. */
export const LIKENESS_KINDS = ['title', 'product', 'hsCode', 'enterprise', 'country', 'days'] as const;
export type LikenessKind = (typeof LIKENESS_KINDS)[number];
const WEIGHTS = { title: 30, product: 25, hsCode: 20, enterprise: 15, country: 5, days: 5 } as const satisfies Record<
  LikenessKind,
  number
>;

export interface Likeness {
  /** 0 to 100, whole. */
  score: number;
  /** What is alike, with how much of 100; the weightiest first. */
  reasons: { kind: LikenessKind; likeness: number }[];
}

/** From this score on, two items are shown as possibly the same. */
export const DUPLICATE_SCORE = 50;
/** From this likeness on, a single point is named as a reason. */
const REASON_SCORE = 50;
/** Points that a score is out of at least: a country alone must not make two items the same. */
const LEAST_KNOWN = 60;

/** How alike two items are. What is not known of both neither speaks for it nor against. */
export function likenessOf(one: Comparable, other: Comparable): Likeness {
  const known = LIKENESS_KINDS.flatMap((kind) => {
    const likeness = COMPARE[kind](one, other);
    return likeness === null ? [] : [{ kind, likeness }];
  });
  const points = known.reduce((sum, { kind, likeness }) => sum + WEIGHTS[kind] * likeness, 0);
  const most = known.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
  return {
    score: Math.round(points / Math.max(most, LEAST_KNOWN)),
    reasons: known.filter(({ likeness }) => likeness >= REASON_SCORE),
  };
}

export const isLikelyDuplicate = ({ score }: Likeness): boolean => score >= DUPLICATE_SCORE;

/** 0 to 100; null where one of the two says nothing of it. */
const COMPARE = {
  title: (one, other) => textLikeness(one.title, other.title),
  product: (one, other) => textLikeness(one.product, other.product),
  hsCode: (one, other) => hsLikeness(one.hsCode, other.hsCode),
  enterprise: (one, other) => sameness(one.enterprise, other.enterprise),
  country: (one, other) => sameness(one.country, other.country),
  days: (one, other) => dayLikeness(Math.abs(daysBetween(one.reportedOn, other.reportedOn))),
} as const satisfies Record<LikenessKind, (one: Comparable, other: Comparable) => number | null>;

const sameness = (one: string | null, other: string | null): number | null =>
  one === null || other === null ? null : one === other ? 100 : 0;

const HAN = /\p{Script=Han}/u;

/** By pairs of neighbouring signs. Words in two languages have none in common and say nothing about the matter. */
function textLikeness(one: string, other: string): number | null {
  const [a, b] = [plain(one), plain(other)];
  if (a === '' || b === '' || HAN.test(a) !== HAN.test(b)) return null;
  return Math.round(diceCoefficient(a, b) * 100);
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const SUBHEADING = 6;
const HEADING = 4;

function hsLikeness(one: string, other: string): number | null {
  if (one === '' || other === '') return null;
  const alike = (digits: number) => one.length >= digits && one.slice(0, digits) === other.slice(0, digits);
  if (alike(SUBHEADING)) return 100;
  return alike(HEADING) ? 50 : 0;
}

/** News of one thing comes in within days from some sources, within months from others. */
const NEARNESS = [
  { days: 7, likeness: 100 },
  { days: 30, likeness: 50 },
  { days: 90, likeness: 25 },
] as const;

const dayLikeness = (days: number): number => NEARNESS.find((near) => days <= near.days)?.likeness ?? 0;
