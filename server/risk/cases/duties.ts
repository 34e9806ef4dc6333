import { addDays, type CivilDate } from '../../platform/calendar.ts';
import type { FilingKind } from '../kinds.ts';

/** An enterprise's case as its duties are read from it. */
export interface CaseOnRecord {
  openedOn: CivilDate;
  reductionDueOn: CivilDate;
  closedOn: CivilDate | null;
  filings: readonly { kind: FilingKind; filedOn: CivilDate }[];
}

/** What the enterprise has to file, since when or until when. */
export interface CaseDuty {
  kind: FilingKind;
  /** Null: at once, or as soon as it wants the measures lifted. */
  dueOn: CivilDate | null;
  filedOn: CivilDate | null;
}

/**
 * R22: what the responsible party owes: the reduction report by its due day, the notice to those affected, progress at
 * the zone's interval from the reduction report on, and the elimination evaluation, without which nothing is lifted.
 */
export function dutiesOf(found: CaseOnRecord, progressDays: number): CaseDuty[] {
  const last = (kind: FilingKind): CivilDate | null =>
    found.filings
      .filter((filing) => filing.kind === kind)
      .reduce<CivilDate | null>(
        (latest, { filedOn }) => (latest === null || filedOn > latest ? filedOn : latest),
        null,
      );
  const first = (kind: FilingKind): CivilDate | null =>
    found.filings
      .filter((filing) => filing.kind === kind)
      .reduce<CivilDate | null>(
        (earliest, { filedOn }) => (earliest === null || filedOn < earliest ? filedOn : earliest),
        null,
      );
  const reduction = first('reduction-report');
  const elimination = last('elimination-evaluation');
  const progressFrom = last('progress') ?? reduction;
  const isRunning = found.closedOn === null && elimination === null;
  return [
    { kind: 'reduction-report', dueOn: found.reductionDueOn, filedOn: reduction },
    { kind: 'notice', dueOn: null, filedOn: first('notice') },
    ...(isRunning && progressFrom !== null
      ? [{ kind: 'progress' as const, dueOn: addDays(progressFrom, progressDays), filedOn: null }]
      : []),
    { kind: 'elimination-evaluation', dueOn: null, filedOn: elimination },
  ];
}
