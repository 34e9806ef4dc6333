import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { specialDays } from '../../deadlines/list-deadlines.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { CALENDAR_KINDS } from './kinds.ts';
import { loadEntries } from './load-entries.ts';
import type { calendarInput, calendarOutput } from './schema.ts';

/** Trainings, meetings, inspections, visits and the days from which posts apply; an enterprise sees what is open to it. */
export function readCalendar(
  context: RequestContext,
  { zone, from, to }: z.infer<typeof calendarInput>,
): Promise<z.infer<typeof calendarOutput>> {
  return readInZone(context, zone, 'training.view', async (work) => {
    const { holidays, workdays } = await specialDays(work, { from, to });
    return { today: work.today, items: await loadEntries(work, { from, to }, CALENDAR_KINDS), holidays, workdays };
  });
}
