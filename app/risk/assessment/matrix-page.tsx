import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../i18n/locale.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { riskMatrixPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Instant } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { failureOfForm, useForgetDone } from '../../ui/kept-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { RiskTabs } from '../risk-tabs.tsx';
import { MatrixForm } from './matrix-form.tsx';
import { MatrixTable } from './matrix-table.tsx';
import type { MatrixPageData } from './read-matrix-page.server.ts';

/** R14: by which matrix are risks graded here, since when, and why? */
export function MatrixPage({ page, failure }: { page: MatrixPageData; failure: FormFailure | null }) {
  const { t } = useTranslation('riskAssessment');
  const { zone, title, matrix, pages, done } = page;
  const here = riskMatrixPath(zone);
  useForgetDone(here, done);
  const isEditing = page.isEditing || failureOfForm(failure, 'matrix') !== null;
  return (
    <>
      <PageHeader
        title={title}
        state={
          <>
            <span>{t('matrixPage.version', { version: matrix.version })}</span>
            {matrix.isCurrent && <Badge tone="info">{t('matrixPage.current')}</Badge>}
            <RuleIds ids={['R14']} />
          </>
        }
        lead={t('matrixPage.lead')}
        actions={
          matrix.canEdit &&
          matrix.isCurrent &&
          !isEditing && <LinkButton to={`${here}?open=matrix`}>{t('matrixPage.edit')}</LinkButton>
        }
      />
      <RiskTabs zone={zone} pages={pages} />
      <div className="mb-6 space-y-4 empty:hidden">
        {done === 'matrix' && <Notice tone="good" role="status" title={t('done.matrix')} />}
        {!matrix.isCurrent && (
          <Notice tone="warn" title={t('matrixPage.old')}>
            <Link to={here}>{t('matrixPage.toCurrent')}</Link>
          </Notice>
        )}
      </div>
      {isEditing ? <MatrixForm page={page} failure={failure} /> : <Matrix page={page} />}
    </>
  );
}

function Matrix({ page: { zone, matrix, versions } }: { page: MatrixPageData }) {
  const { t } = useTranslation('riskAssessment');
  const locale = useLocale();
  const { content, version, reason } = matrix;
  return (
    <div className="space-y-10">
      <Section title={t('matrixPage.levels')}>
        <MatrixTable matrix={content} version={version} />
        {reason && <p className="text-ink-2 max-w-text mt-3 text-sm whitespace-pre-line">{reason}</p>}
      </Section>
      <Section title={t('matrixPage.scopes')} intro={t('matrixPage.scopesIntro')}>
        <DefinitionList
          items={content.scopes.map(({ name, raises }) => ({
            term: inLocale(name, locale),
            value: raises === 0 ? t('matrixPage.raisesNone') : t('matrixPage.raisesBy', { count: raises }),
          }))}
        />
      </Section>
      <Section title={t('matrixPage.versions')}>
        <DataTable
          caption={t('matrixPage.versions')}
          captionHidden
          rows={versions}
          rowKey={(row) => String(row.version)}
          rowHref={(row) => `${riskMatrixPath(zone)}?version=${row.version}`}
          empty={null}
          columns={[
            {
              id: 'version',
              header: t('matrixPage.versions'),
              cell: (row) => t('matrixPage.version', { version: row.version }),
              rowHeader: true,
            },
            { id: 'by', header: t('matrixPage.setBy'), cell: (row) => row.createdBy ?? t('matrixPage.standard') },
            { id: 'at', header: t('matrixPage.setAt'), cell: (row) => <Instant at={row.createdAt} /> },
            { id: 'reason', header: t('matrixPage.reason'), cell: (row) => row.reason },
          ]}
        />
      </Section>
    </div>
  );
}
