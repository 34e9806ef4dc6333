import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { type HalfAsked, halfAsked } from '../half-asked.server.ts';
import { halfName } from '../half-name.ts';
import { qualityPages } from '../quality-pages.server.ts';

/** Q4: what the office has asked of departments for a half-year, what has come, and the part of one of them. */
export async function readDataPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { locale } = context;
  const acting = actingPage(context, search);
  return orErrorPage(locale, async () => {
    const asked = await halfAsked(context, zone, search, acting.today);
    const own = ownDepartment(context, zone);
    const content = await readContent(context, zone, asked, search.get('department') ?? own);
    const half = halfName(translator(locale, 'quality'), asked.period);
    const t = translator(locale, 'enterpriseReports');
    return {
      title: t('data.title', { half }),
      zone,
      acting,
      ...asked,
      own,
      pages: qualityPages(context, zone),
      canArrange: context.can('quality.arrange', zone),
      seesParts: context.can('quality.draft-view', zone),
      seesFigures: context.can('archive.view', zone),
      ...content,
    };
  });
}
export type DataPage = Awaited<ReturnType<typeof readDataPage>>;
export type Part = NonNullable<DataPage['part']>;

async function readContent(context: LoadContext, zone: string, { period }: HalfAsked, department: string | null) {
  const { api, can } = context;
  const ofHalf = { zone, period };
  const [arrangement, part, contributions, { departments }] = await Promise.all([
    api.qualityData.arrangement(ofHalf),
    department ? api.qualityData.contribution({ ...ofHalf, department }) : null,
    can('quality.draft-view', zone) ? api.qualityData.contributions(ofHalf) : null,
    api.zones.departments({ zone }),
  ]);
  const isAsked = (id: string) => arrangement.departments.some((known) => known.id === id);
  const unasked = (contributions?.items ?? [])
    .filter((filed) => !isAsked(filed.department.id))
    .map(({ department: { id, name }, firstFiledOn, revision }) => ({
      id,
      name,
      state: null,
      filedOn: firstFiledOn,
      revision,
    }));
  return {
    arrangement,
    part,
    /** Who was asked, and who reported without being asked. */
    rows: [...arrangement.departments, ...unasked],
    departments: departments
      .filter(({ id, closedOn }) => closedOn === null || isAsked(id))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** The department of the zone that the reader reports for. */
function ownDepartment({ actor, can }: LoadContext, zone: string): string | null {
  const own = actor?.memberships.find(
    ({ zoneId, departmentId }) => zoneId === zone && departmentId && can('quality.contribute', zone, departmentId),
  );
  return own?.departmentId ?? null;
}
