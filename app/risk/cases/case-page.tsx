import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { enterprisePath, riskCasePath, riskCasesPath, riskPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { CaseDoneNotice } from './case-done-notice.tsx';
import { CaseMark, nextDuty } from './case-marks.tsx';
import { DutiesSection } from './duties-section.tsx';
import { EvaluateForm, EvaluationList } from './evaluations.tsx';
import { FilingList } from './filing-list.tsx';
import { MeasureList } from './measure-list.tsx';
import type { FoundCase, CasePage as Page } from './read-case.server.ts';
import { RiskPapers } from './risk-papers.tsx';

/** R22: one case: what the enterprise owes next, what it filed, and what the technical group found. */
export function CasePage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('riskCases');
  const { zone, found, title } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={riskCasePath(zone, found.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('title'), href: riskCasesPath(zone) }]}
        state={
          <>
            <Link to={enterprisePath(zone, found.enterprise.id)}>{found.enterprise.name}</Link>
            {found.risk && <Link to={riskPath(zone, found.risk.id)}>{found.risk.title}</Link>}
            <CaseMark {...found} />
            <span className="text-ink-3">
              {t('fact.openedOn')} <CivilDate date={found.openedOn} />
            </span>
          </>
        }
      />
      <div className="space-y-12">
        <div className="space-y-4">
          <CaseDoneNotice />
          <Next found={found} />
        </div>
        <DutiesSection found={found} />
        <Section id="measures" title={t('measures.title')} intro={t('measures.intro')}>
          <MeasureList measures={found.measures} />
        </Section>
        <Section id="filings" title={t('file.title')} intro={t('file.intro')}>
          <FilingList filings={found.filings} />
        </Section>
        <Evaluations found={found} />
        <RiskPapers files={found.files} canAttach={found.can.attach} intro={t('papers.introCase')} />
      </div>
    </ActingProvider>
  );
}

/** The state in words: who acts next, until when. */
function Next({ found }: { found: FoundCase }) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  if (found.closedOn) {
    return (
      <Notice tone="idle" title={t('next.closed')}>
        <CivilDate date={found.closedOn} />
      </Notice>
    );
  }
  if (found.can.evaluate && awaitsJudgement(found)) {
    return (
      <Notice tone="info" title={t('next.yours')}>
        <a href="#evaluate">{t('evaluate.title')}</a>
      </Notice>
    );
  }
  const duty = nextDuty(found);
  if (!duty) return <Notice tone="info" title={t('next.evaluation')} />;
  return (
    <Notice tone={found.isOverdue ? 'bad' : 'info'} title={t('next.title')}>
      <a href="#duties">{tRisk(`filingKind.${duty.kind}`)}</a>
      {duty.dueOn && (
        <>
          {' '}
          {t('duty.until')} <CivilDate date={duty.dueOn} />
        </>
      )}
    </Notice>
  );
}

/** R24: has the newest elimination evaluation not been judged yet? */
function awaitsJudgement({ filings, evaluations }: FoundCase): boolean {
  const elimination = filings.find(({ kind }) => kind === 'elimination-evaluation');
  return elimination !== undefined && evaluations.every(({ evaluatedAt }) => evaluatedAt < elimination.filedAt);
}

function Evaluations({ found }: { found: FoundCase }) {
  const { t } = useTranslation('riskCases');
  const { open, here } = useActing();
  const name = `evaluate:${found.id}`;
  return (
    <Section
      id="evaluate"
      title={t('evaluate.section')}
      intro={
        <>
          {t('evaluate.intro')} <RuleIds ids={['R24']} />
        </>
      }
    >
      <EvaluationList evaluations={found.evaluations} />
      {found.can.evaluate && (
        <div className="mt-4">
          {open === name ? (
            <EvaluateForm of={found.id} />
          ) : (
            <LinkButton look="primary" to={`${here}?open=${name}#evaluate`} preventScrollReset className="no-print">
              {t('evaluate.begin')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}
