import type { SourceRow } from '../../assessment/metric-source.ts';
import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { coverage } from '../checks/outcome.ts';
import { missingPapers } from '../incidents/observation.ts';
import { completenessIn, type MonthDays, monthDays } from '../monthly-lists/filing.ts';
import { adjustmentRecord } from '../standing/adjustment.ts';
import { isInZone, type Standing, standingAsOf } from '../standing/lifecycle.ts';
import type { CertificateTerm, EnterpriseFactsOnRecord, MetricFacts, MetricLimits } from './metric-facts.ts';

type Rows = (facts: MetricFacts, day: CivilDate, limits: MetricLimits) => SourceRow[] | null;

/**
 * The rows of each metric on a day; null where the zone's rule pack lacks its number. A share is the part that counts,
 * a count the number that counts. No rows at all is "no data", which is neither zero nor full marks.
 */
export const ENTERPRISE_METRICS = {
  /** Z1: every enterprise of the census with its facts and its suppliers listed. */
  'enterprises-surveyed': (facts, day) =>
    ofCensus(facts, day, (enterprise) => factsOn(enterprise, day, ({ suppliers }) => suppliers > 0)),

  /** Z1: for every enterprise of the census it is on file whether it had accidents, penalties or returns. */
  'serious-incidents-listed': (facts, day) =>
    ofCensus(facts, day, (enterprise) => factsOn(enterprise, day, ({ tellsRecord }) => tellsRecord)),

  /** Z1: for every enterprise of the census the state of its quality management is known. */
  'qms-status-known': (facts, day) =>
    ofCensus(facts, day, (enterprise) => factsOn(enterprise, day, ({ tellsQms }) => tellsQms)),

  /** Z5: applications decided in the year, after a panel's evaluation. */
  'admissions-evaluated': (facts, day) =>
    facts.decisions
      .filter(({ decidedOn }) => decidedOn <= day)
      .map(({ id, enterpriseId, decidedOn, evaluatedOn }) =>
        rowOf(facts, enterpriseId, { id, isCounted: evaluatedOn !== null && evaluatedOn <= decidedOn, on: decidedOn }),
      ),

  /** Z6, E7: enterprises of the zone that have signed the year's commitment. */
  'commitments-signed': (facts, day) =>
    ofZone(facts, day, ({ committedOn }) => (committedOn !== null && committedOn <= day ? committedOn : null)),

  /** Z7, EF4: monthly lists owed so far, filed in time; a list not yet due counts once it is there. */
  'monthly-lists-on-time': (facts, day, { listDueDay }) => {
    if (listDueDay === null) return null;
    const months = monthDays({ from: `${facts.year}-01`, to: `${facts.year}-12` }, listDueDay);
    return facts.enterprises.flatMap((enterprise) => listRows(enterprise, day, months));
  },

  /** Z21: enterprises of the zone whose last evaluation found their choice and evaluation of suppliers in order (4.7). */
  'suppliers-evaluated': (facts, day) =>
    ofZone(facts, day, (enterprise) => evaluatedOn(enterprise, day, ({ suppliers }) => suppliers === 'conforms')),

  /** Z24: enterprises of the zone whose last evaluation found incoming goods in order (4.8). */
  'incoming-ledgers-kept': (facts, day) =>
    ofZone(facts, day, (enterprise) => evaluatedOn(enterprise, day, ({ incoming }) => incoming === 'conforms')),

  /** Z21: incidents of the year traced within the term; one still inside it is not judged yet. */
  'incidents-traced-in-time': (facts, day, { tracingDays }) =>
    tracingDays === null
      ? null
      : facts.incidents
          .filter(({ reportedOn }) => reportedOn <= day)
          .flatMap(({ id, enterpriseId, happenedOn, reportedOn, tracedOn }) => {
            const due = addDays(reportedOn, tracingDays);
            const traced = tracedOn !== null && tracedOn <= day ? tracedOn : null;
            if (traced === null && day <= due) return [];
            return [
              rowOf(facts, enterpriseId, {
                id,
                isCounted: traced !== null && traced <= due,
                on: traced,
                note: happenedOn,
              }),
            ];
          }),

  /** Z24: enterprises of the zone with a valid certificate of a quality management system. */
  'qms-certified': (facts, day) => ofZone(facts, day, ({ qmsCertificates }) => validFrom(qmsCertificates, day)),

  /** E11: enterprises of the zone that have had their checks of the year. */
  'enterprises-checked': (facts, day, { checksPerYear }) => {
    if (checksPerYear === null) return null;
    const members = facts.enterprises.flatMap(({ id, name }) => {
      const standing = standingsOn(facts, day).get(id);
      const admittedOn = standing && isInZone(standing.status) ? standing.admittedOn : null;
      return admittedOn ? [{ id, name, admittedOn }] : [];
    });
    const unchecked = new Set(coverage(members, facts.checks, facts.year, checksPerYear, day).unchecked);
    const lastOn = new Map(
      facts.checks.filter(({ on }) => on <= day).map(({ enterpriseId, on }) => [enterpriseId, on]),
    );
    return members.map(({ id, name }) => ({
      id,
      enterpriseId: id,
      label: name,
      isCounted: !unchecked.has(id),
      on: lastOn.get(id) ?? null,
      note: '',
    }));
  },

  /** Z25: joint inspections: visits by two or more departments together. A planned round is one, else a day of visits is. */
  'joint-inspections-held': (facts, day) => {
    const rounds = new Map<string, SourceRow>();
    for (const { on, departments, inspection } of facts.checks) {
      const isOfEarlierYear = inspection?.firstOn != null && inspection.firstOn < firstDay(facts);
      if (on > day || departments < 2 || isOfEarlierYear) continue;
      const id = inspection?.id ?? on;
      const row = { id, enterpriseId: null, label: inspection?.title ?? on, isCounted: true, on, note: '' };
      if (!rounds.has(id)) rounds.set(id, row);
    }
    return [...rounds.values()];
  },

  /** Z4: checks of the year whose papers are kept. */
  'checks-with-papers': (facts, day) =>
    facts.checks
      .filter(({ on }) => on <= day)
      .map(({ id, enterpriseId, on, papers }) => rowOf(facts, enterpriseId, { id, isCounted: papers > 0, on })),

  /** Z26: enterprises of the zone whose environmental risk has been assessed. */
  'environment-assessed': (facts, day) =>
    ofZone(facts, day, ({ environment }) => environment.filter((on) => on <= day).at(-1) ?? null),

  /** E8: observations of the year whose papers due so far are there. */
  'observation-papers-complete': (facts, day) =>
    facts.observations
      .filter(({ openedOn, releasedOn }) => openedOn <= day && (releasedOn === null || releasedOn >= firstDay(facts)))
      .map(({ id, enterpriseId, openedOn, endsOn, papers }) => {
        const filed = papers.filter(({ filedOn }) => filedOn <= day).map(({ kind }) => kind);
        return rowOf(facts, enterpriseId, {
          id,
          isCounted: missingPapers(filed, day, endsOn).length === 0,
          on: openedOn,
        });
      }),

  /** E8, EF6: shipments while observed that have their signed declarations. */
  'declarations-complete': (facts, day, { declarationsPerShipment }) =>
    declarationsPerShipment === null
      ? null
      : facts.shipments
          .filter(({ on }) => on <= day)
          .map(({ id, enterpriseId, on, declaredOn }) =>
            rowOf(facts, enterpriseId, {
              id,
              isCounted: declaredOn.filter((declared) => declared <= day).length >= declarationsPerShipment,
              on,
            }),
          ),

  /** E12, EF8: the year's record balances. */
  'adjustment-record-balanced': (facts, day) => {
    const { balances, totalLastYear, in: movedIn } = adjustmentRecord(facts.enterprises, facts.year, day);
    if (totalLastYear + movedIn.length === 0) return [];
    const year = String(facts.year);
    return [{ id: year, enterpriseId: null, label: year, isCounted: balances, on: null, note: '' }];
  },
} as const satisfies Record<string, Rows>;

