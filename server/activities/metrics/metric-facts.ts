import type { FindingFacts } from '../../enterprises/findings/load-finding-facts.ts';
import type { CertificateTerm } from '../../enterprises/metrics/metric-facts.ts';
import type { StandingEvent } from '../../enterprises/standing/lifecycle.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { BodyView } from '../body.ts';
import type { LaboratoryFacts } from '../laboratories/load-laboratory-facts.ts';
import type { MeetingFacts } from '../meetings/load-meeting-facts.ts';
import type { PublicityFact } from '../publicity/load-publicity-facts.ts';

/** What the metrics of the bodies' own logs are computed from: plain data, each with its day. */
export interface LogFacts {
  trainings: readonly TrainingOnRecord[];
  meetings: MeetingFacts;
  posts: readonly PostOnRecord[];
  publicity: readonly PublicityFact[];
  /** Days to post after the source's day (Z10, Z13); null where the rule pack lacks the number. */
  postDays: { zone: number | null; associations: number | null };
}

/** Who keeps a log: a department, an association or the zone's office. */
export type Keeper = Pick<BodyView, 'name' | 'isAssociation'>;

/** A day that was corrected after it had counted. */
export interface Correction {
  from: CivilDate;
  to: CivilDate;
  on: CivilDate;
  reason: string;
}

export interface TrainingOnRecord {
  id: string;
  title: string;
  organiser: Keeper;
  state: 'planned' | 'held' | 'cancelled';
  heldOn: CivilDate;
  /** How many people were there. */
  attended: number;
  /** Corrections of its day after it had been held, the oldest first. */
  moves: readonly Correction[];
}

export interface PostOnRecord {
  id: string;
  title: string;
  body: Keeper;
  sourceOn: CivilDate;
  postedOn: CivilDate;
  withdrawnOn: CivilDate | null;
  /** Corrections of its source's day, the oldest first. */
  corrections: readonly Correction[];
}

/** A qualifying laboratory's enterprise: whether it is in the zone, and accredited, on a day (Z14). */
export interface GuidedEnterprise {
  name: string;
  /** What moved it into the zone and out of it. */
  events: readonly StandingEvent[];
  /** Certificates of its laboratory by CNAS. */
  certificates: readonly CertificateTerm[];
}

export interface GuidanceFacts {
  laboratories: readonly LaboratoryFacts[];
  enterprises: ReadonlyMap<string, GuidedEnterprise>;
  visitsPerYear: number | null;
}

/** Z4: the findings of the year, with the names of whom they were found at. */
export interface CorrectionsOnRecord {
  findings: readonly FindingFacts[];
  enterprises: ReadonlyMap<string, string>;
}
