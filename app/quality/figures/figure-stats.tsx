import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { ExplainLink } from '../../ui/explain.tsx';
import { Missing } from '../../ui/figures.tsx';
import { formatCount, formatMoney, formatMonth, formatMonthName } from '../../ui/format.ts';
import { type Delta, Stat, Stats } from '../../ui/stat.tsx';
import { halfName } from '../half-name.ts';
import { figureChanges, monthsWithout } from './figure-changes.ts';
import { PLACES, unitOf, writeFigure } from './figure-words.ts';
import { FIGURE_GROUPS, FIGURE_LOOKS, type FigureGroup, type QualityFigure } from './quality-figures.ts';
import type { QualityDashboard } from './read-quality.server.ts';

/** The key figures of a group, each with its change; what could not be compared is said below. */
export function FigureGroupStats({ group, dashboard }: { group: FigureGroup; dashboard: QualityDashboard }) {
  return (
    <>
      <Stats>
        {FIGURE_GROUPS[group].map((id) => (
          <FigureStat key={id} id={id} dashboard={dashboard} />
        ))}
      </Stats>
      <NotCompared of={group} dashboard={dashboard} />
    </>
  );
}

function FigureStat({ id, dashboard }: { id: QualityFigure; dashboard: QualityDashboard }) {
  const { t } = useTranslation('qualityFigures');
  const { t: tQuality } = useTranslation('quality');
  const { unit, direction, read } = FIGURE_LOOKS[id];
  const baseName = useBaseName(dashboard);
  const value = read(dashboard.current);
  const deltas = figureChanges(id, dashboard).map(
    ({ base, value: change }): Delta => ({
      value: change,
      period: t('against', { base: baseName(base) }),
      better: direction === 'none' ? undefined : direction,
      places: unit === 'usd' ? 1 : PLACES[unit],
      unit: unit === 'usd' ? '%' : unit === 'share' ? t('points') : '',
    }),
  );
  return (
    <Stat
      label={tQuality(`measure.${id}`)}
      unit={value === null ? undefined : unitOf(t, id)}
      delta={deltas}
      note={useNote(id, dashboard)}
    >
      <ExplainLink kind="figure" id={id}>
        {value === null ? <Missing reason="noData" /> : <span className="figures">{writeFigure(id, value)}</span>}
      </ExplainLink>
    </Stat>
  );
}

/** What a figure is made of, beside itself. */
function useNote(id: QualityFigure, { current }: QualityDashboard): string | undefined {
  const { t } = useTranslation('qualityFigures');
  const { exports, inspection, missing } = current;
  const money = (usd: string) => formatMoney(usd, 'tenThousandUsd');
  if (id === 'exports') return t('listsOf', { filed: missing.listsFiled, owed: missing.listsOwed });
  if (id === 'ownBrandShare')
    return exports ? t('ownBrandIs', { amount: money(exports.ownBrandAmountUsd) }) : undefined;
  if (!inspection) return undefined;
  if (id === 'inspectedBatches') return t('amountIs', { amount: money(inspection.inspectedAmountUsd) });
  if (id === 'failedBatches') return t('amountIs', { amount: money(inspection.failedAmountUsd) });
  if (id === 'returnedBatches') return t('amountIs', { amount: money(inspection.returnedAmountUsd) });
  if (id === 'failureRateByBatches') {
    return t('partOf', {
      part: formatCount(inspection.failedBatches),
      whole: formatCount(inspection.inspectedBatches),
    });
  }
  return undefined;
}

/** While the half-year runs, the same months of the year before; afterwards that half-year. */
function useBaseName({ compared, current, before, lastYear }: QualityDashboard) {
  const { t } = useTranslation('qualityFigures');
  const { t: tQuality } = useTranslation('quality');
  const locale = useLocale();
  return (base: 'lastYear' | 'before'): string => {
    if (base === 'before') return halfName(tQuality, before.period);
    const isWhole = compared === null || compared.through === current.to.slice(0, 7);
    if (isWhole) return halfName(tQuality, lastYear.period);
    const { from, to } = compared.lastYear;
    // Both are of one half-year: the year is said once.
    const name = (day: string) => formatMonthName(day.slice(0, 7), locale);
    return t('months', { year: from.slice(0, 4), from: name(from), to: name(to) });
  };
}

/** Says which months keep the figures from being compared. */
function NotCompared({ of, dashboard }: { of: FigureGroup; dashboard: QualityDashboard }) {
  const { t } = useTranslation('qualityFigures');
  const { t: tCommon } = useTranslation();
  const locale = useLocale();
  const baseName = useBaseName(dashboard);
  const { compared, trend } = dashboard;
  if (!compared) return null;
  const list = (months: readonly string[]) =>
    months.map((month) => formatMonth(month, locale)).join(tCommon('listSeparator'));
  const own = monthsWithout(of, compared.current, trend);
  const bases = (['lastYear', 'before'] as const).flatMap((base) => {
    const sums = compared[base];
    const months = sums ? monthsWithout(of, sums, trend) : [];
    return months.length > 0 ? [t('baseLacks', { base: baseName(base), months: list(months) })] : [];
  });
  const sentences = own.length > 0 ? [t('currentLacks', { months: list(own) })] : bases;
  if (sentences.length === 0) return null;
  return <p className="text-ink-3 mt-4 max-w-text text-sm">{sentences.join(' ')}</p>;
}
