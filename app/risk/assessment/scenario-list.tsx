import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../server/risk/assessment/read-assessments.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { LevelMark } from '../marks.tsx';
import { severityName } from './class-names.ts';
import { probabilityShown } from './probability-text.ts';

/** Every scenario of an assessment with its steps and what they come to. */
export function ScenarioList({ assessment: { scenarios, matrix } }: { assessment: AssessmentView }) {
  const { t } = useTranslation('riskAssessment');
  const locale = useLocale();
  return (
    <ol className="space-y-3">
      {scenarios.map(({ name, steps, probability, column, level }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: scenarios have no id, and never change once recorded
        <li key={index} className="border-rule border-t pt-2">
          <div className="flex flex-wrap items-baseline gap-x-4">
            <span className="text-ink-3 text-sm">{t('form.scenario', { number: index + 1 })}</span>
            <span className="font-medium">{name}</span>
            <span className="text-ink-2 text-sm">{severityName(matrix, column, locale)}</span>
            <LevelMark level={level} />
          </div>
          <ol className="text-ink-2 mt-1 text-sm">
            {steps.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={at} className="flex flex-wrap justify-between gap-x-4">
                <span>{step.what}</span>
                <span className="figures">{probabilityShown(step.probability)}</span>
              </li>
            ))}
          </ol>
          <p className="flex flex-wrap justify-between gap-x-4 text-sm">
            <span>{t('form.product')}</span>
            <span className="figures font-medium">{probabilityShown(probability)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
