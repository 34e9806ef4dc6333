import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  applicationPath,
  archiveWorkbookPath,
  enterprisePath,
  environmentPath,
  findingPath,
  incidentPath,
  observationPath,
} from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { checkPath } from '../incidents/incident-paths.ts';
import { FileLinks } from './file-links.tsx';
import type { ArchivePage } from './read-archive.server.ts';
import type { PaperGroup } from './read-papers.server.ts';

/** Which papers are in the archive, and what does each belong to? */
export function FilesTab({ page, groups }: { page: ArchivePage; groups: readonly PaperGroup[] }) {
  const { t } = useTranslation('enterprises');
  const { zone, enterprise } = page;
  return (
    <Section
      id="files"
      title={t('files.title')}
      intro={t('files.intro')}
      actions={
        <a href={archiveWorkbookPath(zone, enterprise.id)} download>
          {t('archive.workbook')}
        </a>
      }
    >
      {groups.length === 0 ? (
        <EmptyState title={t('files.none')}>{t('files.noneHint')}</EmptyState>
      ) : (
        <dl className="border-rule border-t">
          {groups.map((group) => (
            <div
              key={`${group.subject}/${group.id}`}
              className="border-rule border-b py-3 sm:grid sm:grid-cols-[minmax(8rem,1fr)_3fr] sm:gap-6"
            >
              <dt>
                <Link to={hrefOf(zone, enterprise.id, group)}>{t(`files.subject.${group.subject}`)}</Link>
              </dt>
              <dd>
                <FileLinks zone={zone} files={group.files} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function hrefOf(zone: string, enterprise: string, { subject, id }: PaperGroup): string {
  switch (subject) {
    case 'application':
      return applicationPath(zone, id);
    case 'environment':
      return environmentPath(zone);
    case 'incident':
      return incidentPath(zone, id);
    case 'observation':
      return observationPath(zone, id);
    case 'check':
      return checkPath(zone, id);
    case 'finding':
      return findingPath(zone, id);
    case 'commitment':
      return `${enterprisePath(zone, enterprise)}?tab=commitments`;
  }
}
