import type { CivilDate } from '../../platform/calendar.ts';
import type { EvaluationResult } from '../evaluation/items.ts';
import type { ObservationPaper } from '../incidents/observation.ts';
import type { StandingEvent } from '../standing/lifecycle.ts';

/** What the metrics of the enterprise area are computed from: plain data, each with its day, so that any day can be asked. */
export interface MetricFacts {
  year: number;
  enterprises: readonly EnterpriseFactsOnRecord[];
  /** Applications decided in the year. */
  decisions: readonly { id: string; enterpriseId: string; decidedOn: CivilDate; evaluatedOn: CivilDate | null }[];
  incidents: readonly {
    id: string;
    enterpriseId: string;
    happenedOn: CivilDate;
    reportedOn: CivilDate;
    tracedOn: CivilDate | null;
  }[];
  checks: readonly {
    id: string;
    enterpriseId: string;
    on: CivilDate;
    departments: number;
    papers: number;
    /** The planned round that it was a visit of, with the day of its first joint visit, be it in another year. */
    inspection: { id: string; title: string; firstOn: CivilDate | null } | null;
  }[];
  observations: readonly {
    id: string;
    enterpriseId: string;
    openedOn: CivilDate;
    endsOn: CivilDate;
    releasedOn: CivilDate | null;
    papers: readonly { kind: ObservationPaper; filedOn: CivilDate }[];
  }[];
  /** Shipments while observed; the days on which their declarations came into force. */
  shipments: readonly { id: string; enterpriseId: string; on: CivilDate; declaredOn: readonly CivilDate[] }[];
}

export interface EnterpriseFactsOnRecord {
  id: string;
  name: string;
  events: readonly StandingEvent[];
  /** Revisions of the facts, oldest first. */
  facts: readonly { on: CivilDate; suppliers: number; tellsRecord: boolean; tellsQms: boolean }[];
  /** Certificates of the management system that count as a quality management system. */
  qmsCertificates: readonly CertificateTerm[];
  /** Accreditations of its laboratory by CNAS. */
  cnasCertificates: readonly CertificateTerm[];
  /** Completed evaluations, oldest first: suppliers (4.7) and incoming goods (4.8). */
  evaluations: readonly { on: CivilDate; suppliers: EvaluationResult | null; incoming: EvaluationResult | null }[];
  environment: readonly CivilDate[];
  /** The day the year's commitment was signed. */
  committedOn: CivilDate | null;
  /** First filings of the year's months. */
  lists: readonly { month: string; filedOn: CivilDate }[];
}

export interface CertificateTerm {
  from: CivilDate;
  expiresOn: CivilDate | null;
  endedOn: CivilDate | null;
}

/** The numbers of the zone's rule pack that the metrics go by; null where the zone has none, which reads as no data. */
export interface MetricLimits {
  listDueDay: number | null;
  tracingDays: number | null;
  checksPerYear: number | null;
  declarationsPerShipment: number | null;
}
