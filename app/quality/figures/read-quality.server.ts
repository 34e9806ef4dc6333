import { halfBefore, halfOf, isPeriod, periodOf } from '../../../server/quality/period.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { readExplain } from '../../ui/explain.tsx';
import { civilDayOf } from '../../ui/format.ts';
import { qualityPages } from '../quality-pages.server.ts';
import { explainFigure } from './explain-figure.ts';
import { isQualityFigure } from './quality-figures.ts';

export type QualityDashboard = Awaited<ReturnType<Api['qualityFigures']['dashboard']>>;

const PERIODS_BACK = 5;

/** The quality dashboard of the half-year that an address asks for, and the figure that it wants explained. */
export async function readQuality(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const asked = periodAsked(search);
  const dashboard = await orErrorPage(locale, () =>
    api.qualityFigures.dashboard({ zone, ...(asked !== null && { period: asked }) }),
  );
  const explained = readExplain(search);
  const t = translator(locale, 'qualityFigures');
  return {
    title: t('title'),
    zone,
    pages: qualityPages(context, zone),
    periods: periodsAround(dashboard.period),
    dashboard,
    explanation:
      explained?.kind === 'figure' && isQualityFigure(explained.id)
        ? explainFigure({ id: explained.id, dashboard, t, tQuality: translator(locale, 'quality'), locale, zone })
        : null,
  };
}

export type QualityPageData = Awaited<ReturnType<typeof readQuality>>;

/** The half-year that an address names; null for none and for what is no half-year. */
export function periodAsked(search: URLSearchParams): string | null {
  const period = search.get('period') ?? '';
  return isPeriod(period) ? period : null;
}

/** The half-years to choose from, the newest first; the one that is shown is among them. */
export function periodsAround(shown: string): string[] {
  const month = civilDayOf(new Date().toISOString());
  const periods: string[] = [];
  let half = halfOf(`${month.slice(0, 4)}-${month.slice(5, 7) <= '06' ? 'H1' : 'H2'}`);
  for (let count = 0; count < PERIODS_BACK; count += 1) {
    periods.push(periodOf(half));
    half = halfBefore(half);
  }
  return periods.includes(shown) ? periods : [...periods, shown];
}
