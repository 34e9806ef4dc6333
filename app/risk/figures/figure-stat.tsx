import { useTranslation } from 'react-i18next';
import { kpiChange } from '../../enterprises/kpis/kpi-change.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { ExplainLink } from '../../ui/explain.tsx';
import { Missing } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import { Stat } from '../../ui/stat.tsx';
import { type FigureWords, fullName, PLACES, unitOf, writeValue } from './figure-words.ts';
import type { RiskFigures, RiskKpi } from './read-risk-figures.server.ts';

/** One key figure with its change, what it was a year before, and how sure it is. */
export function FigureStat({ id, figures }: { id: RiskKpi['id']; figures: RiskFigures }) {
  const { t } = useTranslation('riskFigures');
  const { t: tRisk } = useTranslation('risk');
  const locale = useLocale();
  const kpi = figures.kpis.find((each) => each.id === id);
  if (!kpi) return null;
  const { value, unit, direction } = kpi;
  const words = { t, tRisk };
  const change = kpiChange(figures.trend, figures.asOf, { id, value, unit: unit === 'share' ? 'share' : 'count' });
  return (
    <Stat
      label={fullName(words, kpi)}
      unit={value === null ? undefined : unitOf(words, kpi)}
      note={notesOf(kpi, figures, words).join(' · ')}
      delta={
        change && change.value !== '0'
          ? {
              value: change.value,
              period: t('since', { day: formatDate(change.since, locale) }),
              better: direction === 'none' ? undefined : direction,
              places: PLACES[unit],
              unit: unit === 'share' ? t('points') : '',
            }
          : undefined
      }
    >
      <ExplainLink kind="kpi" id={id}>
        {value === null ? <Missing reason="noData" /> : <span className="figures">{writeValue(unit, value)}</span>}
      </ExplainLink>
    </Stat>
  );
}

function notesOf({ id, unit, value, counted, rows, rate }: RiskKpi, { lastYear }: RiskFigures, { t }: FigureWords) {
  const before = lastYear.kpis.find((each) => each.id === id)?.value ?? null;
  return [
    unit === 'share' && value !== null && t('ofRows', { counted, rows }),
    rate && t('between', { low: writeValue(unit, rate.low), high: writeValue(unit, rate.high) }),
    rate?.isSmallSample && t('smallSample'),
    before !== null && t('lastYear', { value: writeValue(unit, before) }),
  ].filter((note) => typeof note === 'string');
}
