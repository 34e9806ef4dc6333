import { useTranslation } from 'react-i18next';
import { incidentPath, observationPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Nothing } from '../../ui/figures.tsx';
import { Badge } from '../../ui/status.tsx';
import { ObservationStateMark } from '../observations/observation-marks.tsx';
import { CauseMark, EffectText, TracingMark } from './marks.tsx';
import type { IncidentsPage } from './read-incidents.server.ts';

type Content<View> = Extract<IncidentsPage['content'], { view: View }>;
type Incident = Content<'incidents'>['items'][number];
type Observation = Content<'observations'>['items'][number];

interface TableProps<Row> {
  zone: string;
  rows: readonly Row[];
  /** The reader's own enterprise is the only one there is. */
  isOwn: boolean;
  /** Filters leave rows out, so an empty list does not mean that nothing happened. */
  isFiltered: boolean;
}

export function IncidentTable({ zone, rows, isOwn, isFiltered }: TableProps<Incident>) {
  const { t } = useTranslation('incidents');
  const columns: (Column<Incident> | false)[] = [
    { id: 'on', header: t('fact.happenedOn'), cell: ({ happenedOn }) => <CivilDate date={happenedOn} /> },
    { id: 'product', header: t('fact.product'), rowHeader: true, cell: ({ product }) => product },
    !isOwn && {
      id: 'enterprise',
      header: t('enterprise.label'),
      cell: ({ enterprise }) => enterprise.name,
      narrow: 'full',
    },
    { id: 'kind', header: t('fact.kind'), cell: ({ kind }) => <Badge>{t(`kind.${kind}`)}</Badge> },
    { id: 'country', header: t('fact.country'), cell: ({ country }) => country.name },
    { id: 'cause', header: t('fact.cause'), cell: ({ cause }) => <CauseMark cause={cause} /> },
    {
      id: 'effect',
      header: t('fact.effect'),
      cell: ({ cause, effect }) => <EffectText cause={cause} effect={effect} />,
    },
    {
      id: 'traced',
      header: t('fact.tracing'),
      cell: ({ term, tracedOn }) => <TracingMark term={term} tracedOn={tracedOn} />,
      narrow: 'full',
    },
  ];
  return (
    <DataTable
      caption={t('view.incidents')}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => incidentPath(zone, id)}
      empty={
        isFiltered ? (
          <EmptyState title={t('list.noneFound')}>{t('list.noneFoundHint')}</EmptyState>
        ) : (
          <EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>
        )
      }
    />
  );
}

export function ObservationTable({ zone, rows, isOwn, isFiltered }: TableProps<Observation>) {
  const { t } = useTranslation('incidents');
  const product: Column<Observation> = {
    id: 'product',
    header: t('observation.becauseOf'),
    rowHeader: isOwn,
    cell: ({ incident }) => t('incident.named', { kind: t(`kind.${incident.kind}`), product: incident.product }),
    narrow: 'full',
  };
  const enterprise: Column<Observation> = {
    id: 'enterprise',
    header: t('enterprise.label'),
    rowHeader: true,
    cell: ({ enterprise: { name } }) => name,
  };
  const columns: Column<Observation>[] = [
    ...(isOwn ? [product] : [enterprise, product]),
    {
      id: 'state',
      header: t('observation.state'),
      cell: ({ state, endsOn }) => <ObservationStateMark state={state} endsOn={endsOn} />,
    },
    { id: 'opened', header: t('observation.openedOn'), cell: ({ openedOn }) => <CivilDate date={openedOn} /> },
    { id: 'ends', header: t('observation.endsOn'), cell: ({ endsOn }) => <CivilDate date={endsOn} /> },
    {
      id: 'missing',
      header: t('observation.missing'),
      align: 'end',
      cell: ({ state, missing }) => (state === 'open' ? <Count value={missing.length} /> : <Nothing />),
    },
    {
      id: 'undeclared',
      header: t('observation.undeclared'),
      align: 'end',
      cell: ({ undeclared }) => <Count value={undeclared} />,
    },
  ];
  return (
    <DataTable
      caption={t('view.observations')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => observationPath(zone, id)}
      empty={
        isFiltered ? (
          <EmptyState title={t('observation.noneInState')} />
        ) : (
          <EmptyState title={t('observation.none')}>{t('observation.noneHint')}</EmptyState>
        )
      }
    />
  );
}
