import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActForm, ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { enterprisePath, laboratoriesPath, laboratoryPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActivityPapers } from '../activity-papers.tsx';
import { CertificatesSection } from './certificates-section.tsx';
import { JudgementSection } from './judgement-section.tsx';
import { LaboratoryFields } from './laboratory-fields.tsx';
import { LaboratoryHistory } from './laboratory-history.tsx';
import { GuidedMark, QualifyingMark, StateMark } from './laboratory-marks.tsx';
import { certificatesPath } from './laboratory-paths.ts';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';
import { ReadinessSection } from './readiness-section.tsx';
import { StageSection } from './stage-section.tsx';
import { VisitsSection } from './visits-section.tsx';

const DONE = [
  'register',
  'edit',
  'judge',
  'move',
  'visit',
  'withdraw',
  'finish',
  'assess',
  'attach',
  'detach',
] as const;

/** Z14: where does this laboratory stand on its way to CNAS, and what comes next? */
export function LaboratoryPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('laboratories');
  const { zone, laboratory, title, acting, canReport } = page;
  const { enterprise } = laboratory;
  return (
    <ActingProvider {...acting} failure={failure} here={laboratoryPath(zone, laboratory.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('title'), href: laboratoriesPath(zone) }]}
        state={
          <>
            <StateMark state={laboratory.state} />
            <QualifyingMark isQualifying={laboratory.isQualifying} />
            <GuidedMark {...laboratory} />
            <Link to={enterprisePath(zone, enterprise.id)}>{enterprise.name}</Link>
            {!enterprise.isInZone && <Badge>{t('outside')}</Badge>}
          </>
        }
      />
      <div className="space-y-12">
        <DoneNotice acts={DONE} words={(act) => t(`done.${act}`)} />
        <CertificateNotice page={page} />
        <StageSection page={page} />
        <VisitsSection page={page} />
        <ReadinessSection page={page} />
        <JudgementSection page={page} />
        <CertificatesSection page={page} />
        <ActivityPapers files={laboratory.files} canAttach={canReport} intro={t('papersIntro')} />
        <Details page={page} />
        <LaboratoryHistory events={laboratory.events} />
      </div>
    </ActingProvider>
  );
}

/** An accreditation whose certificate is over, or will soon be. */
function CertificateNotice({ page: { zone, laboratory } }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  const { recordedState, state, expiring, enterprise } = laboratory;
  const toCertificates = <Link to={certificatesPath(zone, enterprise.id)}>{t('certificate.open')}</Link>;
  if (recordedState === 'accredited' && state === 'lapsed') {
    return (
      <Notice tone="bad" title={t('certificate.lapsedTitle')}>
        {t('certificate.lapsedText')} {toCertificates} <RuleIds ids={['Z14']} />
      </Notice>
    );
  }
  if (!expiring) return null;
  return (
    <Notice tone="warn" title={t('certificate.expiringTitle', { count: expiring.daysLeft })}>
      {t('certificate.expiringText', { number: expiring.number })} <CivilDate date={expiring.expiresOn} />{' '}
      {toCertificates}
    </Notice>
  );
}

function Details({ page: { laboratory, canReport } }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  const { open, here } = useActing();
  const isOpen = canReport && open === 'edit';
  return (
    <Section
      id="details"
      title={t('details.title')}
      actions={
        canReport &&
        !isOpen && (
          <LinkButton size="small" to={`${here}?open=edit#details`} preventScrollReset className="no-print">
            {t('details.edit')}
          </LinkButton>
        )
      }
    >
      {isOpen ? (
        <ActForm
          name="edit"
          label={t('details.edit')}
          version={laboratory.version}
          button={<SubmitButton>{t('details.submit')}</SubmitButton>}
        >
          <LaboratoryFields known={laboratory} />
        </ActForm>
      ) : (
        <DefinitionList
          items={[
            { term: t('field.scope'), value: <span className="whitespace-pre-line">{laboratory.scope}</span> },
            { term: t('field.contact'), value: laboratory.contact || <Nothing /> },
          ]}
        />
      )}
    </Section>
  );
}
