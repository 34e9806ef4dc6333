import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { FilingMark } from '../../enterprises/archive/filing-mark.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { monthlyListPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Count, Money, Share } from '../../ui/figures.tsx';
import { formatMonth } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { halfName } from '../half-name.ts';
import type { ReportFigures, ReportPage } from './read-report-page.server.ts';

interface ReportFiguresViewProps {
  page: ReportPage;
  figures: ReportFigures;
  title: string;
}

/** What the enterprise's own lists, and the inspection authority, say of the half-year; what is missing stands by name. */
export function ReportFiguresView({ page, figures, title }: ReportFiguresViewProps) {
  const { t } = useTranslation('enterpriseReports');
  return (
    <Section id="figures" title={title} intro={t('figures.intro')}>
      <div className="space-y-8">
        <MissingMonths page={page} figures={figures} />
        <Totals figures={figures} />
        <Months page={page} figures={figures} />
        <Countries figures={figures} />
      </div>
    </Section>
  );
}

function MissingMonths({ page, figures: { missing } }: Omit<ReportFiguresViewProps, 'title'>) {
  const { t } = useTranslation('enterpriseReports');
  const { t: tCommon } = useTranslation();
  const locale = useLocale();
  const { listMonths, inspectionMonths } = missing;
  if (listMonths.length === 0 && inspectionMonths.length === 0) return null;
  return (
    <Notice tone="warn" title={t('figures.missing')}>
      {listMonths.length > 0 && (
        <p>
          {t('figures.missingLists')}{' '}
          {listMonths.map((month, index) => (
            <Fragment key={month}>
              {index > 0 && tCommon('listSeparator')}
              <Link to={monthlyListPath(page.zone, page.enterprise, month)}>{formatMonth(month, locale)}</Link>
            </Fragment>
          ))}
        </p>
      )}
      {inspectionMonths.length > 0 && (
        <p>
          {t('figures.missingInspections')}{' '}
          {inspectionMonths.map((month) => formatMonth(month, locale)).join(tCommon('listSeparator'))}
        </p>
      )}
    </Notice>
  );
}

function Totals({ figures }: { figures: ReportFigures }) {
  const { t } = useTranslation(['enterpriseReports', 'quality']);
  const { t: tQuality } = useTranslation('quality');
  const { exports, before, lastYear, inspection } = figures;
  const unit = t('enterpriseReports:unit.timesTenThousandUsd');
  return (
    <Stats>
      <Stat label={t('quality:measure.exports')} unit={unit}>
        <Money value={exports?.amountUsd} />
      </Stat>
      {[before, lastYear].map((other) => (
        <Stat
          key={other.period}
          label={t('enterpriseReports:figures.exportsOf', { half: halfName(tQuality, other.period) })}
          unit={unit}
        >
          <Money value={other.exports?.amountUsd} />
        </Stat>
      ))}
      <Stat label={t('quality:measure.ownBrandShare')}>
        <Share value={exports?.ownBrandShare} />
      </Stat>
      <Stat label={t('enterpriseReports:figures.nonconforming')}>
        <Count value={exports?.nonconformingRows} />
      </Stat>
      <Stat label={t('quality:measure.inspectedBatches')}>
        <Count value={inspection?.inspectedBatches} />
      </Stat>
      <Stat label={t('quality:measure.failedBatches')}>
        <Count value={inspection?.failedBatches} />
      </Stat>
      <Stat label={t('quality:measure.returnedBatches')}>
        <Count value={inspection?.returnedBatches} />
      </Stat>
      <Stat label={t('quality:measure.failureRateByBatches')}>
        <Share value={figures.failureRateByBatches} />
      </Stat>
    </Stats>
  );
}

type Month = ReportFigures['months'][number];

function Months({ page, figures }: Omit<ReportFiguresViewProps, 'title'>) {
  const { t } = useTranslation('enterpriseReports');
  const locale = useLocale();
  const missing = ({ state }: Month) => (state === 'notOwed' ? 'inapplicable' : 'noData');
  const unit = t('unit.tenThousandUsd');
  const columns: Column<Month>[] = [
    { id: 'month', header: t('figures.month'), rowHeader: true, cell: ({ month }) => formatMonth(month, locale) },
    { id: 'state', header: t('figures.list'), cell: ({ state }) => <FilingMark state={state} /> },
    {
      id: 'amount',
      header: t('figures.amount'),
      unit,
      align: 'end',
      cell: (row) => <Money value={row.amountUsd} missing={missing(row)} />,
    },
    {
      id: 'ownBrand',
      header: t('figures.ownBrand'),
      unit,
      align: 'end',
      cell: (row) => <Money value={row.ownBrandAmountUsd} missing={missing(row)} />,
    },
    {
      id: 'nonconforming',
      header: t('figures.nonconforming'),
      align: 'end',
      cell: (row) => <Count value={row.nonconformingRows} missing={missing(row)} />,
    },
  ];
  return (
    <DataTable
      caption={t('figures.byMonth')}
      columns={columns}
      rows={figures.months}
      rowKey={({ month }) => month}
      rowHref={({ month }) => monthlyListPath(page.zone, page.enterprise, month)}
      empty={<EmptyState title={t('figures.noMonths')} />}
    />
  );
}

type Country = ReportFigures['countries'][number];

function Countries({ figures: { countries } }: { figures: ReportFigures }) {
  const { t } = useTranslation('enterpriseReports');
  const columns: Column<Country>[] = [
    { id: 'country', header: t('figures.country'), rowHeader: true, cell: ({ countryName }) => countryName },
    {
      id: 'amount',
      header: t('figures.amount'),
      unit: t('unit.tenThousandUsd'),
      align: 'end',
      cell: ({ amountUsd }) => <Money value={amountUsd} />,
    },
    { id: 'share', header: t('figures.share'), align: 'end', cell: ({ share }) => <Share value={share} /> },
  ];
  return (
    <DataTable
      caption={t('figures.byCountry')}
      columns={columns}
      rows={countries}
      rowKey={({ country }) => country}
      empty={<EmptyState title={t('figures.noCountries')}>{t('figures.noCountriesHint')}</EmptyState>}
    />
  );
}
