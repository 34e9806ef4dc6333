import { useTranslation } from 'react-i18next';
import { ALWAYS_VIEWING, RELIABILITIES, VIEWER_ROLES } from '../../../server/risk/kinds.ts';
import { ActForm } from '../../acts/acting.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { HandledItem } from './handling-forms.tsx';
import { Reason } from './reason-forms.tsx';

/** R8: who of the technical group takes it on. */
export function AssignForm({ item }: { item: HandledItem }) {
  const { t } = useTranslation('risk');
  return (
    <ActForm
      name="assign"
      label={t('collect.act.assign')}
      version={item.version}
      button={<SubmitButton>{t('collect.act.assign')}</SubmitButton>}
    >
      <Select
        name="owner"
        label={t('collect.assign.owner')}
        placeholder={t('collect.assign.nobody')}
        options={item.technicians.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={item.owner?.id}
        width="half"
      />
    </ActForm>
  );
}

const isAlways = (role: string) => (ALWAYS_VIEWING as readonly string[]).includes(role);

/** R28: which roles see it besides those that always do. */
export function RestrictForm({ item }: { item: HandledItem }) {
  const { t } = useTranslation('risk');
  const { t: tCommon } = useTranslation();
  const always = ALWAYS_VIEWING.map((role) => t(`role.${role}`)).join(tCommon('listSeparator'));
  return (
    <ActForm
      name="restrict"
      label={t('collect.act.restrict')}
      version={item.version}
      button={<SubmitButton>{t('collect.act.restrict')}</SubmitButton>}
    >
      <p className="text-ink-2 max-w-text">
        {t('collect.restrict.intro')} <RuleIds ids={['R28']} />
      </p>
      {ALWAYS_VIEWING.map((role) => (
        <input key={role} type="hidden" name="visibleTo" value={role} />
      ))}
      <CheckboxGroup
        name="visibleTo"
        label={t('collect.restrict.roles')}
        hint={t('collect.restrict.always', { roles: always })}
        options={VIEWER_ROLES.filter((role) => !isAlways(role)).map((role) => ({
          value: role,
          label: t(`role.${role}`),
        }))}
        defaultValues={[...item.visibleTo]}
      />
      <Reason />
    </ActForm>
  );
}

interface RatedReport {
  id: string;
  reliability: string;
  reliabilityNote: string;
}

/** R13: how far the source of one report is to be trusted. */
export function RateForm({ report }: { report: RatedReport }) {
  const { t } = useTranslation('risk');
  return (
    <ActForm
      name={`rate:${report.id}`}
      label={t('collect.act.rate')}
      button={<SubmitButton>{t('collect.act.rate')}</SubmitButton>}
    >
      <RadioGroup
        name="reliability"
        label={t('collect.rate.reliability')}
        options={RELIABILITIES.map((value) => ({ value, label: t(`reliability.${value}`) }))}
        defaultValue={report.reliability}
        inline
      />
      <TextArea
        name="note"
        label={t('collect.rate.note')}
        defaultValue={report.reliabilityNote}
        rows={2}
        maxLength={2000}
        required
      />
    </ActForm>
  );
}
