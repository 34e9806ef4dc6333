import { activityPages } from '../../activities/activity-pages.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { findEnterprise } from '../incidents/find-enterprise.server.ts';
import { ownEnterprise } from '../incidents/own-enterprise.ts';
import { filtersOf, readFindingView } from './finding-filters.ts';

const LONGEST_SEARCH = 100;

/** Z4: findings by state and enterprise; for an enterprise its own only. */
export async function readFindings(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const view = readFindingView(search);
  const company = (search.get('company') ?? '').trim().slice(0, LONGEST_SEARCH);
  const own = ownEnterprise(context, zone);
  return orErrorPage(locale, async () => {
    const meant = company && !own ? await findEnterprise(context, zone, company) : null;
    const [list, words] = await Promise.all([
      api.findings.list({
        zone,
        ...filtersOf(view),
        ...(meant?.ok && { enterprise: meant.enterprise.id }),
        cursor: search.get('cursor') ?? undefined,
      }),
      api.enterpriseForms.words({}),
    ]);
    return {
      title: translator(locale, 'inspections')('finding.title'),
      zone,
      pages: activityPages(context, zone),
      isOwn: own !== null,
      view,
      company,
      unclear: meant && !meant.ok ? meant.message : null,
      items: words.check.items,
      rows: list.items,
      nextCursor: list.nextCursor,
      counts: list.counts,
    };
  });
}

export type FindingsPage = Awaited<ReturnType<typeof readFindings>>;
export type FindingRow = Awaited<ReturnType<Api['findings']['list']>>['items'][number];
