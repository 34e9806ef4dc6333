import { actingPage } from '../../acts/acting-page.server.ts';
import { ownEnterprise } from '../../enterprises/incidents/own-enterprise.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { activityPages } from '../activity-pages.server.ts';
import { laboratoryFilters } from './laboratory-filters.ts';

const CANDIDATES_SHOWN = 10;

/** Z14: the laboratories by stage, which of them lack guidance, and who might have one. */
export async function readLaboratories(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const filters = laboratoryFilters(search);
  const { state, qualifying, search: typed } = filters;
  const canGuide = context.can('laboratory.guide', zone);
  const own = ownEnterprise(context, zone);
  return orErrorPage(locale, async () => {
    const [board, candidates, enterprise] = await Promise.all([
      api.laboratories.board({
        zone,
        ...(state && { state }),
        ...(qualifying && { qualifying }),
        search: typed,
        cursor: search.get('cursor') ?? undefined,
      }),
      canGuide
        ? api.laboratories.candidates({
            zone,
            cursor: search.get('candidates') ?? undefined,
            limit: CANDIDATES_SHOWN,
          })
        : null,
      enterpriseToRegister(context, zone, search.get('enterprise') ?? own?.id ?? null),
    ]);
    return {
      title: translator(locale, 'laboratories')('title'),
      zone,
      filters,
      board,
      candidates,
      enterprise,
      isOwn: own !== null && !canGuide,
      canGuide,
      canRegister: canGuide || (own !== null && context.can('laboratory.report', zone, own.id)),
      pages: activityPages(context, zone),
      acting: actingPage(context, search),
    };
  });
}

export type LaboratoriesPage = Awaited<ReturnType<typeof readLaboratories>>;

async function enterpriseToRegister({ api }: LoadContext, zone: string, id: string | null) {
  if (id === null) return null;
  const { name } = await api.enterprises.get({ zone, enterprise: id });
  return { id, name };
}
