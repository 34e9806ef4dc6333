import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../server/risk/assessment/read-assessments.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { LevelMark } from '../marks.tsx';
import { AssessmentSummary } from './assessment-summary.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { ScenarioList } from './scenario-list.tsx';

/** A risk's assessments, the newest first and open; each in the version of the matrix by which it was made. */
export function AssessmentsOnRecord({ assessments }: { assessments: readonly AssessmentView[] }) {
  const { t } = useTranslation('riskAssessment');
  return (
    <Section
      id="assessments"
      title={t('earlier.title')}
      intro={
        <>
          {t('earlier.intro')} <RuleIds ids={['R14', 'R16', 'R27']} />
        </>
      }
    >
      {assessments.length === 0 && <p className="text-ink-2">{t('earlier.none')}</p>}
      {assessments.map((assessment, index) => (
        <details key={assessment.id} open={index === 0} className="border-rule-strong border-t py-3">
          <summary className="cursor-pointer">
            <span className="font-semibold">{t('earlier.number', { number: assessment.number })}</span>{' '}
            <LevelMark level={assessment.level} /> {index === 0 && <Badge tone="info">{t('earlier.current')}</Badge>}
          </summary>
          <div className="mt-3 space-y-6">
            <AssessmentSummary assessment={assessment} />
            <div>
              <h3 className="mb-2 text-base">{t('summary.scenarios')}</h3>
              <ScenarioList assessment={assessment} />
            </div>
            <div>
              <h3 className="mb-2 text-base">{t('earlier.draw')}</h3>
              <MatrixTable matrix={assessment.matrix} version={assessment.matrixVersion} marks={assessment} />
            </div>
          </div>
        </details>
      ))}
    </Section>
  );
}
