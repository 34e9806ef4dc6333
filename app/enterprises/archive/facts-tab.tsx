import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { enterprisePath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Instant, Nothing } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { CountriesProvider } from '../admission/use-writing.ts';
import { FactChanges } from './fact-changes.tsx';
import { FactSections } from './fact-sections.tsx';
import { FactTables } from './fact-tables.tsx';
import { FactsForm } from './facts-form.tsx';
import type { ArchivePage } from './read-archive.server.ts';

export type FactsContent = Extract<ArchivePage['content'], { tab: 'facts' }>;

/** What does the enterprise say of itself, and what was it before? */
export function FactsTab({ page, content }: { page: ArchivePage; content: FactsContent }) {
  const { t } = useTranslation('enterprises');
  const { shown, changes, isLatest, edited, revisions } = content;
  const here = `${enterprisePath(page.zone, page.enterprise.id)}?tab=facts`;
  if (edited) return <FactsForm edited={edited} />;
  const edit = page.canUpdate && (
    <LinkButton to={`${here}&open=facts`}>{t(shown ? 'facts.edit.open' : 'facts.edit.first')}</LinkButton>
  );
  if (!shown) {
    return (
      <EmptyState title={t('facts.none')} action={edit}>
        {t('facts.noneHint')}
      </EmptyState>
    );
  }
  return (
    <CountriesProvider value={content.countryNames}>
      {isLatest ? (
        <div className="no-print flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <p className="text-ink-2 text-sm">
            {t('facts.asOf', { revision: shown.revision })} <Instant at={revisions[0]?.recordedAt} />
          </p>
          {edit}
        </div>
      ) : (
        <Notice tone="info" title={t('facts.earlier', { revision: shown.revision })}>
          <Link to={here}>{t('facts.toLatest')}</Link>
        </Notice>
      )}
      {changes && (
        <Section
          id="changes"
          title={t('facts.changes.title', { revision: shown.revision })}
          intro={t('facts.changes.intro')}
        >
          <FactChanges changes={changes} />
        </Section>
      )}
      <FactSections facts={shown.facts} />
      <FactTables facts={shown.facts} />
      <Section id="revisions" title={t('facts.revisions.title')} intro={t('facts.revisions.intro')}>
        <Revisions revisions={revisions} href={(revision) => `${here}&revision=${revision}`} />
      </Section>
    </CountriesProvider>
  );
}

function Revisions({ revisions, href }: { revisions: FactsContent['revisions']; href: (revision: number) => string }) {
  const { t } = useTranslation('enterprises');
  return (
    <DataTable
      caption={t('facts.revisions.title')}
      captionHidden
      columns={[
        {
          id: 'revision',
          header: t('facts.revisions.revision'),
          rowHeader: true,
          cell: ({ revision }) => t('facts.revisions.number', { revision }),
        },
        { id: 'source', header: t('facts.revisions.source'), cell: ({ source }) => t(`facts.source.${source}`) },
        { id: 'reason', header: t('reason'), cell: ({ reason }) => reason || <Nothing />, narrow: 'full' },
        { id: 'by', header: t('recordedBy'), cell: ({ recordedBy }) => recordedBy },
        { id: 'at', header: t('recordedAt'), cell: ({ recordedAt }) => <Instant at={recordedAt} /> },
      ]}
      rows={revisions}
      rowKey={({ revision }) => String(revision)}
      rowHref={({ revision }) => href(revision)}
      empty={<Nothing />}
    />
  );
}
