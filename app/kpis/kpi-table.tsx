import { useTranslation } from 'react-i18next';
import { usdToWan } from '../../server/platform/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { ExplainLink } from '../ui/explain.tsx';
import { Missing, Nothing } from '../ui/figures.tsx';
import { RuleIds } from '../ui/rule-ids.tsx';
import { DeltaText } from '../ui/stat.tsx';
import { Badge } from '../ui/status.tsx';
import { difference } from './kpi-change.ts';
import { KPI_PLACES, kpiUnit, monthsWritten, writeKpi } from './kpi-words.ts';
import type { Kpi, KpiDefinition } from './read-kpis-page.server.ts';

/** A definition, with what it says where the reader may read it. */
export interface KpiLine {
  definition: KpiDefinition;
  kpi: Kpi | null;
}

/** The key figures of an area: what each says, how sure that is, which way is better, and how it is computed. */
export function KpiTable({ caption, lines }: { caption: string; lines: readonly KpiLine[] }) {
  const { t } = useTranslation('kpis');
  const columns: Column<KpiLine>[] = [
    {
      id: 'name',
      header: t('column.name'),
      rowHeader: true,
      width: '13rem',
      cell: ({ definition: { id, rules } }) => (
        <>
          {t(`kpi.${id}.name`)}
          <span className="block text-xs font-normal">
            <RuleIds ids={rules} />
          </span>
        </>
      ),
    },
    { id: 'value', header: t('column.value'), align: 'end', cell: (line) => <Value {...line} /> },
    { id: 'interval', header: t('column.interval'), align: 'end', cell: (line) => <Interval {...line} /> },
    { id: 'lastYear', header: t('column.lastYear'), align: 'end', cell: ({ kpi }) => <LastYear kpi={kpi} /> },
    {
      id: 'direction',
      header: t('column.direction'),
      cell: ({ definition }) => <span className="whitespace-nowrap">{t(`direction.${definition.direction}`)}</span>,
    },
    {
      id: 'definition',
      header: t('column.definition'),
      narrow: 'full',
      width: '24rem',
      cell: ({ definition: { id, source, withoutData } }) => (
        <>
          {t(`kpi.${id}.formula`)}
          <span className="text-ink-3 block text-sm">
            {t('sourceIs', { source: t(`source.${source}`) })} · {t(`withoutData.${withoutData}`)}
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ definition }) => definition.id}
      empty={null}
    />
  );
}

function Value({ definition, kpi }: KpiLine) {
  const { t } = useTranslation('kpis');
  const locale = useLocale();
  if (!kpi) return <span className="text-ink-3 text-sm">{t('notOpen')}</span>;
  const { id, value, unit, isSmallSample, months } = kpi;
  const told = months && months.missing.length > 0 ? monthsWritten(months, t, locale) : null;
  return (
    <>
      <ExplainLink kind="kpi" id={id}>
        {value === null ? <Missing reason="noData" /> : <span className="figures">{writeKpi(unit, value)}</span>}
      </ExplainLink>
      {value !== null && <span className="text-ink-3 ms-1 text-sm">{kpiUnit(t, definition)}</span>}
      {isSmallSample && (
        <span className="block">
          <Badge tone="warn">{t('smallSample')}</Badge>
        </span>
      )}
      {told && <span className="text-ink-3 block text-xs">{told}</span>}
    </>
  );
}

function Interval({ definition: { uncertainty, unit }, kpi }: KpiLine) {
  const { t } = useTranslation('kpis');
  if (kpi?.interval) {
    const { low, high } = kpi.interval;
    return (
      <span className="figures whitespace-nowrap">
        {t('between', { low: writeKpi(unit, low), high: writeKpi(unit, high) })}
      </span>
    );
  }
  const isExact = uncertainty === 'full-count' || unit === 'share' || unit === 'index';
  return isExact ? (
    <span className="text-ink-3 text-sm">{t(uncertainty === 'full-count' ? 'fullCount' : 'noInterval')}</span>
  ) : (
    <Nothing />
  );
}

function LastYear({ kpi }: { kpi: Kpi | null }) {
  const { t } = useTranslation('kpis');
  if (!kpi || kpi.lastYear === null) return <Nothing />;
  const { unit, value, lastYear, direction } = kpi;
  // Money moves in the unit in which it is written.
  const written = (amount: string) => (unit === 'usd' ? usdToWan(amount) : amount);
  const moved = difference(unit === 'share', value && written(value), written(lastYear));
  return (
    <>
      <span className="figures">{writeKpi(unit, lastYear)}</span>
      {moved !== null && moved !== '0' && (
        <span className="block text-sm">
          <DeltaText
            value={moved}
            period=""
            better={direction === 'none' ? undefined : direction}
            places={KPI_PLACES[unit]}
            unit={unit === 'share' ? t('points') : ''}
          />
        </span>
      )}
    </>
  );
}
