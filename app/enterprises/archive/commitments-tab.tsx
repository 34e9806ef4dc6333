import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { commitmentsPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { FileLinks } from './file-links.tsx';
import type { ArchivePage } from './read-archive.server.ts';

type Commitment = Extract<ArchivePage['content'], { tab: 'commitments' }>['items'][number];

/** E7: for which years has it signed the quality commitment? */
export function CommitmentsTab({ page, commitments }: { page: ArchivePage; commitments: readonly Commitment[] }) {
  const { t } = useTranslation('enterprises');
  const { zone } = page;
  const columns: Column<Commitment>[] = [
    { id: 'year', header: t('commitments.year'), rowHeader: true, cell: ({ year }) => t('year.of', { year }) },
    { id: 'signedOn', header: t('commitments.signedOn'), cell: ({ signedOn }) => <CivilDate date={signedOn} /> },
    { id: 'signer', header: t('commitments.signer'), cell: ({ signerName }) => signerName },
    { id: 'how', header: t('commitments.how'), cell: ({ how }) => <Badge>{t(`commitments.by.${how}`)}</Badge> },
    {
      id: 'files',
      header: t('commitments.letter'),
      narrow: 'full',
      cell: ({ files }) => (files.length === 0 ? <Nothing /> : <FileLinks zone={zone} files={files} />),
    },
  ];
  return (
    <Section
      id="commitments"
      title={t('commitments.title')}
      intro={t('commitments.intro')}
      actions={<Link to={commitmentsPath(zone)}>{t('commitments.toSign')}</Link>}
    >
      <DataTable
        caption={t('commitments.title')}
        captionHidden
        columns={columns}
        rows={commitments}
        rowKey={({ year }) => String(year)}
        empty={<EmptyState title={t('commitments.none')}>{t('commitments.noneHint')}</EmptyState>}
      />
    </Section>
  );
}
