import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { EnterpriseField } from '../../enterprises/incidents/enterprise-field.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';

/** Puts one person on the roll. */
export function AddParticipantForm({ page: { roll } }: { page: Page }) {
  const { t } = useTranslation('trainings');
  const { assessors, may } = roll;
  const hasAccounts = assessors.length > 0;
  return (
    <ActForm name="add" label={t('roll.add')} button={<SubmitButton>{t('roll.addSubmit')}</SubmitButton>}>
      {hasAccounts && (
        <Select
          name="user"
          label={t('roll.account')}
          hint={
            <>
              {t('roll.accountHint')} <RuleIds ids={['R27']} />
            </>
          }
          placeholder={t('roll.noAccount')}
          options={assessors.map(({ id, name }) => ({ value: id, label: name }))}
          width="half"
          optional
        />
      )}
      <TextInput name="name" label={t('field.name')} maxLength={60} width="half" required={!hasAccounts} />
      <EnterpriseField
        label={t('roll.organisation')}
        hint={t('roll.organisationHint')}
        required={!hasAccounts}
        className="max-w-field"
      />
      <TextInput
        name="phoneTail"
        label={t('roll.phoneTail')}
        hint={t('roll.phoneTailHint')}
        inputMode="numeric"
        maxLength={4}
        width="short"
        optional
      />
      {may.takeAttendance && <Checkbox name="attended" label={t('roll.wasThere')} defaultChecked />}
    </ActForm>
  );
}
