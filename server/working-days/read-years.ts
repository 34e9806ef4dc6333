import type { z } from 'zod';
import type { CalendarYear } from '../generated/prisma/client.ts';
import { civilDate, dateColumn } from '../platform/calendar.ts';
import { ProductError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/platform.ts';
import { type Tx, withZones } from '../platform/tenant.ts';
import { missingYears, spansOf } from './check-calendar.ts';
import type { YearOutput, yearsOutput } from './schema.ts';

/** The calendars on record, the newest year first, and those that are missed; for everybody signed in. */
export function listYears({ actor, platform }: RequestContext): Promise<z.infer<typeof yearsOutput>> {
  return withZones(
    platform.prisma,
    [],
    async (tx) => {
      const found = await tx.calendarYear.findMany({ include: { days: true }, orderBy: { year: 'desc' } });
      const known = found.map(({ year }) => year);
      return {
        items: found.map(({ days, ...row }) => ({
          ...factsOf(row),
          holidays: days.filter(({ kind }) => kind === 'holiday').length,
          workdays: days.filter(({ kind }) => kind === 'workday').length,
        })),
        missing: missingYears(known, civilDate(actor.now, platform.timeZone)),
      };
    },
    { readOnly: true },
  );
}

/** The calendar of a year; 404 with what to do when it is not on record. */
export async function readYear({ platform }: RequestContext, { year }: { year: number }): Promise<YearOutput> {
  const found = await withZones(platform.prisma, [], (tx) => findYear(tx, year), { readOnly: true });
  if (!found) throw new ProductError('notFound', { key: 'calendarMissing', params: { year } });
  return found;
}

export async function findYear(tx: Tx, year: number): Promise<YearOutput | null> {
  const found = await tx.calendarYear.findUnique({
    where: { year },
    include: { days: { orderBy: { day: 'asc' } } },
  });
  if (!found) return null;
  const daysOf = (wanted: string) =>
    found.days.filter(({ kind }) => kind === wanted).map(({ day, name }) => ({ day: dateColumn(day), name }));
  return { ...factsOf(found), holidays: spansOf(daysOf('holiday')), workdays: daysOf('workday') };
}

const factsOf = (row: CalendarYear) => ({
  year: row.year,
  source: row.source,
  changedBy: row.changedById === null ? null : row.changedByName,
  changedAt: row.changedAt.toISOString(),
  version: row.version,
});
