import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { enterprisePath, evaluationPath, measuresPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import type { SuspendedRow } from './read-measures.server.ts';

interface SuspendedTableProps {
  zone: string;
  rows: readonly SuspendedRow[];
  canDecide: boolean;
  canConvene: boolean;
}

/** E10: who waits for restoration, and what it takes. */
export function SuspendedTable({ zone, rows, canDecide, canConvene }: SuspendedTableProps) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  const columns: Column<SuspendedRow>[] = [
    { id: 'name', header: t('register.column.name'), rowHeader: true, cell: ({ name }) => name },
    { id: 'since', header: t('measures.suspendedOn'), cell: ({ since }) => <CivilDate date={since} /> },
    {
      id: 'needs',
      header: t('measures.needs'),
      narrow: 'full',
      cell: ({ since, evaluation }) => (
        <ul className="list-disc ps-4">
          <li>
            {t('measures.needsEvaluation', { day: formatDate(since, locale) })}
            {evaluation && (
              <>
                {' '}
                <Link to={evaluationPath(zone, evaluation.id)}>
                  {t(`measures.evaluation.${evaluation.outcome ?? 'running'}`)}
                </Link>
              </>
            )}
          </li>
          <li>{t('measures.needsEffectsGone')}</li>
        </ul>
      ),
    },
  ];
  const acts: Column<SuspendedRow> = {
    id: 'acts',
    header: t('measures.acts'),
    narrow: 'full',
    cell: ({ id, name }) => (
      <span className="flex flex-wrap gap-2">
        {canConvene && (
          <LinkButton
            size="small"
            to={`${enterprisePath(zone, id)}?open=restorationPanel#form`}
            aria-label={t('measures.conveneNamed', { name })}
          >
            {t('measures.convene')}
          </LinkButton>
        )}
        {canDecide && (
          <LinkButton
            size="small"
            to={`${measuresPath(zone)}?open=restore:${id}#form`}
            aria-label={t('restore.titleNamed', { name })}
          >
            {t('restore.title')}
          </LinkButton>
        )}
      </span>
    ),
  };
  return (
    <DataTable
      caption={t('measures.suspended')}
      captionHidden
      columns={canDecide || canConvene ? [...columns, acts] : columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => enterprisePath(zone, id)}
      empty={<EmptyState title={t('measures.noneSuspended')}>{t('measures.noneSuspendedHint')}</EmptyState>}
    />
  );
}
