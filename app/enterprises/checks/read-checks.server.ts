import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';
import { yearOfSearch, yearsUpTo } from '../incidents/incident-filters.ts';
import { ownEnterprise } from '../incidents/own-enterprise.ts';

const YEAR_LENGTH = 4;

/** E11: who was checked in a year, who was not, and the checks; for an enterprise its own checks only. */
export async function readChecks(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api } = context;
  const thisYear = Number(civilDayOf(new Date().toISOString()).slice(0, YEAR_LENGTH));
  const year = yearOfSearch(search, thisYear);
  const own = ownEnterprise(context, zone);
  return orErrorPage(context.locale, async () => {
    const [list, coverage] = await Promise.all([
      api.checks.list({ zone, year, cursor: search.get('cursor') ?? undefined }),
      own ? null : api.checks.coverage({ zone, year }),
    ]);
    return {
      title: translator(context.locale, 'incidents')('check.title'),
      zone,
      year,
      years: yearsUpTo(thisYear, year),
      isThisYear: year === thisYear,
      pages: enterprisePages(context, zone),
      coverage,
      checks: list.items,
      nextCursor: list.nextCursor,
      canRecord: context.can('check.record', zone),
    };
  });
}

export type ChecksPage = Awaited<ReturnType<typeof readChecks>>;
