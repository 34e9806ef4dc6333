import { type CivilDate, daysBetween } from '../../platform/calendar.ts';
import {
  MEASURE_KINDS,
  type MeasureKind,
  RISK_LEVELS,
  RISK_SOURCES,
  type RiskLevel,
  type RiskSource,
  URGENCIES,
  type Urgency,
} from '../kinds.ts';
import { RISK_STATES, type RiskState } from '../lifecycle.ts';
import { median } from '../median.ts';
import { isInTime, isLate, type RiskTerm, type TermStep } from '../terms.ts';

/** Days of both ends included. */
export interface Period {
  from: CivilDate;
  to: CivilDate;
}

export interface SummedItem {
  source: RiskSource;
  urgency: Urgency | null;
  level: RiskLevel | null;
  state: RiskState;
  reportedOn: CivilDate;
  assessedOn: CivilDate | null;
  terms: readonly RiskTerm[];
}

export interface SummedMeasure {
  kind: MeasureKind;
  /** The day on which it was approved. */
  takenOn: CivilDate | null;
  liftedOn: CivilDate | null;
  liftedBy: 'term' | 'decision' | null;
}

export interface SummedCase {
  openedOn: CivilDate;
  closedOn: CivilDate | null;
}

export interface SummedFacts {
  items: readonly SummedItem[];
  measures: readonly SummedMeasure[];
  cases: readonly SummedCase[];
}

/** What was done in the period, and how much of it by its day. */
export interface Kept {
  done: number;
  inTime: number;
}

export interface SummaryFigures {
  reported: number;
  bySource: Record<RiskSource, number>;
  byUrgency: Record<Urgency | 'none', number>;
  byLevel: Record<RiskLevel | 'none', number>;
  byState: Record<RiskState, number>;
  steps: Record<TermStep, Kept>;
  /** Days from the report to the first assessment, of what was assessed in the period; a decimal, null without any. */
  medianDaysToAssessment: string | null;
  measuresTaken: Record<MeasureKind, number>;
  measuresLifted: Record<MeasureKind, number>;
  liftedByTerm: number;
  liftedByDecision: number;
  casesOpened: number;
  casesClosed: number;
  /** Terms whose last day fell into the period and passed with the step undone. */
  overdue: number;
}

const isWithin = (day: CivilDate | null, { from, to }: Period): day is CivilDate =>
  day !== null && day >= from && day <= to;

function countBy<Key extends string, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key) {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const row of rows) counts[keyOf(row)] += 1;
  return counts;
}

/** R26: the figures of a period; `today` tells which of its terms are over. Level and state are those of today. */
export function summarise(facts: SummedFacts, period: Period, today: CivilDate): SummaryFigures {
  const { items, measures, cases } = facts;
  const reported = items.filter(({ reportedOn }) => isWithin(reportedOn, period));
  const lifted = measures.filter(({ liftedOn }) => isWithin(liftedOn, period));
  const taken = measures.filter(({ takenOn }) => isWithin(takenOn, period));
  const terms = items.flatMap((item) => item.terms);
  return {
    reported: reported.length,
    bySource: countBy(RISK_SOURCES, reported, ({ source }) => source),
    byUrgency: countBy([...URGENCIES, 'none'], reported, ({ urgency }) => urgency ?? 'none'),
    byLevel: countBy([...RISK_LEVELS, 'none'], reported, ({ level }) => level ?? 'none'),
    byState: countBy(RISK_STATES, reported, ({ state }) => state),
    steps: {
      verify: keptOf(terms, 'verify', period),
      assess: keptOf(terms, 'assess', period),
      decide: keptOf(terms, 'decide', period),
    },
    medianDaysToAssessment: median(
      items.flatMap(({ reportedOn, assessedOn }) =>
        isWithin(assessedOn, period) ? [daysBetween(reportedOn, assessedOn)] : [],
      ),
    ),
    measuresTaken: countBy(MEASURE_KINDS, taken, ({ kind }) => kind),
    measuresLifted: countBy(MEASURE_KINDS, lifted, ({ kind }) => kind),
    liftedByTerm: lifted.filter(({ liftedBy }) => liftedBy === 'term').length,
    liftedByDecision: lifted.filter(({ liftedBy }) => liftedBy === 'decision').length,
    casesOpened: cases.filter(({ openedOn }) => isWithin(openedOn, period)).length,
    casesClosed: cases.filter(({ closedOn }) => isWithin(closedOn, period)).length,
    overdue: terms.filter((term) => isWithin(term.dueOn, period) && isLate(term, today)).length,
  };
}

function keptOf(terms: readonly RiskTerm[], step: TermStep, period: Period): Kept {
  const done = terms.filter((term) => term.step === step && isWithin(term.doneOn, period));
  return { done: done.length, inTime: done.filter(isInTime).length };
}
