import type { SourceRow } from '../../assessment/metric-source.ts';
import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import { endedByRejection, isInTime, isLate } from '../terms.ts';
import { datesOn, destroyedOn, type RiskFacts, type RiskOnRecord, stateOn, type TermsOf } from './risk-facts.ts';

type Rows = (facts: RiskFacts, day: CivilDate, termsOf: TermsOf) => SourceRow[];

/**
 * The rows of each metric of the risk area at the end of a day of its year. A row is named by the number of its file and
 * by nothing else (R28).
 */
export const RISK_METRICS = {
  /**
   * Z8, R13, R17: risks of which a term of the year has run out or been kept. One counts when all of those were kept.
   * Merged reports are left out: the risk they went into is judged.
   */
  'risk-items-in-time': ({ items }, day, termsOf) =>
    items.flatMap((item) => {
      const terms = judgedTerms(item, day, termsOf);
      if (terms.length === 0 || stateOn(item, day) === 'merged' || (item.isMerged && destroyedOn(item))) return [];
      const isCounted = terms.every(isInTime);
      return [rowOf(item, { id: item.id, isCounted, on: terms.at(-1)?.doneOn ?? null })];
    }),

  /** R23: measures whose term ended in the year, lifted the day after, and those lifted before by decision. */
  'warnings-lifted-in-time': ({ items }, day) =>
    items.flatMap((item) =>
      item.measures.flatMap(({ id, state, endsOn, liftedOn: recordedOn }) => {
        if (state !== 'approved' && state !== 'lifted') return [];
        const liftedOn = recordedOn !== null && recordedOn <= day ? recordedOn : null;
        const dueOn = endsOn && addDays(endsOn, 1);
        const decidingOn = dueOn === null ? liftedOn : liftedOn !== null && liftedOn < dueOn ? liftedOn : dueOn;
        if (decidingOn === null || !isOfYear(decidingOn, day)) return [];
        if (liftedOn === null && dueOn !== null && day <= dueOn) return [];
        const isCounted = liftedOn !== null && (dueOn === null || liftedOn <= dueOn);
        return [rowOf(item, { id, isCounted, on: liftedOn })];
      }),
    ),

  /** R22: reduction reports that fell due in the year; one not yet due counts once it is there. */
  'reduction-reports-in-time': ({ items }, day) =>
    items.flatMap((item) =>
      item.cases
        .filter(({ dueOn }) => yearOf(dueOn) === yearOf(day))
        .flatMap(({ id, dueOn, filedOn: recordedOn }) => {
          const filedOn = recordedOn !== null && recordedOn <= day ? recordedOn : null;
          if (filedOn === null && day <= dueOn) return [];
          return [rowOf(item, { id, isCounted: filedOn !== null && filedOn <= dueOn, on: filedOn })];
        }),
    ),

  /** R27: members of the technical group whose training, with its examination passed, is in force. */
  'assessors-trained': ({ assessors }, day) =>
    assessors
      .filter(({ since }) => since <= day)
      .map(({ id, name, qualifications }) => {
        const valid = qualifications.find(
          ({ trainedOn, validUntil, hasPassed }) => hasPassed && trainedOn <= day && day <= validUntil,
        );
        return {
          id,
          enterpriseId: null,
          label: name,
          isCounted: valid !== undefined,
          on: valid?.trainedOn ?? null,
          note: '',
        };
      }),

  /** R30: files closed or rejected in the year or still to be kept: with a last day or kept for good, none destroyed before. */
  'risk-archive-retained': ({ items }, day) =>
    items.flatMap((item) => {
      const { closedOn, retainUntil, isMajor, isMerged } = item;
      if (closedOn === null || closedOn > day || isMerged) return [];
      const isKept = isMajor || (retainUntil !== null && retainUntil >= `${yearOf(day)}-01-01`);
      if (!isKept && !isOfYear(closedOn, day) && retainUntil !== null) return [];
      const goneOn = destroyedOn(item);
      const isTooEarly = goneOn !== null && goneOn <= day && (isMajor || retainUntil === null || goneOn <= retainUntil);
      return [rowOf(item, { id: item.id, isCounted: (isMajor || retainUntil !== null) && !isTooEarly, on: closedOn })];
    }),
} as const satisfies Record<string, Rows>;

export type RiskMetric = keyof typeof RISK_METRICS;
export const RISK_METRIC_IDS = Object.keys(RISK_METRICS) as RiskMetric[];
export const isRiskMetric = (id: string): id is RiskMetric => Object.hasOwn(RISK_METRICS, id);

/** From 1 January of the day's year to the day. */
const isOfYear = (on: CivilDate, day: CivilDate): boolean => on <= day && yearOf(on) === yearOf(day);

/** The terms that fall into the day's year and that can be judged at its end: kept, or run out. */
function judgedTerms(item: RiskOnRecord, day: CivilDate, termsOf: TermsOf) {
  const dates = datesOn(item, day);
  const terms = termsOf(dates).filter(({ dueOn }) => yearOf(dueOn) === yearOf(day));
  if (terms.length === 0) return [];
  const rejections = rejectionsOf(item).filter((on) => on <= day);
  return endedByRejection(terms, dates, rejections).filter((term) => term.doneOn !== null || isLate(term, day));
}

/** A destroyed file has no timeline left: closed without ever being assessed, it was rejected. */
function rejectionsOf(item: RiskOnRecord): CivilDate[] {
  const { states, assessedOn, closedOn } = item;
  if (destroyedOn(item) !== null) return closedOn !== null && assessedOn === null ? [closedOn] : [];
  return states.filter(({ state }) => state === 'rejected').map(({ on }) => on);
}

/** R28: who may not know of the file, may not know of its row. */
const rowOf = ({ number, visibleTo }: RiskOnRecord, row: Pick<SourceRow, 'id' | 'isCounted' | 'on'>): SourceRow => ({
  ...row,
  enterpriseId: null,
  label: number,
  note: '',
  readers: visibleTo,
});
