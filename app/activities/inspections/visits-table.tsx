import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { checkPath } from '../../enterprises/incidents/incident-paths.ts';
import { enterprisePath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate, Count, Nothing } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import { visitPath } from './inspection-paths.ts';
import type { Inspection } from './read-inspection.server.ts';

type Row = Inspection['enterprises'][number];

/** Whom the round goes to: who has been visited, who is still to be, and what was found there. */
export function VisitsTable({ zone, inspection }: { zone: string; inspection: Inspection }) {
  const { t } = useTranslation('inspections');
  const columns: Column<Row>[] = [
    {
      id: 'enterprise',
      header: t('visit.enterprise'),
      rowHeader: true,
      cell: ({ id, name }) => <Link to={enterprisePath(zone, id)}>{name}</Link>,
    },
    {
      id: 'state',
      header: t('visit.state'),
      cell: ({ visits }) =>
        visits.length > 0 ? (
          <Mark tone="good" glyph="check">
            {t('visit.visited')}
          </Mark>
        ) : (
          <Mark tone="idle" glyph="dashedCircle">
            {t('visit.toVisit')}
          </Mark>
        ),
    },
    {
      id: 'visits',
      header: t('visit.checks'),
      cell: ({ visits }) =>
        visits.length === 0 ? (
          <Nothing />
        ) : (
          <span className="flex flex-wrap gap-x-4">
            {visits.map(({ check, checkedOn }) => (
              <Link key={check} to={checkPath(zone, check)}>
                <CivilDate date={checkedOn} />
              </Link>
            ))}
          </span>
        ),
    },
    {
      id: 'found',
      header: t('visit.found'),
      align: 'end',
      cell: ({ visits, findings }) =>
        visits.length === 0 ? <Nothing /> : <Count value={findings.open + findings.corrected + findings.closed} />,
    },
    {
      id: 'open',
      header: t('visit.open'),
      align: 'end',
      cell: ({ visits, findings }) =>
        visits.length === 0 ? <Nothing /> : <Count value={findings.open + findings.corrected} />,
    },
  ];
  const record: Column<Row> = {
    id: 'record',
    header: t('visit.next'),
    cell: ({ id, name, visits }) =>
      visits.length === 0 && (
        <Link
          to={visitPath(zone, inspection.id, id)}
          aria-label={t('visit.recordNamed', { name })}
          className="no-print"
        >
          {t('visit.record')}
        </Link>
      ),
  };
  return (
    <DataTable
      caption={t('visit.title')}
      captionHidden
      columns={inspection.can.record ? [...columns, record] : columns}
      rows={inspection.enterprises}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
