import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../audit/write-in-zone.ts';
import { bilingual } from '../platform/bilingual.ts';
import { dateColumn, toDateColumn, yearOf } from '../platform/calendar.ts';
import { sha256 } from '../platform/file-store.ts';
import type { RequestContext } from '../platform/platform.ts';
import { type Deadline, isLate, isOwn, type Span } from './deadline.ts';
import { openDeadlines } from './open-deadlines.ts';
import type { DeadlineOutput, deadlinesOutput, listDeadlinesInput } from './schema.ts';

/** The due days of a zone as far as the reader may know of them: those of a span, and whatever is late. */
export function listDeadlines(
  context: RequestContext,
  { zone, from, to }: z.infer<typeof listDeadlinesInput>,
): Promise<z.infer<typeof deadlinesOutput>> {
  return readInZone(context, zone, 'zone.view', async (work) => ({
    today: work.today,
    items: await presentedDeadlines(work, context, { from, to }),
    ...(await specialDays(work, { from, to })),
  }));
}

const UID_LENGTH = 32;

/** The same entries for whoever reads them elsewhere. */
export async function presentedDeadlines(
  work: ZoneWork,
  { platform }: Pick<RequestContext, 'platform'>,
  span: Span,
): Promise<DeadlineOutput[]> {
  const found = await openDeadlines(work, platform, span);
  const names = await namesOf(work, found);
  const { actor, zoneId, today } = work;
  return found.map((deadline) => {
    const { kind, rule, uid, subject, dueOn, unknownYear, holder, about, enterpriseId } = deadline;
    return {
      kind,
      rule,
      uid: sha256([zoneId, kind, uid].join(' ')).slice(0, UID_LENGTH),
      subject,
      dueOn,
      unknownYear,
      isLate: isLate(deadline, today),
      isOwn: isOwn(actor, zoneId, holder),
      holder: {
        roles: [...holder.roles],
        department: holder.departmentId === null ? null : (names.departments.get(holder.departmentId) ?? null),
      },
      enterprise: enterpriseId ? { id: enterpriseId, name: names.enterprises.get(enterpriseId) ?? '' } : null,
      about,
    };
  });
}

async function namesOf({ tx, zoneId }: ZoneWork, found: readonly Deadline[]) {
  const departments = await tx.department.findMany({ where: { zoneId } });
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId, id: { in: [...new Set(found.flatMap(({ enterpriseId }) => enterpriseId ?? []))] } },
    select: { id: true, name: true },
  });
  return {
    departments: new Map(departments.map(({ id, nameZh, nameEn }) => [id, bilingual(nameZh, nameEn)])),
    enterprises: new Map(enterprises.map(({ id, name }) => [id, name])),
  };
}

/** Days off and weekend days that are worked, and the years whose calendar is not on record. */
export async function specialDays({ tx }: ZoneWork, { from, to }: Span) {
  const days = await tx.calendarDay.findMany({
    where: { day: { gte: toDateColumn(from), lte: toDateColumn(to) } },
    orderBy: { day: 'asc' },
  });
  const ofKind = (wanted: string) =>
    days.filter(({ kind }) => kind === wanted).map(({ day, name }) => ({ day: dateColumn(day), name }));
  const known = new Set((await tx.calendarYear.findMany({ select: { year: true } })).map(({ year }) => year));
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return {
    holidays: ofKind('holiday'),
    workdays: ofKind('workday'),
    unknownYears: years.filter((year) => !known.has(year)),
  };
}
