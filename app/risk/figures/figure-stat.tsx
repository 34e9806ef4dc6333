import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { kpiChange } from '../../kpis/kpi-change.ts';
import { KPI_PLACES, kpiUnit, writeKpi } from '../../kpis/kpi-words.ts';
import { ExplainLink } from '../../ui/explain.tsx';
import { Missing } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import { Stat } from '../../ui/stat.tsx';
import type { RiskFigures, RiskKpi } from './read-risk-figures.server.ts';

/** One key figure with its change, what it was a year before, and how sure it is. */
export function FigureStat({ id, figures }: { id: RiskKpi['id']; figures: RiskFigures }) {
  const { t } = useTranslation('riskFigures');
  const { t: tKpis } = useTranslation('kpis');
  const locale = useLocale();
  const kpi = figures.kpis.find((each) => each.id === id);
  if (!kpi) return null;
  const { value, unit, direction } = kpi;
  const source = id === 'active-warnings' ? 'risk-measures' : 'risks';
  const change = kpiChange(figures.trend, figures.asOf, { id, value, unit: unit === 'share' ? 'share' : 'count' });
  return (
    <Stat
      label={tKpis(`kpi.${id}.name`)}
      unit={value === null ? undefined : kpiUnit(tKpis, { unit, source })}
      note={notesOf(kpi, figures, t).join(' · ')}
      delta={
        change && change.value !== '0'
          ? {
              value: change.value,
              period: t('since', { day: formatDate(change.since, locale) }),
              better: direction === 'none' ? undefined : direction,
              places: KPI_PLACES[unit],
              unit: unit === 'share' ? t('points') : '',
            }
          : undefined
      }
    >
      <ExplainLink kind="kpi" id={id}>
        {value === null ? <Missing reason="noData" /> : <span className="figures">{writeKpi(unit, value)}</span>}
      </ExplainLink>
    </Stat>
  );
}

function notesOf(
  { id, unit, value, counted, rows, rate }: RiskKpi,
  { lastYear }: RiskFigures,
  t: TFunction<'riskFigures'>,
) {
  const before = lastYear.kpis.find((each) => each.id === id)?.value ?? null;
  return [
    unit === 'share' && value !== null && t('ofRows', { counted, rows }),
    rate && t('between', { low: writeKpi(unit, rate.low), high: writeKpi(unit, rate.high) }),
    rate?.isSmallSample && t('smallSample'),
    before !== null && t('lastYear', { value: writeKpi(unit, before) }),
  ].filter((note) => typeof note === 'string');
}