export type EnterpriseMetric = keyof typeof ENTERPRISE_METRICS;
export const ENTERPRISE_METRIC_IDS = Object.keys(ENTERPRISE_METRICS) as EnterpriseMetric[];
export const isEnterpriseMetric = (id: string): id is EnterpriseMetric => Object.hasOwn(ENTERPRISE_METRICS, id);

/** The rows of a metric at the end of a day. */
export const metricRows = (metric: EnterpriseMetric, facts: MetricFacts, day: CivilDate, limits: MetricLimits) =>
  ENTERPRISE_METRICS[metric](facts, day, limits);

/** Since when a certificate is there that is valid on the day; to its last day, and not from the day it was ended. */
export function validFrom(certificates: readonly CertificateTerm[], day: CivilDate): CivilDate | null {
  const valid = certificates.find(
    ({ from, expiresOn, endedOn }) =>
      from <= day && (expiresOn === null || expiresOn >= day) && (endedOn === null || endedOn > day),
  );
  return valid?.from ?? null;
}

const remembered = new WeakMap<MetricFacts, Map<CivilDate, Map<string, Standing>>>();

/** Where every enterprise stood on a day; worked out once for all metrics of that day. Without those unknown then. */
export function standingsOn(facts: MetricFacts, day: CivilDate): Map<string, Standing> {
  const ofDays = remembered.get(facts) ?? new Map<CivilDate, Map<string, Standing>>();
  remembered.set(facts, ofDays);
  const known = ofDays.get(day);
  if (known) return known;
  const standings = new Map<string, Standing>();
  for (const { id, events } of facts.enterprises) {
    const standing = standingAsOf(events, day);
    if (standing) standings.set(id, standing);
  }
  ofDays.set(day, standings);
  return standings;
}

