import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { activityPages } from '../activity-pages.server.ts';
import { bodyOptions } from '../bodies.server.ts';
import { readTrainingFilters, yearsAround } from './training-filters.ts';

/** Z14: the trainings of a year; an enterprise sees which of its people were there. */
export async function readTrainings(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, actor } = context;
  const today = civilDayOf(new Date().toISOString());
  const thisYear = Number(today.split('-')[0]);
  const filters = readTrainingFilters(search, thisYear);
  const { year, body, state } = filters;
  return orErrorPage(context.locale, async () => {
    const [list, bodies, own] = await Promise.all([
      api.trainings.list({
        zone,
        year,
        body: body || undefined,
        state: state ?? undefined,
        cursor: search.get('cursor') ?? undefined,
      }),
      bodyOptions(context, zone),
      bodyOptions(context, zone, 'training.manage'),
    ]);
    return {
      title: translator(context.locale, 'trainings')('title'),
      zone,
      today,
      filters,
      years: yearsAround(thisYear, year),
      pages: activityPages(context, zone),
      bodies,
      trainings: list.items,
      nextCursor: list.nextCursor,
      canPlan: own.length > 0,
      isEnterprise: actor?.memberships.some((each) => each.zoneId === zone && each.role === 'enterprise') ?? false,
    };
  });
}

export type TrainingsPage = Awaited<ReturnType<typeof readTrainings>>;
