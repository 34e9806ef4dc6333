import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { incidentPath, incidentsPath, observationPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { formOfEnterprisePath } from '../incidents/incident-paths.ts';
import { CauseMark, EffectText } from '../incidents/marks.tsx';
import { ObservationStateMark } from '../observations/observation-marks.tsx';
import type { ArchivePage } from './read-archive.server.ts';
import { useRecordKind } from './record-kind.ts';

type Incidents = Extract<ArchivePage['content'], { tab: 'incidents' }>;
type Incident = Incidents['incidents']['items'][number];
type Observation = Incidents['observations']['items'][number];
type Conduct = Incidents['conducts'][number];

/** What went wrong, whose fault was it, and is the enterprise being watched? */
export function IncidentsTab({ page, content }: { page: ArchivePage; content: Incidents }) {
  const { t } = useTranslation('enterprises');
  const { zone, enterprise, seesRegister } = page;
  return (
    <>
      <Section
        id="incidents"
        title={t('incidents.title')}
        intro={t('incidents.intro')}
        actions={
          <>
            {content.canReport && (
              <Link to={formOfEnterprisePath(zone, 'report', enterprise.id)}>{t('incidents.report')}</Link>
            )}
            {seesRegister && <Link to={incidentsPath(zone)}>{t('incidents.toAll')}</Link>}
          </>
        }
      >
        <IncidentTable zone={zone} rows={content.incidents.items} />
      </Section>
      <Section id="observations" title={t('observation.title')} intro={t('observation.intro')}>
        <ObservationTable zone={zone} today={page.today} rows={content.observations.items} />
      </Section>
      <Section
        id="conducts"
        title={t('conducts.title')}
        intro={t('conducts.intro')}
        actions={
          content.canRecordConduct && (
            <Link to={formOfEnterprisePath(zone, 'conduct', enterprise.id)}>{t('conducts.record')}</Link>
          )
        }
      >
        <ConductTable rows={content.conducts} />
      </Section>
    </>
  );
}

function IncidentTable({ zone, rows }: { zone: string; rows: readonly Incident[] }) {
  const { t } = useTranslation('enterprises');
  const kindOf = useRecordKind();
  const columns: Column<Incident>[] = [
    { id: 'product', header: t('incidents.product'), rowHeader: true, cell: ({ product }) => product },
    { id: 'kind', header: t('incidents.kind'), cell: ({ kind }) => <Badge>{kindOf(kind)}</Badge> },
    { id: 'on', header: t('incidents.happenedOn'), cell: ({ happenedOn }) => <CivilDate date={happenedOn} /> },
    { id: 'country', header: t('incidents.country'), cell: ({ country }) => country.name },
    { id: 'cause', header: t('incidents.cause'), cell: ({ cause }) => <CauseMark cause={cause} /> },
    {
      id: 'effect',
      header: t('incidents.effect'),
      cell: ({ cause, effect }) => <EffectText cause={cause} effect={effect} />,
    },
    { id: 'traced', header: t('incidents.tracedOn'), cell: ({ tracedOn }) => <CivilDate date={tracedOn} /> },
  ];
  return (
    <DataTable
      caption={t('incidents.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => incidentPath(zone, id)}
      empty={<EmptyState title={t('incidents.none')}>{t('incidents.noneHint')}</EmptyState>}
    />
  );
}

function ObservationTable({ zone, today, rows }: { zone: string; today: string; rows: readonly Observation[] }) {
  const { t } = useTranslation('enterprises');
  const columns: Column<Observation>[] = [
    {
      id: 'opened',
      header: t('observation.openedOn'),
      rowHeader: true,
      cell: ({ openedOn }) => <CivilDate date={openedOn} />,
    },
    {
      id: 'state',
      header: t('observation.state'),
      cell: ({ state, endsOn }) => <ObservationStateMark state={state} endsOn={endsOn} today={today} />,
    },
    { id: 'ends', header: t('observation.endsOn'), cell: ({ endsOn }) => <CivilDate date={endsOn} /> },
    { id: 'released', header: t('observation.releasedOn'), cell: ({ releasedOn }) => <CivilDate date={releasedOn} /> },
    {
      id: 'missing',
      header: t('observation.missing'),
      align: 'end',
      cell: ({ missing }) => <Count value={missing.length} />,
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
      caption={t('observation.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => observationPath(zone, id)}
      empty={<EmptyState title={t('observation.none')}>{t('observation.noneHint')}</EmptyState>}
    />
  );
}

function ConductTable({ rows }: { rows: readonly Conduct[] }) {
  const { t } = useTranslation('enterprises');
  const { t: tIncidents } = useTranslation('incidents');
  const kindOf = useRecordKind();
  const columns: Column<Conduct>[] = [
    { id: 'kind', header: t('conducts.kind'), rowHeader: true, cell: ({ kind }) => kindOf(kind) },
    { id: 'on', header: t('incidents.happenedOn'), cell: ({ happenedOn }) => <CivilDate date={happenedOn} /> },
    { id: 'effect', header: t('incidents.effect'), cell: ({ effect }) => tIncidents(`conduct.effect.${effect}`) },
    { id: 'description', header: t('conducts.description'), cell: ({ description }) => description, narrow: 'full' },
    { id: 'by', header: t('recordedBy'), cell: ({ recordedBy }) => recordedBy },
  ];
  return (
    <DataTable
      caption={t('conducts.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('conducts.none')}>{t('conducts.noneHint')}</EmptyState>}
    />
  );
}