const firstDay = ({ year }: MetricFacts): CivilDate => `${year}-01-01`;

function rowOf(
  facts: MetricFacts,
  enterpriseId: string,
  row: { id: string; isCounted: boolean; on: CivilDate | null; note?: string },
): SourceRow {
  const enterprise = facts.enterprises.find(({ id }) => id === enterpriseId);
  return { enterpriseId, label: enterprise?.name ?? '', note: '', ...row };
}

type CountedOn = (enterprise: EnterpriseFactsOnRecord) => CivilDate | null;

const overEnterprises = (
  facts: MetricFacts,
  isMeant: (enterprise: EnterpriseFactsOnRecord) => boolean,
  countedOn: CountedOn,
): SourceRow[] =>
  facts.enterprises.filter(isMeant).map((enterprise) => {
    const on = countedOn(enterprise);
    return {
      id: enterprise.id,
      enterpriseId: enterprise.id,
      label: enterprise.name,
      isCounted: on !== null,
      on,
      note: '',
    };
  });

/** Every enterprise that the census knows on the day; who was moved out is no longer the zone's to know. */
const ofCensus = (facts: MetricFacts, day: CivilDate, countedOn: CountedOn): SourceRow[] =>
  overEnterprises(
    facts,
    ({ id }) => {
      const status = standingsOn(facts, day).get(id)?.status;
      return status !== undefined && status !== 'removed';
    },
    countedOn,
  );

/** Every enterprise in the zone on the day, suspended ones too. */
const ofZone = (facts: MetricFacts, day: CivilDate, countedOn: CountedOn): SourceRow[] =>
  overEnterprises(facts, ({ id }) => isInZone(standingsOn(facts, day).get(id)?.status ?? null), countedOn);

type Revision = EnterpriseFactsOnRecord['facts'][number];
function factsOn({ facts }: EnterpriseFactsOnRecord, day: CivilDate, tells: (revision: Revision) => boolean) {
  const last = facts.filter(({ on }) => on <= day).at(-1);
  return last && tells(last) ? last.on : null;
}

type Evaluated = EnterpriseFactsOnRecord['evaluations'][number];
function evaluatedOn({ evaluations }: EnterpriseFactsOnRecord, day: CivilDate, found: (last: Evaluated) => boolean) {
  const last = evaluations.filter(({ on }) => on <= day).at(-1);
  return last && found(last) ? last.on : null;
}

function listRows({ id, name, events, lists }: EnterpriseFactsOnRecord, day: CivilDate, months: readonly MonthDays[]) {
  const filings = lists.filter(({ filedOn }) => filedOn <= day);
  return completenessIn(months, events, filings, day)
    .filter(({ state }) => state === 'onTime' || state === 'late' || state === 'missing')
    .map(({ month, filedOn, state }) => ({
      id: `${id}/${month}`,
      enterpriseId: id,
      label: name,
      isCounted: state === 'onTime',
      on: filedOn,
      note: month,
    }));
}
