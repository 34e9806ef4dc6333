import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { riskAssessorsPath, trainingPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { failureOfForm, KeptForm, useForgetDone } from '../../ui/kept-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { RiskTabs } from '../risk-tabs.tsx';
import type { AssessorsPageData } from './read-assessors-page.server.ts';

/** R27: who assesses risks here, and whose training is in force? */
export function AssessorsPage({ page, failure }: { page: AssessorsPageData; failure: FormFailure | null }) {
  const { t } = useTranslation('riskAssessment');
  const { zone, title, assessors, pages, done, canRecord } = page;
  const here = riskAssessorsPath(zone);
  useForgetDone(here, done);
  const isRecording = page.isRecording || failureOfForm(failure, 'train') !== null;
  const untrained = assessors.filter(({ trainedUntil }) => trainedUntil === null).length;
  const lead =
    untrained === 0
      ? t('assessorsPage.allTrained', { count: assessors.length })
      : t('assessorsPage.lead', { count: assessors.length, untrained });
  return (
    <>
      <PageHeader
        title={title}
        lead={assessors.length > 0 && lead}
        actions={
          canRecord &&
          assessors.length > 0 &&
          !isRecording && <LinkButton to={`${here}?open=train#train`}>{t('assessorsPage.record')}</LinkButton>
        }
      />
      <RiskTabs zone={zone} pages={pages} />
      <div className="space-y-10">
        {done === 'train' && <Notice tone="good" role="status" title={t('done.train')} />}
        <Section
          title={t('assessorsPage.title')}
          intro={
            <>
              {t('assessorsPage.intro')} <RuleIds ids={['R27']} />
            </>
          }
        >
          <AssessorTable page={page} />
        </Section>
        {isRecording && <TrainingForm page={page} failure={failure} />}
      </div>
    </>
  );
}

type Assessor = AssessorsPageData['assessors'][number];

function AssessorTable({ page: { zone, assessors } }: { page: AssessorsPageData }) {
  const { t } = useTranslation('riskAssessment');
  return (
    <DataTable<Assessor>
      caption={t('assessorsPage.title')}
      captionHidden
      rows={assessors}
      rowKey={({ userId }) => userId}
      empty={<EmptyState title={t('assessorsPage.none')} />}
      columns={[
        { id: 'name', header: t('assessorsPage.person'), cell: ({ name }) => name, rowHeader: true },
        {
          id: 'state',
          header: t('assessorsPage.state'),
          cell: ({ trainedUntil }) =>
            trainedUntil ? (
              <Mark tone="good" glyph="check">
                {t('assessorsPage.trained')}
              </Mark>
            ) : (
              <Mark tone="warn" glyph="flag">
                {t('assessorsPage.untrained')}
              </Mark>
            ),
        },
        {
          id: 'until',
          header: t('assessorsPage.until'),
          cell: ({ trainedUntil }) => <CivilDate date={trainedUntil} />,
        },
        {
          id: 'trainings',
          header: t('assessorsPage.trainings'),
          narrow: 'full',
          cell: ({ trainings }) => <Trainings zone={zone} trainings={trainings} />,
        },
      ]}
    />
  );
}

function Trainings({ zone, trainings }: Pick<Assessor, 'trainings'> & { zone: string }) {
  const { t } = useTranslation('riskAssessment');
  if (trainings.length === 0) return <span className="text-ink-3">{t('assessorsPage.noTraining')}</span>;
  return (
    <ul className="space-y-1">
      {trainings.map(({ id, course, trainedOn, hasPassed, validUntil, recordedBy, trainingId }) => (
        <li key={id}>
          {trainingId ? <Link to={trainingPath(zone, trainingId)}>{course}</Link> : course}
          <span className="text-ink-3 block text-xs">
            <CivilDate date={trainedOn} />{' '}
            {hasPassed ? (
              <>
                {t('assessorsPage.passed')} · {t('assessorsPage.until')} <CivilDate date={validUntil} />
              </>
            ) : (
              t('assessorsPage.failed')
            )}
            {' · '}
            {trainingId ? t('assessorsPage.heldHere') : `${t('assessorsPage.recordedBy')} ${recordedBy}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function TrainingForm({ page, failure }: { page: AssessorsPageData; failure: FormFailure | null }) {
  const { t } = useTranslation('riskAssessment');
  const { zone, assessors, today, idempotencyKey } = page;
  return (
    <Section id="train" title={t('assessorsPage.record')} intro={t('assessorsPage.recordIntro')}>
      <KeptForm
        name="train"
        keptUnder={riskAssessorsPath(zone)}
        failure={failure}
        idempotencyKey={idempotencyKey}
        label={t('assessorsPage.record')}
        buttons={<SubmitButton>{t('assessorsPage.submit')}</SubmitButton>}
        cancelHref={riskAssessorsPath(zone)}
      >
        <Select
          name="person"
          label={t('assessorsPage.person')}
          placeholder={t('choose')}
          options={assessors.map(({ userId, name }) => ({ value: userId, label: name }))}
          width="half"
          required
        />
        <TextInput
          name="course"
          label={t('assessorsPage.course')}
          hint={t('assessorsPage.courseHint')}
          maxLength={200}
          required
        />
        <TextInput
          name="trainedOn"
          type="date"
          label={t('assessorsPage.trainedOn')}
          max={today}
          width="short"
          required
        />
        <Select
          name="result"
          label={t('assessorsPage.result')}
          placeholder={t('choose')}
          options={[
            { value: 'passed', label: t('assessorsPage.passed') },
            { value: 'failed', label: t('assessorsPage.failed') },
          ]}
          width="short"
          required
        />
      </KeptForm>
    </Section>
  );
}
