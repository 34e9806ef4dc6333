import type { OverviewOutput } from '../../server/overview/router.ts';
import { bandIn } from '../assessment/band.server.ts';
import { changeSinceMonthEnd, dayInYear, type ScoreChange } from '../assessment/dashboard/score-change.ts';
import { explainFigure } from '../assessment/explain/explain-figure.ts';
import type { Explanation } from '../assessment/explain/explanation.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';
import { zonePath } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import { type ExplainRequest, readExplain } from '../ui/explain.tsx';
import { compareDecimals, type DecimalString } from '../ui/format.ts';
import type { Band } from '../ui/status.tsx';

export const VIEWS = ['percent', 'theme', 'department'] as const;
export type View = (typeof VIEWS)[number];

type Zone = OverviewOutput['zones'][number];
type Scores = NonNullable<Zone['scores']>;

export interface DepartmentEntry extends Pick<Scores['departments'][number], 'id' | 'name' | 'percent' | 'coverage'> {
  kind: Zone['departmentKinds'][string];
  band: Band | null;
}

/** A zone that has a plan for the year. */
export interface ScoredZone extends Pick<Zone, 'id' | 'name' | 'industry'> {
  basis: Scores['plan']['basis'];
  state: Scores['plan']['state'];
  percent: Scores['percent'];
  coverage: Scores['coverage'];
  band: Band | null;
  change: ScoreChange | null;
  trend: { date: string; verified: DecimalString | null }[];
  themes: Scores['themes'];
  departments: DepartmentEntry[];
}

export interface OverviewPage {
  title: string;
  year: number;
  years: number[];
  view: View;
  zones: ScoredZone[];
  withoutPlan: { id: string; name: string }[];
  dataVersions: Record<string, string>;
  explanation: Explanation | null;
}

/** Zones side by side from ?year=, ?by= and ?explain=; the best first. */
export async function readOverviewPage({ api, locale }: LoadContext, request: Request): Promise<OverviewPage> {
  const search = new URL(request.url).searchParams;
  const asked = search.get('year');
  const overview = await orErrorPage(locale, () => api.overview.zones(asked === null ? {} : { year: Number(asked) }));
  const t = translator(locale, 'assessment');
  return {
    title: translator(locale, 'overview')('title', { year: overview.year }),
    year: overview.year,
    years: overview.years,
    view: VIEWS.find((view) => view === search.get('by')) ?? 'percent',
    zones: overview.zones
      .flatMap((zone) => (zone.scores ? [scoredZone(zone, zone.scores)] : []))
      .sort((a, b) => byPercent(a, b)),
    withoutPlan: overview.zones.filter(({ scores }) => !scores).map(({ id, name }) => ({ id, name })),
    dataVersions: Object.fromEntries(overview.zones.map(({ id, dataVersion }) => [id, dataVersion])),
    explanation: explain(readExplain(search)),
  };

  /** Figures are named '<zone>' or '<zone>/<which>' here: ids of departments and tasks are a zone's own. */
  function explain(figure: ExplainRequest | null): Explanation | null {
    const [zoneId = '', id = zoneId] = figure?.id.split('/') ?? [];
    const zone = overview.zones.find((one) => one.id === zoneId);
    if (!figure || !zone?.scores) return null;
    const request = { kind: figure.kind, id };
    const found = explainFigure({ scores: zone.scores, request, t, locale, zonePath: zonePath(zoneId) });
    return found && { ...found, title: t('explain.inZone', { zone: zone.name, title: found.title }) };
  }
}

function scoredZone({ id, name, industry, bands, departmentKinds, trend }: Zone, scores: Scores): ScoredZone {
  const { percent, coverage, plan, themes, asOf, year } = scores;
  return {
    ...{ id, name, industry, percent, coverage, themes },
    basis: plan.basis,
    state: plan.state,
    band: bandIn(bands, percent),
    change: percent && changeSinceMonthEnd(trend, dayInYear(asOf, year), percent.verified),
    trend: trend.map(({ date, verified }) => ({ date, verified })),
    departments: scores.departments
      .map((department) => ({
        id: department.id,
        name: department.name,
        percent: department.percent,
        coverage: department.coverage,
        kind: departmentKinds[department.id] ?? 'other',
        band: bandIn(bands, department.percent),
      }))
      .sort(byPercent),
  };
}

interface Scored {
  percent: { verified: DecimalString } | null;
}

/** The highest first; what has no percent last. */
function byPercent(a: Scored, b: Scored): number {
  if (!a.percent || !b.percent) return Number(a.percent === null) - Number(b.percent === null);
  return compareDecimals(b.percent.verified, a.percent.verified);
}
