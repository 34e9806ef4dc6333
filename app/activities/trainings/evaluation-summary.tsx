import { useTranslation } from 'react-i18next';
import { Decimal } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';

const MARKS = ['content', 'trainer', 'organisation'] as const;

/** What the participants thought of it. */
export function EvaluationSummary({ training: { evaluationMeans } }: { training: Page['training'] }) {
  const { t } = useTranslation('trainings');
  const { count, remarks } = evaluationMeans;
  if (count === 0) {
    return (
      <Section id="evaluation" title={t('evaluation.title')}>
        <p className="text-ink-2">{t('evaluation.none')}</p>
      </Section>
    );
  }
  return (
    <Section id="evaluation" title={t('evaluation.title')} intro={t('evaluation.intro', { count })}>
      <Stats>
        {MARKS.map((mark) => (
          <Stat key={mark} label={t(`evaluation.${mark}`)} unit={t('evaluation.of')}>
            <Decimal value={evaluationMeans[mark]} />
          </Stat>
        ))}
      </Stats>
      {remarks.length > 0 && (
        <div className="mt-6">
          <h3 className="font-medium">{t('evaluation.remarks')}</h3>
          <ul className="mt-1.5 list-disc space-y-1 ps-5">
            {byNumber(remarks).map(([key, remark]) => (
              <li key={key} className="max-w-text whitespace-pre-line">
                {remark}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** Two people may say the same. */
const byNumber = (remarks: readonly string[]): [string, string][] =>
  remarks.map((remark, index) => [`${index}`, remark]);
