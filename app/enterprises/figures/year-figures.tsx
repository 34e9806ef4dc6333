import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarSpec, LineSpec } from '../../../server/charts/spec.ts';
import { monthLabels } from '../../assessment/dashboard/trend-labels.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Count, Money, Share } from '../../ui/figures.tsx';
import { formatMonth } from '../../ui/format.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { asPercent } from './as-percent.ts';
import { figuresAddress } from './figure-addresses.ts';
import type { FiguresPageData } from './read-figures-page.server.ts';

type Month = FiguresPageData['ofYear']['months'][number];

const COUNTRIES_SHOWN = 10;

/** The year by month and by country. */
export function YearFigures({ page }: { page: FiguresPageData }) {
  const { t } = useTranslation('lists');
  const { zone, ofYear, month: shown } = page;
  const locale = useLocale();
  const { months, total } = ofYear;
  const of = (cell: (month: Month) => ReactNode) => (month: Month) => (month.revision === null ? null : cell(month));
  const columns: Column<Month>[] = [
    {
      id: 'month',
      header: t('figures.month'),
      rowHeader: true,
      cell: ({ month }) => (
        <span aria-current={month === shown ? 'true' : undefined}>{formatMonth(month, locale)}</span>
      ),
      footer: t('figures.wholeYear'),
    },
    {
      id: 'inspected',
      header: t('figures.inspected'),
      align: 'end',
      cell: of(({ total: { inspectedBatches } }) => <Count value={inspectedBatches} />),
      footer: <Count value={total.inspectedBatches} />,
    },
    {
      id: 'amount',
      header: t('figureTitle.inspectedAmountUsd'),
      unit: t('unit.tenThousandUsd'),
      align: 'end',
      cell: of(({ total: { inspectedAmountUsd } }) => <Money value={inspectedAmountUsd} />),
      footer: <Money value={total.inspectedAmountUsd} />,
    },
    {
      id: 'failed',
      header: t('figures.failed'),
      align: 'end',
      cell: of(({ total: { failedBatches } }) => <Count value={failedBatches} />),
      footer: <Count value={total.failedBatches} />,
    },
    {
      id: 'rate',
      header: t('figures.failureRate'),
      align: 'end',
      cell: of(({ total: { failureRate } }) => <Share value={failureRate} />),
      footer: <Share value={total.failureRate} />,
    },
    {
      id: 'returned',
      header: t('figures.returned'),
      align: 'end',
      cell: of(({ total: { returnedBatches } }) => <Count value={returnedBatches} />),
      footer: <Count value={total.returnedBatches} />,
    },
    {
      id: 'state',
      header: t('figures.revision'),
      align: 'end',
      cell: ({ revision }) => (revision === null ? t('figures.notFiled') : <Count value={revision} />),
    },
  ];
  return (
    <Section
      id="year"
      title={t('figures.byMonth')}
      intro={
        <>
          {t('figures.intro')} <RuleIds ids={['Q4', 'Q5']} />
        </>
      }
    >
      <div className="mb-10 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <RateChart page={page} />
        <CountryChart page={page} />
      </div>
      <DataTable
        caption={t('figures.byMonth')}
        captionHidden
        columns={columns}
        rows={months.filter(({ month }) => month <= page.current)}
        rowKey={({ month }) => month}
        rowHref={({ month }) => `${figuresAddress(zone, month)}#month`}
        empty={null}
      />
    </Section>
  );
}

function RateChart({ page }: { page: FiguresPageData }) {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const { months } = page.ofYear;
  const spec: LineSpec = {
    kind: 'line',
    title: t('figures.failureRate'),
    unit: '%',
    category: t('figures.month'),
    note: t('figures.rateNote'),
    points: monthLabels(
      months.map(({ month }) => `${month}-01`),
      locale,
    ),
    series: [
      {
        id: 'rate',
        name: t('figures.rate'),
        values: months.map(({ total: { failureRate } }) => asPercent(failureRate)),
      },
    ],
  };
  return <Chart spec={spec} />;
}

function CountryChart({ page }: { page: FiguresPageData }) {
  const { t } = useTranslation('lists');
  const { countries } = page.ofYear;
  if (countries.length === 0) return null;
  const spec: BarSpec = {
    kind: 'bar',
    title: t('figures.byCountry'),
    category: t('column.country'),
    places: 0,
    names: { value: t('figures.inspected') },
    bars: countries.slice(0, COUNTRIES_SHOWN).map(({ country, countryName, total }) => ({
      id: country,
      label: countryName,
      value: String(total.inspectedBatches),
    })),
    ...(countries.length > COUNTRIES_SHOWN && {
      note: t('figures.countriesShown', { count: countries.length, shown: COUNTRIES_SHOWN }),
    }),
  };
  return <Chart spec={spec} />;
}
