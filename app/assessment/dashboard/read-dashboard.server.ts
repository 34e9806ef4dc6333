import type { DashboardOutput, DepartmentOutput } from '../../../server/assessment/score-schema.ts';
import { isCivilDate } from '../../../server/platform/calendar.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { zonePath } from '../../paths.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { readExplain } from '../../ui/explain.tsx';
import { civilDayOf, compareDecimals, type DecimalString } from '../../ui/format.ts';
import { readSort, type Sort } from '../../ui/sort.ts';
import type { Band } from '../../ui/status.tsx';
import { bandIn } from '../band.server.ts';
import { explainFigure } from '../explain/explain-figure.ts';
import type { Explanation } from '../explain/explanation.ts';
import { yearAsked } from '../year-asked.server.ts';
import { changeSinceMonthEnd, dayInYear, type ScoreChange, type TrendPoint, trendUpTo } from './score-change.ts';

const SORT_KEYS = ['plan', 'verified', 'percent', 'projected', 'coverage'] as const;
export type DepartmentSort = Sort<(typeof SORT_KEYS)[number]>;

export interface DepartmentRow extends Omit<DepartmentOutput, 'tasks'> {
  band: Band | null;
}

/** What the dashboard shows of a plan; far less than all tasks and targets that it was computed from. */
export interface DashboardView
  extends Pick<DashboardOutput['scores'], 'plan' | 'planVersion' | 'percent' | 'coverage' | 'anomalies' | 'themes'> {
  /** The day that the figures stand for. */
  asOf: string;
  /** Whether the reader asked for a day gone by. */
  isPast: boolean;
  band: Band | null;
  /** Where the bands begin, in percent. */
  limits: { green: DecimalString; amber: DecimalString };
  change: ScoreChange | null;
  departments: DepartmentRow[];
  sort: DepartmentSort;
  trend: TrendPoint[];
  deadlines: (DashboardOutput['deadlines'][number] & { department: string })[];
  waiting: number | null;
  dataVersion: string;
  explanation: Explanation | null;
}

export interface DashboardPage {
  title: string;
  zone: { id: string; name: string };
  year: number;
  years: number[];
  today: string;
  mayEditPlan: boolean;
  /** Null when the zone has no plan for the year. */
  view: DashboardView | null;
}

/** A zone's dashboard from ?year=, ?asOf=, ?sort= and ?explain=. */
export async function readDashboardPage(context: LoadContext, request: Request, zone: string): Promise<DashboardPage> {
  const { year, years } = await yearAsked(context, request, zone);
  const { name } = context.zones.find(({ id }) => id === zone) ?? { name: zone };
  const t = translator(context.locale, 'assessment');
  return {
    title: t('dashboard.title', { zone: name, year }),
    zone: { id: zone, name },
    year,
    years,
    today: civilDayOf(new Date().toISOString()),
    mayEditPlan: context.can('plan.edit', zone),
    view: years.includes(year) ? await readView(context, request, { zone, year }) : null,
  };
}

async function readView(
  { api, locale }: LoadContext,
  request: Request,
  { zone, year }: { zone: string; year: number },
): Promise<DashboardView> {
  const search = new URL(request.url).searchParams;
  const today = civilDayOf(new Date().toISOString());
  const askedDay = dayAsked(search.get('asOf'), today);
  const { scores, trend, deadlines, waiting, bands, dataVersion } = await orErrorPage(locale, () =>
    api.assessment.dashboard({ zone, year, asOf: askedDay }),
  );
  const { plan, planVersion, percent, coverage, anomalies, themes, asOf } = scores;
  const sort = readSort(search, SORT_KEYS, { by: 'percent', direction: 'descending' });
  const asked = readExplain(search);
  const day = dayInYear(asOf, year);
  const isPast = askedDay !== undefined && askedDay < today;
  const nameOf = (id: string) => scores.departments.find((department) => department.id === id)?.name ?? id;
  return {
    ...{ plan, planVersion, percent, coverage, anomalies, themes, asOf, isPast, dataVersion, sort },
    // What waits, waits now.
    waiting: isPast || plan.state === 'closed' ? null : waiting,
    band: bandIn(bands, percent),
    limits: { green: bands.greenFrom, amber: bands.amberFrom },
    change: percent && changeSinceMonthEnd(trend.points, day, percent.verified),
    departments: sorted(
      scores.departments.map(({ tasks: _tasks, ...department }) => ({
        ...department,
        band: bandIn(bands, department.percent),
      })),
      sort,
    ),
    trend: trendUpTo(trend.points, day, {
      verified: percent?.verified ?? null,
      projected: percent?.projected ?? null,
      coverage,
      departments: [],
    }).map((point) => ({ ...point, departments: [] })),
    deadlines: deadlines.map((item) => ({ ...item, department: nameOf(item.departmentId) })),
    explanation:
      asked &&
      explainFigure({
        ...{ scores, locale, request: asked },
        t: translator(locale, 'assessment'),
        zonePath: zonePath(zone),
      }),
  };
}

/** A day of ?asOf=; what is none, or has not come yet, asks for nothing. */
const dayAsked = (value: string | null, today: string): string | undefined =>
  value !== null && isCivilDate(value) && value <= today ? value : undefined;

const SORTED_BY = {
  verified: ({ verified }) => verified,
  percent: ({ percent }) => percent?.verified ?? null,
  projected: ({ percent }) => percent?.projected ?? null,
  coverage: ({ coverage }) => coverage,
} as const satisfies Record<Exclude<DepartmentSort['by'], 'plan'>, (row: DepartmentRow) => DecimalString | null>;

/** Departments come in the plan's order, which also decides between equals; what has no value comes last either way. */
function sorted(rows: DepartmentRow[], { by, direction }: DepartmentSort): DepartmentRow[] {
  if (by === 'plan') return direction === 'ascending' ? rows : rows.toReversed();
  const value = SORTED_BY[by];
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compareDecimals(left, right);
  });
}
