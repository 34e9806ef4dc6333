import { dataVersion } from '../audit/data-version.ts';
import type { ZoneWork } from '../audit/write-in-zone.ts';
import { type CivilDate, yearsLater } from '../platform/calendar.ts';
import type { Permission } from '../platform/permissions.ts';
import type { Platform } from '../platform/platform.ts';
import type { KpiAreaId, KpiDefinition } from './definition.ts';
import type { KpiRow } from './kpi-row.ts';
import { type KpiPeriod, monthByMonth } from './period.ts';
import type { KpiReading } from './reading.ts';

/** One figure's reading under its id. */
export type Named<Id extends string, Reading> = Reading & { id: Id };

/** An area with key figures. */
export interface KpiArea<Id extends string = string, Reading extends KpiReading = KpiReading> {
  area: KpiAreaId;
  /** What one must be allowed to read its figures. */
  reads: Permission;
  definitions: Readonly<Record<Id, KpiDefinition>>;
  /** On what a reader's numbers depend besides the zone's data, if on anything. */
  scopeOf?(work: ZoneWork): string;
  /** Loads what the figures of some years in a row need, once. */
  open(work: ZoneWork, years: { from: number; to: number }): Promise<KpiFigures<Id, Reading>>;
  /** The rows behind a figure; none for whom they are not open. */
  rows(work: ZoneWork, kpi: Id, period: KpiPeriod): Promise<KpiRow[]>;
}

/** All readings of an area, for any day of the years that were opened. */
export interface KpiFigures<Id extends string, Reading> {
  at(day: CivilDate): Named<Id, Reading>[];
  /** What they were a year before the day; without it, at the end of that day. */
  yearBefore?(day: CivilDate): Named<Id, Reading>[];
}

/** The figures of a period, month by month, and, where asked for, of a year before. */
export interface AreaKpis<Id extends string, Reading> {
  kpis: Named<Id, Reading>[];
  trend: { date: CivilDate; kpis: Named<Id, Reading>[] }[];
  lastYear: { date: CivilDate; kpis: Named<Id, Reading>[] } | null;
  computedAt: string;
}

/** Computes an area's figures, and keeps them as long as the zone does not change. */
export async function readArea<Id extends string, Reading extends KpiReading>(
  { cache }: Pick<Platform, 'cache'>,
  work: ZoneWork,
  area: KpiArea<Id, Reading>,
  period: KpiPeriod,
  { withLastYear }: { withLastYear: boolean },
): Promise<AreaKpis<Id, Reading>> {
  const { tx, zoneId, today, now } = work;
  const { year, asOf } = period;
  const version = await dataVersion(tx, zoneId);
  const scope = area.scopeOf?.(work) ?? '';
  const key = ['kpis', area.area, zoneId, year, asOf, today, scope, withLastYear, version].join('|');
  return cache.remember(key, async () => {
    const figures = await area.open(work, { from: withLastYear ? year - 1 : year, to: year });
    const date = yearsLater(asOf, -1);
    return {
      kpis: figures.at(asOf),
      trend: monthByMonth(period, figures.at),
      lastYear: withLastYear ? { date, kpis: figures.yearBefore?.(asOf) ?? figures.at(date) } : null,
      computedAt: now.toISOString(),
    };
  });
}
