import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';
import { asItWas, RESULTS, resultName, resultOf, WAS } from './typed-roll.ts';

/** R27: who of those who were there passed the examination. */
export function ExaminationForm({ page: { roll } }: { page: Page }) {
  const { t } = useTranslation('trainings');
  const examined = roll.participants.filter(({ attended }) => attended);
  return (
    <ActForm name="examine" label={t('examine.title')} button={<SubmitButton>{t('examine.submit')}</SubmitButton>}>
      <p className="text-ink-2 max-w-text text-sm">
        {t('examine.intro')} <RuleIds ids={['R27']} />
      </p>
      {examined.map(({ id, name, organisation, version, hasPassed }) => (
        <div key={id}>
          <input type="hidden" name={WAS} value={asItWas(id, version, resultOf(hasPassed))} />
          <RadioGroup
            name={resultName(id)}
            label={name}
            hint={organisation}
            options={RESULTS.map((value) => ({ value, label: t(`examine.${value}`) }))}
            defaultValue={resultOf(hasPassed)}
            inline
          />
        </div>
      ))}
    </ActForm>
  );
}
