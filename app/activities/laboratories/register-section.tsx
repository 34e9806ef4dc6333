import { useTranslation } from 'react-i18next';
import { LABORATORY_STATES } from '../../../server/activities/kinds.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { EnterpriseOfForm } from '../../enterprises/incidents/enterprise-of-form.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { LaboratoryFields } from './laboratory-fields.tsx';
import type { LaboratoriesPage as Page } from './read-laboratories.server.ts';

const TO_BEGIN_WITH = LABORATORY_STATES.filter((state) => state !== 'lapsed');

/** Enters a laboratory, where it stands today. */
export function RegisterSection({ page: { enterprise, canRegister, acting } }: { page: Page }) {
  const { t } = useTranslation(['laboratories', 'activities']);
  const { open } = useActing();
  if (!canRegister || open?.split(':')[0] !== 'register') return null;
  return (
    <Section id="register" title={t('laboratories:register.title')} intro={t('laboratories:register.intro')}>
      <ActForm
        name={enterprise ? `register:${enterprise.id}` : 'register'}
        label={t('laboratories:register.title')}
        travels
        button={<SubmitButton>{t('laboratories:register.submit')}</SubmitButton>}
      >
        <EnterpriseOfForm enterprise={enterprise} />
        <LaboratoryFields />
        <Select
          name="state"
          label={t('laboratories:column.state')}
          hint={t('laboratories:register.stateHint')}
          options={TO_BEGIN_WITH.map((state) => ({ value: state, label: t(`activities:laboratoryState.${state}`) }))}
          defaultValue="interested"
          width="half"
          required
        />
        <TextInput
          name="since"
          type="date"
          label={t('laboratories:column.since')}
          defaultValue={acting.today}
          max={acting.today}
          width="short"
          required
        />
      </ActForm>
    </Section>
  );
}
