import { useTranslation } from 'react-i18next';
import {
  EVALUATION_RESULTS,
  EVALUATION_SECTIONS,
  type EvaluationAnswers,
  type EvaluationItem,
  type EvaluationSection,
} from '../../../../server/enterprises/evaluation/items.ts';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Section } from '../../../ui/section.tsx';
import { useWords } from '../words.ts';

/** On a wide page the answers stand beside the text, all in one column. */
export const BESIDE =
  'max-w-none xl:flow-root xl:[&>legend]:float-start xl:[&>legend]:w-[38rem] xl:[&>legend]:pe-8 [&>legend]:font-normal';

export const SECTIONS_OF_ITEMS = Object.entries(EVALUATION_SECTIONS) as [
  EvaluationSection,
  readonly EvaluationItem[],
][];

/** EF3: sixteen items, each with three answers. */
export function SelfAssessmentFields({ answers }: { answers: EvaluationAnswers }) {
  const { t } = useTranslation('admission');
  const { evaluation, choices } = useWords();
  return SECTIONS_OF_ITEMS.map(([section, items], index) => (
    <Section
      key={section}
      id={`items-${section}`}
      title={t('items.section', { number: index + 1, title: evaluation.sections[section] })}
    >
      <div className="divide-rule divide-y">
        {items.map((item) => (
          <div key={item} className="py-3 first:pt-0">
            <RadioGroup
              name={item}
              label={t('items.item', { item, text: evaluation.items[item] })}
              inline
              className={BESIDE}
              defaultValue={answers[item]}
              options={EVALUATION_RESULTS.map((result) => ({
                value: result,
                label: choices.evaluationResults[result],
              }))}
            />
          </div>
        ))}
      </div>
    </Section>
  ));
}
