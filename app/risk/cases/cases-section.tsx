import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import type { Api } from '../../load-context.ts';
import { riskCasePath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { CaseMark, DutyMark, nextDuty } from './case-marks.tsx';
import { EvaluateForm, EvaluationList } from './evaluations.tsx';
import { RiskPapers } from './risk-papers.tsx';

type Risk = Awaited<ReturnType<Api['risks']['get']>>;

interface CasesSectionProps {
  zone: string;
  risk: Pick<Risk, 'cases' | 'evaluations' | 'files' | 'can'>;
}

/** R22, R24 on the page of a risk: who is responsible and how far they are, the judgements, and the papers. */
export function CasesSection({ zone, risk }: CasesSectionProps) {
  const { t } = useTranslation('riskCases');
  return (
    <>
      <Section
        id="cases"
        title={t('ofRisk.title')}
        intro={
          <>
            {t('ofRisk.intro')} <RuleIds ids={['R22']} />
          </>
        }
      >
        <CaseList zone={zone} cases={risk.cases} />
      </Section>
      <Section
        id="evaluate"
        title={t('evaluate.section')}
        intro={
          <>
            {t('evaluate.intro')} <RuleIds ids={['R24']} />
          </>
        }
      >
        <EvaluationList evaluations={risk.evaluations} />
        <EvaluateForms risk={risk} />
      </Section>
      <RiskPapers files={risk.files} canAttach={risk.can.attach ?? false} intro={t('papers.introRisk')} />
    </>
  );
}

function CaseList({ zone, cases }: { zone: string; cases: Risk['cases'] }) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  if (cases.length === 0) return <p className="text-ink-2">{t('ofRisk.none')}</p>;
  return (
    <ul className="border-rule border-t">
      {cases.map((each) => {
        const duty = nextDuty(each);
        return (
          <li key={each.id} className="border-rule flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b py-2.5">
            <Link to={riskCasePath(zone, each.id)} className="font-medium">
              {each.enterprise.name}
            </Link>
            <CaseMark {...each} />
            {duty && (
              <span className="flex flex-wrap items-baseline gap-x-3 text-sm">
                {tRisk(`filingKind.${duty.kind}`)} <DutyMark duty={duty} isClosed={false} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A judgement for each case that has its elimination evaluation; on the measures where nobody is responsible. */
function EvaluateForms({ risk: { cases, can } }: Pick<CasesSectionProps, 'risk'>) {
  const { t } = useTranslation('riskCases');
  const { open, here } = useActing();
  const judged = cases
    .filter(({ canEvaluate }) => canEvaluate)
    .map(({ id, enterprise }) => ({ id, of: enterprise.name }));
  const choices = cases.length === 0 && can.evaluate ? [{ id: '', of: null }] : judged;
  return (
    <div className="mt-4 space-y-4">
      {choices.map(({ id, of }) => {
        const name = `evaluate:${id}`;
        const words = of === null ? t('evaluate.begin') : t('evaluate.beginNamed', { name: of });
        return open === name ? (
          <div key={id}>
            <h3 className="mb-3 text-base">{words}</h3>
            <EvaluateForm of={id} />
          </div>
        ) : (
          <LinkButton key={id} to={`${here}?open=${name}#evaluate`} preventScrollReset className="no-print me-3">
            {words}
          </LinkButton>
        );
      })}
    </div>
  );
}
