import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { riskPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Nothing } from '../../ui/figures.tsx';
import { Badge } from '../../ui/status.tsx';
import { AnswerMark, PhaseMark, PublicationMark, TermText } from './measure-marks.tsx';
import type { MeasuresPage } from './read-measures-page.server.ts';

type Row = Extract<MeasuresPage['content'], { view: 'register' }>['items'][number];

interface MeasuresTableProps {
  zone: string;
  rows: readonly Row[];
  today: string;
  /** Filters leave rows out, so an empty list does not mean that there are none. */
  isFiltered: boolean;
}

/** The measures of all risks that the reader may see; each row opens its risk. */
export function MeasuresTable({ zone, rows, today, isFiltered }: MeasuresTableProps) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  const locale = useLocale();
  const columns: Column<Row>[] = [
    { id: 'title', header: t('fact.measure'), rowHeader: true, cell: ({ title }) => title },
    { id: 'kind', header: t('fact.kind'), cell: ({ kind }) => <Badge>{t(`risk:measureKind.${kind}`)}</Badge> },
    {
      id: 'risk',
      header: t('fact.risk'),
      narrow: 'full',
      cell: ({ risk }) => (
        <>
          <span className="figures">{risk.number}</span> {risk.title}
        </>
      ),
    },
    {
      id: 'for',
      header: t('fact.addressee'),
      narrow: 'full',
      cell: ({ department, audience, enterprises }) =>
        department?.name[locale] ||
        [audience, ...enterprises.map(({ name }) => name)].filter(Boolean).join(t('separator')) || <Nothing />,
    },
    {
      id: 'phase',
      header: t('fact.phase'),
      cell: ({ phase, needsReview }) => (
        <span className="flex flex-wrap gap-x-2">
          <PhaseMark phase={phase} />
          {needsReview && <Badge tone="warn">{t('review.due')}</Badge>}
        </span>
      ),
    },
    { id: 'term', header: t('fact.term'), cell: (row) => <TermText {...row} /> },
    {
      id: 'result',
      header: t('fact.result'),
      cell: (row) =>
        row.kind === 'announcement' ? (
          <PublicationMark published={row.published} />
        ) : (
          <AnswerMark {...row} today={today} />
        ),
    },
  ];
  return (
    <DataTable
      caption={t('register.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id, risk }) => `${riskPath(zone, risk.id)}#measure-${id}`}
      empty={
        isFiltered ? (
          <EmptyState title={t('register.noneFound')}>{t('register.noneFoundHint')}</EmptyState>
        ) : (
          <EmptyState title={t('register.none')}>{t('register.noneHint')}</EmptyState>
        )
      }
    />
  );
}
