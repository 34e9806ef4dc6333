import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { applicationPath, applicationsPath, formDocumentPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import type { EvaluationView } from '../admission/read-application-page.server.ts';
import { type AdmissionWords, useWords, WordsProvider } from '../admission/words.ts';
import { EvaluationForm } from './evaluation-form.tsx';
import { EvaluationRead } from './evaluation-read.tsx';

export interface EvaluationPageProps {
  title: string;
  zone: string;
  evaluation: EvaluationView;
  words: AdmissionWords;
  /** May this reader record the panel's answers? */
  mayRecord: boolean;
  today: string;
  done: 'saved' | 'completed' | null;
  failure: FormFailure | null;
  idempotencyKey: string;
}

/** EF5: the panel, its answers beside the enterprise's own, and what follows from them. */
export function EvaluationPage(page: EvaluationPageProps) {
  const { t } = useTranslation('admission');
  const { title, zone, evaluation, words, done, mayRecord } = page;
  const { state, completedOn, completedBy, convenedAt, application, purpose } = evaluation;
  const isOpen = state === 'convened';
  return (
    <WordsProvider value={words}>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: t('title'), href: applicationsPath(zone) },
          ...(application ? [{ label: evaluation.enterprise.name, href: applicationPath(zone, application) }] : []),
        ]}
        state={
          <>
            <Mark tone={isOpen ? 'info' : 'idle'} glyph={isOpen ? 'ring' : 'square'}>
              {t(`evaluation.state.${state}`)}
            </Mark>
            <span>{words.choices.evaluationPurposes[purpose]}</span>
            <span className="text-ink-2">
              {isOpen ? (
                <>
                  {t('heldBy.panel')} <Instant at={convenedAt} />
                </>
              ) : (
                <>
                  {completedBy} <CivilDate date={completedOn} />
                </>
              )}
            </span>
          </>
        }
      />
      <div className="mb-8 space-y-4 empty:hidden">
        {done && (
          <Notice tone="good" role="status" title={t(`evaluation.done.${done}`)}>
            {done === 'completed' && application && (
              <Link to={applicationPath(zone, application)}>{t('evaluation.backToApplication')}</Link>
            )}
          </Notice>
        )}
        {!isOpen && (
          <p className="no-print">
            {/* A download, not a page: the browser itself has to fetch it. */}
            <a href={formDocumentPath(zone, 'EF5', evaluation.id)} download>
              {t('word', { form: words.forms.EF5.title })}
            </a>
          </p>
        )}
      </div>
      <Panel panel={evaluation.panel} />
      {isOpen && mayRecord ? <EvaluationForm {...page} /> : <EvaluationRead evaluation={evaluation} />}
    </WordsProvider>
  );
}

type Member = EvaluationView['panel'][number];

function Panel({ panel }: { panel: readonly Member[] }) {
  const { t } = useTranslation('admission');
  const { choices, labels } = useWords();
  const columns: Column<Member>[] = [
    { id: 'name', header: labels.personName, rowHeader: true, cell: ({ name }) => name },
    {
      id: 'role',
      header: labels.panelRole,
      cell: ({ isLead }) => (isLead ? choices.panelRoles.lead : choices.panelRoles.member),
    },
    { id: 'organisation', header: labels.organisation, cell: ({ organisation }) => organisation },
    { id: 'interest', header: labels.interest, cell: ({ conflict }) => choices.conflicts[conflict] },
  ];
  return (
    <Section title={t('evaluation.panel')} className="mb-10">
      <DataTable
        caption={t('evaluation.panel')}
        captionHidden
        columns={columns}
        rows={panel}
        rowKey={({ name }) => name}
        empty={null}
      />
    </Section>
  );
}
