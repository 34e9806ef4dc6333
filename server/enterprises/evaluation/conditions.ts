import type { CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import { sameDayYearsLater } from '../standing/lockout.ts';
import type { EvaluationAnswers, EvaluationItem } from './items.ts';
import type { EvaluationOutcome } from './outcome.ts';

/**
 * E3: the items of EF5 that show each of the seven conditions. The form asks more than article 3 does: 2.3, 3.3, 4.3,
 * 4.7 and 4.8 count for the evaluation only.
 */
const ITEMS_OF = {
  1: ['1'],
  2: ['2.1'],
  3: ['2.2'],
  4: ['3.1', '3.2', '4.2'],
  5: ['4.1'],
  6: ['4.9'],
  7: ['4.4', '4.5', '4.6'],
} as const satisfies Record<number, readonly EvaluationItem[]>;

export type ConditionNumber = keyof typeof ITEMS_OF;
export type ConditionState = 'met' | 'notMet' | 'open';

/** A serious quality accident or an offence (重大进出口产品质量安全事故和违法案件). */
export interface SeriousRecord {
  happenedOn: CivilDate;
  kind: string;
}

export interface AdmissionCondition<R extends SeriousRecord = SeriousRecord> {
  number: ConditionNumber;
  items: readonly EvaluationItem[];
  state: ConditionState;
  /** Stands in the way of admission whatever the panel says: only (1), and the clean record of (7). */
  blocks: boolean;
  /** (7): the records of the last years. */
  rows?: R[];
  /** (7): from this day on the record is clean; null when it is. */
  cleanFrom?: CivilDate | null;
}

export interface ConditionFacts<R extends SeriousRecord = SeriousRecord> {
  /** EF5 as far as it is filled in. */
  answers: EvaluationAnswers;
  independentLegalPersonInZone: boolean;
  seriousRecords: readonly R[];
}

/**
 * E3: the seven conditions in the order of article 3. An item that conforms partly (一般符合) is not against a condition:
 * EF5's limits weigh it. A record exactly `cleanRecordYears` ago to the day is outside.
 */
export function admissionConditions<R extends SeriousRecord>(
  { answers, independentLegalPersonInZone, seriousRecords }: ConditionFacts<R>,
  cleanRecordYears: number,
  today: CivilDate,
): AdmissionCondition<R>[] {
  const isOutsideFrom = ({ happenedOn }: R) => sameDayYearsLater(happenedOn, cleanRecordYears);
  const rows = seriousRecords.filter((record) => today < isOutsideFrom(record));
  const cleanFrom = rows.map(isOutsideFrom).sort().at(-1) ?? null;

  const shown = (number: ConditionNumber, isAgainst = false): AdmissionCondition<R> => {
    const items = ITEMS_OF[number];
    return { number, items, state: isAgainst ? 'notMet' : stateOf(items, answers), blocks: isAgainst };
  };
  const legalPerson = shown(1, !independentLegalPersonInZone);
  return [
    { ...legalPerson, blocks: legalPerson.state === 'notMet' },
    shown(2),
    shown(3),
    shown(4),
    shown(5),
    shown(6),
    { ...shown(7, rows.length > 0), rows, cleanFrom },
  ];
}

function stateOf(items: readonly EvaluationItem[], answers: EvaluationAnswers): ConditionState {
  if (items.some((item) => answers[item] === 'non-conforming')) return 'notMet';
  return items.every((item) => answers[item] !== undefined) ? 'met' : 'open';
}

/** E5, E3: admitted is who has passed the evaluation, is a legal person of the zone and has a clean record. */
export function mayBeAdmitted(
  conditions: readonly AdmissionCondition[],
  evaluationOutcome: EvaluationOutcome | null,
): Verdict {
  if (evaluationOutcome !== 'passed') return { ok: false, reason: 'admission.notPassed', rule: 'E5' };
  const [legalPerson, record] = ([1, 7] as const).map((each) => conditions.find(({ number }) => number === each));
  // A list without the condition proves nothing either.
  if (legalPerson?.blocks !== false) return { ok: false, reason: 'admission.notLegalPerson', rule: 'E3' };
  if (record?.blocks !== false) {
    return { ok: false, reason: 'admission.recordNotClean', rule: 'E3', params: { until: record?.cleanFrom ?? '' } };
  }
  return allowed;
}
