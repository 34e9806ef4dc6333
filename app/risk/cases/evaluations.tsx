import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import type { Api } from '../../load-context.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';

export type Evaluation = Awaited<ReturnType<Api['riskCases']['get']>>['evaluations'][number];

const JUDGEMENTS = ['isFeasible', 'isEffective', 'isSufficient'] as const;

/** R24: what the technical group found, the newest first. */
export function EvaluationList({ evaluations }: { evaluations: readonly Evaluation[] }) {
  const { t } = useTranslation('riskCases');
  if (evaluations.length === 0) return <p className="text-ink-2">{t('evaluate.none')}</p>;
  return (
    <ul className="border-rule border-t">
      {evaluations.map((evaluation) => (
        <li key={evaluation.id} className="border-rule space-y-1 border-b py-3">
          <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            {evaluation.isReduced ? (
              <Mark tone="good" glyph="check">
                {t('evaluate.reduced')}
              </Mark>
            ) : (
              <Mark tone="warn" glyph="lagging">
                {t('evaluate.notReduced')}
              </Mark>
            )}
            <span className="text-ink-3 text-sm">
              {evaluation.evaluatedBy} <CivilDate date={evaluation.evaluatedOn} />
            </span>
          </p>
          <p className="text-ink-2 text-sm">
            {JUDGEMENTS.map((judgement) =>
              t(evaluation[judgement] ? `evaluate.yes.${judgement}` : `evaluate.no.${judgement}`),
            ).join(t('evaluate.comma'))}
          </p>
          <p className="max-w-text whitespace-pre-line break-words">{evaluation.note}</p>
        </li>
      ))}
    </ul>
  );
}

/** R24: the three judgements and what follows from them; `of` is the case, empty where nobody is responsible. */
export function EvaluateForm({ of }: { of: string }) {
  const { t } = useTranslation('riskCases');
  return (
    <ActForm
      name={`evaluate:${of}`}
      label={t('evaluate.title')}
      button={<SubmitButton>{t('evaluate.submit')}</SubmitButton>}
    >
      {([...JUDGEMENTS, 'isReduced'] as const).map((judgement) => (
        <RadioGroup
          key={judgement}
          name={judgement}
          label={t(`evaluate.${judgement}`)}
          hint={t(`evaluate.hint.${judgement}`)}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`evaluate.choice.${value}`) }))}
          inline
          required
        />
      ))}
      <TextArea
        name="note"
        label={t('evaluate.note')}
        hint={t(of === '' ? 'evaluate.noteHint' : 'evaluate.noteHintCase')}
        rows={4}
        maxLength={5_000}
        required
      />
    </ActForm>
  );
}
