import { frameWrite } from '../audit/write-in-zone.ts';
import { civilDate, toDateColumn } from '../platform/calendar.ts';
import { requireCurrent } from '../platform/current-version.ts';
import { badField, ProductError } from '../platform/errors.ts';
import { permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM, type Tx } from '../platform/tenant.ts';
import { calendarProblems, daysIn, latestKnowableYear } from './check-calendar.ts';
import { findYear } from './read-years.ts';
import type { SaveYearInput, YearOutput } from './schema.ts';

/**
 * Enters the calendar of a year as the State Council's notice has it, or changes it as a whole. Terms that run are
 * reckoned anew from then on; what was decided before stays. The audit keeps both states and the notice.
 */
export async function saveYear(
  context: RequestContext,
  input: SaveYearInput,
): Promise<{ year: number; version: number }> {
  const { actor, platform } = context;
  permitPlatform(actor, 'zones.manage');
  const latest = latestKnowableYear(civilDate(actor.now, platform.timeZone));
  if (input.year > latest) throw badField('year', { key: 'workingDays.yearAhead', params: { latest } });
  const problems = calendarProblems(input);
  if (Object.keys(problems).length > 0) throw new ProductError('badInput', { key: 'badInput' }, { fields: problems });
  return frameWrite(context, PLATFORM, 'saveWorkingDays', input, async (tx, record) => {
    await lockYear(tx, input.year);
    const before = await findYear(tx, input.year);
    if (before) requireCurrent(before, input.version);
    const { year, source } = input;
    const change = { source, changedById: actor.userId, changedByName: actor.displayName, changedAt: actor.now };
    const { version } = await tx.calendarYear.upsert({
      where: { year },
      create: { year, ...change },
      update: { ...change, version: { increment: 1 } },
    });
    await tx.calendarDay.deleteMany({ where: { year } });
    await tx.calendarDay.createMany({ data: rowsOf(input) });
    await record({
      action: 'working-days.save',
      objectType: 'calendar-year',
      objectId: String(year),
      ...(before && { before: audited(before) }),
      after: audited(input),
    });
    return { year, version };
  });
}

/** Two administrators who enter the same year take turns, also before it has a row. */
const lockYear = (tx: Tx, year: number) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`calendar-year ${year}`}, 0))`;

const rowsOf = ({ year, holidays, workdays }: SaveYearInput) => [
  ...holidays.flatMap((span) =>
    daysIn(span).map((day) => ({ day: toDateColumn(day), year, kind: 'holiday', name: span.name })),
  ),
  ...workdays.map(({ day, name }) => ({ day: toDateColumn(day), year, kind: 'workday', name })),
];

const audited = ({ source, holidays, workdays }: Pick<YearOutput, 'source' | 'holidays' | 'workdays'>) => ({
  source,
  holidays: holidays.map(({ from, to, name }) => `${from}/${to} ${name}`),
  workdays: workdays.map(({ day, name }) => `${day} ${name}`),
});
