import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { type CivilDate, yearOf } from '../platform/calendar.ts';
import { rows, type Tx } from '../platform/tenant.ts';
import type { WorkingDays } from '../platform/working-days.ts';

const knownYear = z.object({
  year: z.number(),
  holidays: z.array(z.string()),
  workdays: z.array(z.string()),
});

/** The calendar as far as terms that begin on or after a day may need it; in one statement. */
export async function readWorkingDays(tx: Tx, from: CivilDate): Promise<WorkingDays> {
  const known = await rows(
    tx,
    knownYear,
    Prisma.sql`
      SELECT y.year,
        coalesce(array_agg(d.day::text) FILTER (WHERE d.kind = 'holiday'), '{}') AS holidays,
        coalesce(array_agg(d.day::text) FILTER (WHERE d.kind = 'workday'), '{}') AS workdays
      FROM calendar_year y LEFT JOIN calendar_day d ON d.year = y.year
      WHERE y.year >= ${yearOf(from)} GROUP BY y.year`,
  );
  return {
    years: new Set(known.map(({ year }) => year)),
    holidays: new Set(known.flatMap(({ holidays }) => holidays)),
    workdays: new Set(known.flatMap(({ workdays }) => workdays)),
  };
}
