import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../server/risk/assessment/read-assessments.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import { LevelMark } from '../marks.tsx';
import { className, scopeName, severityName } from './class-names.ts';
import { probabilityShown } from './probability-text.ts';
import { Sensitivity } from './sensitivity.tsx';

/** R27: an assessor whose training was not in force that day is flagged. */
export function TrainedMark({ isTrained }: { isTrained: boolean }) {
  const { t } = useTranslation('riskAssessment');
  return isTrained ? (
    <Mark tone="good" glyph="check">
      {t('untrained.trained')}
    </Mark>
  ) : (
    <Mark tone="warn" glyph="flag">
      {t('untrained.mark')}
    </Mark>
  );
}

/** R14-R16: what an assessment came to and what it rests on. Needs the catalogues 'risk' and 'riskAssessment'. */
export function AssessmentSummary({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('riskAssessment');
  const locale = useLocale();
  const { matrix, scenarios, worst, sensitivity, isLabNeeded, labEvidence, scopeNote } = assessment;
  const decisive = scenarios[worst];
  return (
    <DefinitionList
      items={[
        { term: t('summary.level'), value: <LevelMark level={assessment.level} /> },
        {
          term: t('summary.worst'),
          value: decisive && (
            <>
              {decisive.name}
              <span className="text-ink-2 block text-sm">
                {t('summary.probability')} <span className="figures">{probabilityShown(decisive.probability)}</span>
                {' · '}
                {className(matrix, decisive.row, locale)}
                {' · '}
                {severityName(matrix, decisive.column, locale)}
              </span>
            </>
          ),
        },
        {
          term: t('summary.scope'),
          value: (
            <>
              {scopeName(matrix, assessment.scope, locale)}
              {assessment.raises > 0 && (
                <span className="text-ink-2 block text-sm">{t('matrix.raised', { count: assessment.raises })}</span>
              )}
              {scopeNote && <Prose text={scopeNote} />}
            </>
          ),
        },
        { term: t('summary.sensitivity'), value: <Sensitivity neighbours={sensitivity} /> },
        { term: t('summary.investigation'), value: <Prose text={assessment.investigation} /> },
        { term: t('summary.lab'), value: isLabNeeded ? <Prose text={labEvidence} /> : t('summary.labNone') },
        { term: t('summary.conclusion'), value: <Prose text={assessment.conclusion} /> },
        {
          term: t('summary.assessed'),
          value: (
            <span className="flex flex-wrap items-baseline gap-x-3">
              {assessment.assessedBy} <Instant at={assessment.assessedAt} className="text-ink-3 text-sm" />
              <TrainedMark isTrained={assessment.isTrained} />
            </span>
          ),
        },
        { term: t('summary.matrix'), value: t('summary.matrixVersion', { version: assessment.matrixVersion }) },
      ]}
    />
  );
}

const Prose = ({ text }: { text: string }) => <span className="max-w-text block whitespace-pre-line">{text}</span>;
