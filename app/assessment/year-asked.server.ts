import type { LoadContext } from '../load-context.ts';
import { orErrorPage } from '../refusal.server.ts';
import { civilDayOf } from '../ui/format.ts';

/** The year that a page is about, and the years that it could be about. */
export interface YearAsked {
  year: number;
  /** Newest first. */
  years: number[];
}

/**
 * ?year=, else this year, else the newest year that has a plan. A zone's page of a year without a plan answers with the
 * server's own words for that.
 */
export async function yearAsked({ api, locale }: LoadContext, request: Request, zone: string): Promise<YearAsked> {
  const { plans } = await orErrorPage(locale, () => api.zones.get({ zone }));
  const years = plans.map(({ year }) => year).sort((a, b) => b - a);
  const asked = new URL(request.url).searchParams.get('year');
  if (asked !== null && /^\d{4}$/.test(asked)) return { year: Number(asked), years };
  const thisYear = Number(civilDayOf(new Date().toISOString()).slice(0, 4));
  return { year: years.includes(thisYear) ? thisYear : (years[0] ?? thisYear), years };
}
