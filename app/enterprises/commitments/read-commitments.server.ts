import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';
import { yearOfSearch, yearsUpTo } from '../incidents/incident-filters.ts';
import { ownEnterprise } from '../incidents/own-enterprise.ts';

const YEAR_LENGTH = 4;

/** E7: who has signed for a year; for an enterprise, its own commitments and this year's letter to sign. */
export async function readCommitments(context: LoadContext, zone: string, search: URLSearchParams) {
  const acting = actingPage(context, search);
  const thisYear = Number(acting.today.slice(0, YEAR_LENGTH));
  const year = yearOfSearch(search, thisYear);
  const own = ownEnterprise(context, zone);
  return orErrorPage(context.locale, async () => ({
    title: translator(context.locale, 'incidents')('commitment.title'),
    zone,
    acting,
    thisYear,
    pages: enterprisePages(context, zone),
    content: own ? await readOwn(context, zone, own.id) : await readYear(context, zone, year, thisYear),
  }));
}

export type CommitmentsPage = Awaited<ReturnType<typeof readCommitments>>;

async function readOwn({ api, can }: LoadContext, zone: string, enterprise: string) {
  const [{ items }, known] = await Promise.all([
    api.commitments.ofEnterprise({ zone, enterprise }),
    api.enterprises.get({ zone, enterprise }),
  ]);
  return {
    of: 'enterprise' as const,
    enterprise: { id: known.id, name: known.name },
    isInZone: known.status === 'admitted' || known.status === 'suspended',
    items,
    canSign: can('commitment.sign', zone, enterprise),
  };
}

async function readYear({ api, can }: LoadContext, zone: string, year: number, thisYear: number) {
  const found = await api.commitments.ofYear({ zone, year });
  return {
    of: 'year' as const,
    ...found,
    years: yearsUpTo(thisYear, year),
    // Letters on paper are taken for this year and the last.
    canRecord: can('commitment.sign', zone) && year >= thisYear - 1,
  };
}
