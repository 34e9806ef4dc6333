import { useTranslation } from 'react-i18next';
import { ActingProvider } from '../../acts/acting.tsx';
import { riskAssessmentPath, riskPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { WithContents } from '../../ui/contents.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { AssessmentsOnRecord } from '../assessment/assessments-on-record.tsx';
import { CasesSection } from '../cases/cases-section.tsx';
import { CloseSection } from '../cases/close-form.tsx';
import { RiskPapers } from '../cases/risk-papers.tsx';
import { MeasuresSection } from '../measures/measures-section.tsx';
import { ProposalsSection } from '../measures/proposals-section.tsx';
import { ArchiveSection, isNearItsEnd } from './archive-section.tsx';
import { RiskDoneNotice } from './done-notice.tsx';
import { FactsSection } from './facts-section.tsx';
import { HandlingSection, isHandled } from './handling-section.tsx';
import { NextNotice } from './next-notice.tsx';
import type { RiskPage as Page, Risk } from './read-risk-page.server.ts';
import { ReportsSection } from './reports-section.tsx';
import { RiskHead } from './risk-head.tsx';
import { TimelineSection } from './timeline-section.tsx';
import { VisibilitySection } from './visibility-section.tsx';

const isProposed = ({ can, proposals }: Risk): boolean => proposals.length > 0 || (can.propose ?? false);

const isActedOn = ({ measures, cases }: Risk): boolean => measures.length + cases.length > 0;

/** The sections of the page in their order; those about what may not happen any more or not yet are left out. */
const sectionsOf = (risk: Risk) =>
  [
    'facts',
    ...(isHandled(risk) ? (['handling'] as const) : []),
    'reports',
    'assessments',
    ...(isProposed(risk) ? (['proposals'] as const) : []),
    ...(isActedOn(risk) ? (['measures', 'cases', 'evaluate'] as const) : []),
    'papers',
    ...(risk.can.close ? (['close'] as const) : []),
    ...(isNearItsEnd(risk) ? (['archive'] as const) : []),
    'visibility',
    'timeline',
  ] as const;

/** R2: one risk: where it stands, what is to be done next, and everything on its file. */
export function RiskPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation(['risk', 'riskCases']);
  const { zone, risk } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={riskPath(zone, risk.id)}>
      <RiskHead zone={zone} risk={risk} />
      <div className="mb-8 space-y-4">
        <RiskDoneNotice />
        <NextNotice zone={zone} risk={risk} />
      </div>
      <WithContents entries={sectionsOf(risk).map((id) => ({ id, title: t(`item.section.${id}`) }))}>
        <div className="space-y-12">
          <FactsSection zone={zone} risk={risk} />
          {isHandled(risk) && <HandlingSection page={page} />}
          <ReportsSection zone={zone} risk={risk} />
          <Assessments zone={zone} risk={risk} />
          {isProposed(risk) && (
            <ProposalsSection
              zone={zone}
              risk={risk.id}
              proposals={risk.proposals}
              canPropose={risk.can.propose ?? false}
            />
          )}
          {isActedOn(risk) ? (
            <>
              <MeasuresSection measures={risk.measures} />
              <CasesSection zone={zone} risk={risk} />
            </>
          ) : (
            <RiskPapers
              files={risk.files}
              canAttach={risk.can.attach ?? false}
              intro={t('riskCases:papers.introRisk')}
            />
          )}
          {risk.can.close && <CloseSection risk={risk} />}
          {isNearItsEnd(risk) && <ArchiveSection zone={zone} risk={risk} />}
          <VisibilitySection risk={risk} />
          <TimelineSection risk={risk} />
        </div>
      </WithContents>
    </ActingProvider>
  );
}

function Assessments({ zone, risk }: { zone: string; risk: Risk }) {
  const { t } = useTranslation('risk');
  return (
    <div>
      <AssessmentsOnRecord assessments={risk.assessments} />
      {risk.can.assess && (
        <LinkButton
          look={risk.assessments.length === 0 ? 'primary' : 'secondary'}
          to={riskAssessmentPath(zone, risk.id)}
          className="no-print mt-4"
        >
          {t(risk.assessments.length === 0 ? 'item.act.assess' : 'item.act.assessAgain')}
        </LinkButton>
      )}
    </div>
  );
}
