import type { CivilDate } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { Act } from '../activity.ts';
import type { DailyCast } from '../daily-work/daily-cast.ts';
import type { RiskCast } from '../risk/risk-book.ts';
import { chance } from '../scenario.ts';
import type { Firm } from './firms.ts';

export interface EnterpriseStage {
  zone: string;
  today: CivilDate;
  /** Runs the office's part; also what enterprises without an account hand in on paper. */
  office: string;
  inspection: string;
  environment: string | null;
  /** Who plays the risk work. */
  risk: RiskCast;
  /** Who plays the half-yearly analysis, besides the technical group and the office. */
  quality: {
    /** Departments that report and are asked, with who acts for them. */
    authorities: Readonly<Record<string, string>>;
    /** Who confirms having read what was published. */
    readers: readonly string[];
  };
  /** Who keeps the logs of the daily work. */
  daily: DailyCast;
  /** Departments that inspect together. */
  joint: readonly string[];
  /** The enterprise under observation is the one whose people have accounts: they have something to do. */
  people: {
    qualityHead: string;
    legalPerson: string;
    belongTo(context: RequestContext, enterprise: string): Promise<void>;
  };
}

/** What an act needs to know of what the earlier ones made. */
export interface FirmState {
  id: string;
  incidents: string[];
}

/** A firm with what has become of it so far. */
export interface FirmInPlay {
  firm: Firm;
  state: FirmState;
}

/** Acts in the making: each at its own minute, none after today. */
export class Acts {
  readonly acts: Act[] = [];

  constructor(
    readonly stage: EnterpriseStage,
    private readonly key: string,
  ) {}

  add(day: CivilDate, hour: number, by: string, play: (context: RequestContext) => Promise<void>): void {
    if (day > this.stage.today) return;
    const offset = Math.floor(chance(this.key, day, hour, this.acts.length) * 3_000);
    const at = new Date(new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`).getTime() + offset * 1_000);
    this.acts.push({ at, by, play });
  }
}
