import { useTranslation } from 'react-i18next';
import { URGENCIES } from '../../../server/risk/kinds.ts';
import { ActForm } from '../../acts/acting.tsx';
import { EnterpriseField } from '../../enterprises/incidents/enterprise-field.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { type Countries, GoodsFields, HazardFields } from './fact-fields.tsx';
import type { HandledItem } from './handling-forms.tsx';

/** R13: the facts as they were verified, and how urgent it is. */
export function VerifyForm({ item, countries }: { item: HandledItem } & Countries) {
  const { t } = useTranslation('risk');
  return (
    <ActForm
      name="verify"
      label={t('collect.act.verify')}
      version={item.version}
      button={<SubmitButton>{t('collect.act.verify')}</SubmitButton>}
    >
      <p className="text-ink-2 max-w-text">
        {t('collect.verify.intro')} <RuleIds ids={['R13']} />
      </p>
      <RadioGroup
        name="urgency"
        label={t('collect.verify.urgency')}
        options={URGENCIES.map((urgency) => ({ value: urgency, label: t(`urgency.${urgency}`) }))}
        required
        inline
      />
      <TextArea
        name="note"
        label={t('collect.verify.note')}
        hint={t('collect.verify.noteHint')}
        rows={4}
        maxLength={5000}
        required
      />
      <HazardFields facts={item} />
      <GoodsFields facts={item} countries={countries} />
      <EnterpriseField
        label={t('collect.concerned')}
        hint={t('collect.concernedHint')}
        defaultValue={item.enterprise?.name}
      />
    </ActForm>
  );
}
