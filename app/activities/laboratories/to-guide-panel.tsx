import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { laboratoryPath, rulePath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate, Count } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { StateMark } from './laboratory-marks.tsx';
import { certificatesPath, newVisitPath } from './laboratory-paths.ts';
import type { LaboratoriesPage as Page } from './read-laboratories.server.ts';

type Row = Page['board']['toGuide'][number];

/** Z14: the qualifying laboratories that nobody has guided this year, which is what the share lacks. */
export function ToGuidePanel({ page: { zone, board, canGuide } }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  const { toGuide, visitsRequired, qualifying, year } = board;
  if (visitsRequired === null) {
    return (
      <Notice tone="warn" title={t('toGuide.noRule')}>
        <Link to={rulePath(zone, 'Z14')}>{t('toGuide.toRule')}</Link>
      </Notice>
    );
  }
  const columns: Column<Row>[] = [
    ...laboratoryColumns(zone, t('column.laboratory'), t('column.enterprise')),
    { id: 'state', header: t('column.state'), cell: ({ state }) => <StateMark state={state} /> },
    {
      id: 'visits',
      header: t('column.visits', { year }),
      unit: t('column.times'),
      align: 'end',
      cell: ({ visits }) => <Count value={visits} />,
    },
    { id: 'last', header: t('column.lastVisit'), cell: ({ lastVisitOn }) => <CivilDate date={lastVisitOn} /> },
    ...(canGuide
      ? [
          {
            id: 'act',
            header: t('column.act'),
            cell: ({ id, name }: Row) => (
              <Link to={newVisitPath(zone, id)} aria-label={t('visit.openNamed', { name })}>
                {t('visit.open')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section id="to-guide" title={t('toGuide.title', { year })} intro={<Intro count={visitsRequired} />}>
      <DataTable
        caption={t('toGuide.title', { year })}
        captionHidden
        columns={columns}
        rows={toGuide}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-2">{qualifying === 0 ? t('toGuide.noneQualify') : t('toGuide.none')}</p>}
      />
    </Section>
  );
}

function Intro({ count }: { count: number }) {
  const { t } = useTranslation('laboratories');
  return (
    <>
      {t('toGuide.intro', { count })} <RuleIds ids={['Z14']} />
    </>
  );
}

/** Accreditations that end soon, so that they are renewed in time. */
export function ExpiringPanel({ page: { zone, board } }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  if (board.expiring.length === 0) return null;
  const columns: Column<Row>[] = [
    ...laboratoryColumns(zone, t('column.laboratory'), t('column.enterprise')),
    {
      id: 'number',
      header: t('column.certificate'),
      cell: ({ expiring, enterprise }) => <Link to={certificatesPath(zone, enterprise.id)}>{expiring?.number}</Link>,
    },
    {
      id: 'expiresOn',
      header: t('column.expiresOn'),
      cell: ({ expiring }) => <CivilDate date={expiring?.expiresOn} />,
    },
    {
      id: 'daysLeft',
      header: t('column.daysLeft'),
      cell: ({ expiring }) => (
        <Mark tone="warn" glyph="clock">
          {t('daysLeft', { count: expiring?.daysLeft ?? 0 })}
        </Mark>
      ),
    },
  ];
  return (
    <Section id="expiring" title={t('expiring.title')} intro={t('expiring.intro')}>
      <DataTable
        caption={t('expiring.title')}
        captionHidden
        columns={columns}
        rows={board.expiring}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Section>
  );
}

/** The laboratory, which leads to its page, and whose it is. */
export const laboratoryColumns = (zone: string, laboratory: string, enterprise: string): Column<Row>[] => [
  {
    id: 'name',
    header: laboratory,
    rowHeader: true,
    cell: ({ id, name }) => <Link to={laboratoryPath(zone, id)}>{name}</Link>,
  },
  { id: 'enterprise', header: enterprise, cell: (row) => row.enterprise.name },
];
