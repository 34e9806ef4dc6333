import { INSPECTION_KINDS } from '../../../server/activities/inspections/lifecycle.ts';
import { yearOfSearch, yearsUpTo } from '../../enterprises/incidents/incident-filters.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { activityPages } from '../activity-pages.server.ts';

const YEAR_LENGTH = 4;

/** Rounds of checks of a year. Next year's are planned in this one. */
export async function readInspectionsPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const thisYear = Number(civilDayOf(new Date().toISOString()).slice(0, YEAR_LENGTH));
  const asked = yearOfSearch(search, thisYear + 1);
  const year = search.has('year') ? asked : thisYear;
  const kind = INSPECTION_KINDS.find((known) => known === search.get('kind')) ?? null;
  return orErrorPage(locale, async () => {
    const { items, nextCursor, canPlan, today } = await api.inspections.list({
      zone,
      year,
      ...(kind && { kind }),
      cursor: search.get('cursor') ?? undefined,
    });
    return {
      title: translator(locale, 'inspections')('plan.title'),
      zone,
      locale,
      today,
      year,
      years: yearsUpTo(thisYear + 1, year),
      kind,
      pages: activityPages(context, zone),
      items,
      nextCursor,
      canPlan,
    };
  });
}

export type InspectionsPage = Awaited<ReturnType<typeof readInspectionsPage>>;
export type InspectionRow = Awaited<ReturnType<Api['inspections']['list']>>['items'][number];
