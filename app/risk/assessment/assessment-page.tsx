import { useTranslation } from 'react-i18next';
import { riskAssessmentPath, riskPath, riskProposalPath, risksPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { failureOfForm, useForgetDone } from '../../ui/kept-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LevelMark, RiskStateMark, UrgencyMark } from '../marks.tsx';
import { AssessmentForm } from './assessment-form.tsx';
import { AssessmentsOnRecord } from './assessments-on-record.tsx';
import type { AssessmentPageData } from './read-assessment-page.server.ts';
import { RiskFacts } from './risk-facts.tsx';

/** R14-R16: how bad is it? The facts beside the assessment, what was assessed before below. */
export function AssessmentPage({ page, failure }: { page: AssessmentPageData; failure: FormFailure | null }) {
  const { t } = useTranslation('riskAssessment');
  const { zone, risk, title, done, assessments, canPropose } = page;
  const here = riskAssessmentPath(zone, risk.id);
  useForgetDone(here, done);
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: t('risks'), href: risksPath(zone) },
          { label: risk.number, href: riskPath(zone, risk.id) },
        ]}
        state={<State page={page} />}
        actions={
          canPropose && (
            <LinkButton look={done === 'assess' ? 'primary' : 'secondary'} to={riskProposalPath(zone, risk.id)}>
              {t('propose')}
            </LinkButton>
          )
        }
      />
      <div className="mb-6 space-y-4 empty:hidden">
        {done === 'assess' && <Notice tone="good" role="status" title={t('done.assess')} />}
      </div>
      <div className="space-y-10 lg:grid lg:grid-cols-[19rem_minmax(0,1fr)] lg:gap-12 lg:space-y-0">
        <RiskFacts page={page} />
        <div className="space-y-10">
          <Assess page={page} here={here} failure={failure} />
          <AssessmentsOnRecord assessments={assessments} />
        </div>
      </div>
    </>
  );
}

function State({ page: { risk } }: { page: AssessmentPageData }) {
  const { t } = useTranslation('riskAssessment');
  return (
    <>
      <RiskStateMark state={risk.state} />
      {risk.urgency && <UrgencyMark urgency={risk.urgency} />}
      {risk.level && <LevelMark level={risk.level} />}
      {risk.term?.doneOn === null && (
        <span className={risk.term.isOverdue ? 'text-bad' : 'text-ink-3'}>
          {t('facts.due')} <CivilDate date={risk.term.dueOn} />
        </span>
      )}
    </>
  );
}

interface AssessProps {
  page: AssessmentPageData;
  here: string;
  failure: FormFailure | null;
}

/** The form, the way to it, or why there is none. */
function Assess({ page, here, failure }: AssessProps) {
  const { t } = useTranslation('riskAssessment');
  const { t: tr } = useTranslation('risk');
  const { risk, assessments, matrix, isTrained, mayAssess, canAssess, idempotencyKey } = page;
  if (!mayAssess) return <Notice tone="idle" title={t('cannot.role')} />;
  const refused = failureOfForm(failure, 'assess');
  if (!canAssess && !refused) {
    return <Notice tone="idle" title={t('cannot.state', { state: tr(`state.${risk.state}`) })} />;
  }
  if (!page.isOpen && !refused) {
    return (
      <LinkButton to={`${here}?open=assess`} className="no-print">
        {t('form.again')}
      </LinkButton>
    );
  }
  return (
    <div className="space-y-6">
      {!isTrained && <Notice tone="warn" title={t('untrained.mine')} />}
      <AssessmentForm
        matrix={matrix}
        latest={assessments[0] ?? null}
        version={risk.version}
        here={here}
        idempotencyKey={idempotencyKey}
        failure={failure}
      />
    </div>
  );
}
