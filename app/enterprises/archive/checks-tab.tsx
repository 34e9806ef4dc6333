import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { EnterpriseStatus } from '../../../server/enterprises/standing/lifecycle.ts';
import { formDocumentPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge, Mark } from '../../ui/status.tsx';
import { checkPath, newCheckPath } from '../incidents/incident-paths.ts';
import type { ArchivePage } from './read-archive.server.ts';

type Check = Extract<ArchivePage['content'], { tab: 'checks' }>['items'][number];

/** E11: only these are checked. */
const IN_ZONE: readonly EnterpriseStatus[] = ['admitted', 'suspended'];

/** E11: when was it checked, by whom, with what result? */
export function ChecksTab({
  page,
  checks,
  canRecord,
}: {
  page: ArchivePage;
  checks: readonly Check[];
  canRecord: boolean;
}) {
  const { t } = useTranslation(['enterprises', 'common']);
  const separator = t('common:listSeparator');
  const columns: Column<Check>[] = [
    {
      id: 'on',
      header: t('enterprises:checks.checkedOn'),
      rowHeader: true,
      cell: ({ checkedOn }) => <CivilDate date={checkedOn} />,
    },
    {
      id: 'result',
      header: t('enterprises:checks.result'),
      cell: ({ nonConforming }) =>
        nonConforming === 0 ? (
          <Mark tone="good" glyph="check">
            {t('enterprises:checks.conforms')}
          </Mark>
        ) : (
          <Mark tone="bad" glyph="alarm">
            {t('enterprises:checks.nonConforming', { count: nonConforming })}
          </Mark>
        ),
    },
    {
      id: 'moveOut',
      header: t('enterprises:checks.moveOut'),
      cell: ({ moveOut }) => (moveOut ? <Badge tone="bad">{t('enterprises:checks.movesOut')}</Badge> : <Nothing />),
    },
    {
      id: 'by',
      header: t('enterprises:checks.inspectors'),
      cell: ({ inspectors }) => inspectors.join(separator),
    },
    {
      id: 'departments',
      header: t('enterprises:checks.departments'),
      narrow: 'full',
      cell: ({ departments, isJoint }) => (
        <>
          {departments.map(({ name }) => name).join(separator) || <Nothing />}{' '}
          {isJoint && <Badge tone="info">{t('enterprises:checks.joint')}</Badge>}
        </>
      ),
    },
    {
      id: 'form',
      header: t('enterprises:checks.form'),
      cell: ({ id, checkedOn }) => (
        <a
          href={formDocumentPath(page.zone, 'EF7', id)}
          download
          aria-label={t('enterprises:checks.formOf', { day: checkedOn })}
        >
          {t('enterprises:word')}
        </a>
      ),
    },
  ];
  return (
    <Section
      id="checks"
      title={t('enterprises:checks.title')}
      intro={t('enterprises:checks.intro')}
      actions={
        canRecord &&
        IN_ZONE.includes(page.enterprise.status) && (
          <Link to={newCheckPath(page.zone, page.enterprise.id)}>{t('enterprises:checks.record')}</Link>
        )
      }
    >
      <DataTable
        caption={t('enterprises:checks.title')}
        captionHidden
        columns={columns}
        rows={checks}
        rowKey={({ id }) => id}
        rowHref={({ id }) => checkPath(page.zone, id)}
        empty={<EmptyState title={t('enterprises:checks.none')}>{t('enterprises:checks.noneHint')}</EmptyState>}
      />
    </Section>
  );
}
