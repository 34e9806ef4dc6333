import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { withSearch } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { formatMonth } from '../../ui/format.ts';
import { Pager } from '../../ui/pager.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { halfName } from '../half-name.ts';
import { QualityTabs } from '../quality-tabs.tsx';
import { ExportRowsTable } from './export-rows-table.tsx';
import { qualityAddress, rowsAddress } from './figure-addresses.ts';
import { InspectionRowsTable } from './inspection-rows-table.tsx';
import type { RowsPageData } from './read-rows.server.ts';

/** Of which rows is a figure the sum? */
export function RowsPage({ page }: { page: RowsPageData }) {
  const { t } = useTranslation('qualityFigures');
  const { t: tQuality } = useTranslation('quality');
  const locale = useLocale();
  const location = useLocation();
  const { title, zone, period, filters, view } = page;
  const { measure } = filters;
  const shown = measure === 'exports' ? view.exports.length : view.inspections.length;
  const total = (measure === 'exports' ? view.exportTotal : view.inspectionTotal)?.rowCount;
  const isOfAll = !filters.onlyOwnBrand && !filters.onlyFailed && !filters.onlyReturned;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('title'), href: qualityAddress(zone, period) }]}
        lead={t(`rows.lead.${measure}`, { period: halfName(tQuality, period) })}
      />
      <QualityTabs zone={zone} pages={page.pages} />
      <Tabs
        label={t('rows.chooseMeasure')}
        tabs={(['exports', 'inspections'] as const).map((each) => ({
          href: rowsAddress(zone, { period, measure: each }),
          label: t(`rows.measure.${each}`),
          current: each === measure,
        }))}
      />
      <Tabs
        label={t('rows.chooseMonth')}
        tabs={[null, ...view.months].map((month) => ({
          href: withSearch(location, { month, cursor: null }),
          label: month === null ? t('rows.allMonths') : formatMonth(month, locale),
          current: month === filters.month,
        }))}
      />
      <Filters page={page} />
      {measure === 'exports' ? <ExportRowsTable page={page} /> : <InspectionRowsTable page={page} />}
      <Pager shown={shown} total={isOfAll ? total : undefined} nextCursor={view.nextCursor} />
    </>
  );
}

const KINDS = {
  exports: ['ownBrand'],
  inspections: ['failed', 'returned'],
} as const;

/** What the rows are narrowed to; each filter with a link that takes it away. */
function Filters({ page }: { page: RowsPageData }) {
  const { t } = useTranslation('qualityFigures');
  const location = useLocation();
  const { filters, view } = page;
  const { measure, country, product } = filters;
  const isOn = { ownBrand: filters.onlyOwnBrand, failed: filters.onlyFailed, returned: filters.onlyReturned };
  const without = (name: string) => withSearch(location, { [name]: null, cursor: null });
  const countryName = [...view.exports, ...view.inspections][0]?.countryName ?? country;
  return (
    <div className="mb-6 flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {KINDS[measure].map((kind) => (
        <Link
          key={kind}
          to={withSearch(location, { [kind]: isOn[kind] ? null : 'true', cursor: null })}
          className="no-print"
        >
          {isOn[kind] ? t('rows.clear', { filter: t(`rows.only.${kind}`) }) : t(`rows.only.${kind}`)}
        </Link>
      ))}
      {country !== null && <Filter text={t('rows.ofCountry', { name: countryName })} href={without('country')} />}
      {product !== null && (
        <Filter text={t('rows.ofProduct', { name: product || t('bars.noProduct') })} href={without('product')} />
      )}
    </div>
  );
}

function Filter({ text, href }: { text: string; href: string }) {
  const { t } = useTranslation('qualityFigures');
  return (
    <span>
      {text}{' '}
      <Link to={href} className="no-print ms-1">
        {t('rows.remove')}
      </Link>
    </span>
  );
}
