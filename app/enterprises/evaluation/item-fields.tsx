import { useTranslation } from 'react-i18next';
import {
  EVALUATION_RESULTS,
  type EvaluationAnswers,
  type EvaluationItem,
  type EvaluationResult,
} from '../../../server/enterprises/evaluation/items.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { SECTIONS_OF_ITEMS } from '../admission/editor/self-assessment-fields.tsx';
import type { EvaluationView } from '../admission/read-application-page.server.ts';
import { ResultMark } from '../admission/result-mark.tsx';
import { useWords } from '../admission/words.ts';
import { noteField, resultField } from './read-evaluation-form.ts';
import { TradeAgainstMinimum } from './trade-against-minimum.tsx';

interface ItemFieldsProps {
  evaluation: EvaluationView;
  /** The panel's answers as they now stand in the form. */
  live: EvaluationAnswers;
}

/** The sixteen items, each with the enterprise's own answer, the panel's and a note. */
export function ItemFields({ evaluation, live }: ItemFieldsProps) {
  const { t } = useTranslation('admission');
  const words = useWords();
  return SECTIONS_OF_ITEMS.map(([section, items], index) => (
    <Section
      key={section}
      id={`items-${section}`}
      title={t('items.section', { number: index + 1, title: words.evaluation.sections[section] })}
    >
      <div className="divide-rule divide-y">
        {items.map((item) => (
          <Item key={item} item={item} evaluation={evaluation} live={live[item]} />
        ))}
      </div>
    </Section>
  ));
}

interface ItemProps {
  item: EvaluationItem;
  evaluation: EvaluationView;
  live: EvaluationResult | undefined;
}

function Item({ item, evaluation, live }: ItemProps) {
  const { t } = useTranslation('admission');
  const words = useWords();
  const self = evaluation.selfAssessment[item];
  const stored = evaluation.answers[item];
  const note = (
    <TextArea
      name={noteField(item)}
      label={t('evaluation.noteOn', { item })}
      labelHidden
      placeholder={t('evaluation.note')}
      defaultValue={stored?.note}
      rows={1}
      maxLength={1000}
      // A remark is mostly one line; the field grows with it.
      className="max-w-text [&_textarea]:min-h-10"
    />
  );
  return (
    <div className="py-5 first:pt-0">
      <RadioGroup
        name={resultField(item)}
        label={t('items.item', { item, text: words.evaluation.items[item] })}
        inline
        className="max-w-text"
        defaultValue={stored?.result}
        hint={
          <span className="flex flex-wrap items-baseline gap-x-4">
            {item === '3.2' && <TradeAgainstMinimum evaluation={evaluation} />}
            {self && (
              <span>
                {t('evaluation.selfSays')} <ResultMark result={self} />{' '}
                {live && live !== self && <Badge tone="info">{t('evaluation.differs')}</Badge>}
              </span>
            )}
          </span>
        }
        options={EVALUATION_RESULTS.map((result) => ({
          value: result,
          label: words.choices.evaluationResults[result],
        }))}
      />
      <div className="mt-2.5">{note}</div>
    </div>
  );
}
