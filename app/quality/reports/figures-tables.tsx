import { useTranslation } from 'react-i18next';
import type { HalfFigures } from '../../../server/quality/figures/schema.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Count, Money, Share } from '../../ui/figures.tsx';
import { formatMonth } from '../../ui/format.ts';
import { MainFigures } from './main-figures.tsx';
import { Quantity } from './quantity.tsx';

/** The audience of a published report is not told whose data was missing (Q10). */
export type ShownFigures = Omit<HalfFigures, 'completeness'> & { completeness?: HalfFigures['completeness'] };

export interface FiguresTablesProps {
  figures: ShownFigures;
  /** Of the countries in the figures, by code. */
  countryNames: Record<string, string>;
}

/** Q6, 1.2: the half-year's figures beside those it is compared with, by country, and what data is missing. */
export function FiguresTables({ figures, countryNames }: FiguresTablesProps) {
  const { t } = useTranslation('qualityReports');
  const nameOf = (code: string) => countryNames[code] ?? code;
  return (
    <div className="space-y-8">
      <MainFigures figures={figures} />
      <BatchesByCountry
        caption={t('figures.failures')}
        rows={figures.failuresByCountry}
        nameOf={nameOf}
        empty={figures.current.inspection && t('figures.noFailures')}
      />
      <BatchesByCountry
        caption={t('figures.returns')}
        rows={figures.returnsByCountry}
        nameOf={nameOf}
        empty={figures.current.inspection && t('figures.noReturns')}
      />
      <ExportsByCountry figures={figures} nameOf={nameOf} />
      <MissingFigures figures={figures} />
    </div>
  );
}

type NameOf = (code: string) => string;
type Part = HalfFigures['failuresByCountry'][number];
type Exported = HalfFigures['exportsByCountry'][number];

function BatchesByCountry({
  caption,
  rows,
  nameOf,
  empty,
}: {
  caption: string;
  rows: Part[];
  nameOf: NameOf;
  /** Null when nothing was reported at all: then "none" would be wrong. */
  empty: string | null;
}) {
  const { t } = useTranslation(['qualityReports', 'common']);
  const columns: Column<Part>[] = [
    { id: 'country', header: t('figures.country'), rowHeader: true, cell: ({ key }) => nameOf(key) },
    { id: 'batches', header: t('figures.batches'), align: 'end', cell: ({ batches }) => <Count value={batches} /> },
    {
      id: 'quantity',
      header: t('figures.quantity'),
      align: 'end',
      cell: ({ quantity }) => <Quantity value={quantity} />,
    },
    {
      id: 'amount',
      header: t('figures.amount'),
      unit: t('figures.unit.tenThousandUsd'),
      align: 'end',
      cell: ({ amountUsd }) => <Money value={amountUsd} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={<p className="text-ink-2">{empty ?? t('common:status.noData')}</p>}
    />
  );
}

function ExportsByCountry({ figures, nameOf }: { figures: ShownFigures; nameOf: NameOf }) {
  const { t } = useTranslation('qualityReports');
  const unit = t('figures.unit.tenThousandUsd');
  const columns: Column<Exported>[] = [
    { id: 'country', header: t('figures.country'), rowHeader: true, cell: ({ key }) => nameOf(key) },
    {
      id: 'amount',
      header: t('figures.amount'),
      unit,
      align: 'end',
      cell: ({ amountUsd }) => <Money value={amountUsd} />,
    },
    {
      id: 'ownBrand',
      header: t('figures.ownBrand'),
      unit,
      align: 'end',
      cell: ({ ownBrandAmountUsd }) => <Money value={ownBrandAmountUsd} />,
    },
    { id: 'share', header: t('figures.share'), align: 'end', cell: ({ share }) => <Share value={share} /> },
  ];
  return (
    <DataTable
      caption={t('figures.exports')}
      columns={columns}
      rows={figures.exportsByCountry}
      rowKey={({ key }) => key}
      empty={<p className="text-ink-2">{t('figures.noExports')}</p>}
    />
  );
}

/** Missing data is named and not counted as zero. */
function MissingFigures({ figures: { current, completeness } }: { figures: ShownFigures }) {
  const { t } = useTranslation(['qualityReports', 'common']);
  const locale = useLocale();
  const list = (words: string[]) => words.join(t('common:listSeparator'));
  const { inspectionMonths, listsOwed, listsFiled } = current.missing;
  const departments = (completeness?.departments ?? []).filter(
    ({ state }) => state === 'missing' || state === 'notYetDue',
  );
  const facts = [
    inspectionMonths.length > 0 && {
      term: t('figures.missingMonths'),
      value: list(inspectionMonths.map((month) => formatMonth(month, locale))),
    },
    listsFiled < listsOwed && {
      term: t('figures.missingLists'),
      value: t('figures.lists', { owed: listsOwed, filed: listsFiled }),
    },
    completeness !== undefined &&
      (departments.length > 0 || !completeness.isArranged) && {
        term: t('figures.missingDepartments'),
        value: completeness.isArranged ? list(departments.map(({ name }) => name[locale])) : t('figures.notArranged'),
      },
  ].filter((fact) => fact !== false);
  return (
    <div>
      <p className="mb-2 font-semibold">{t('figures.missing')}</p>
      {facts.length === 0 ? <p className="text-ink-2">{t('figures.missingNone')}</p> : <DefinitionList items={facts} />}
    </div>
  );
}
