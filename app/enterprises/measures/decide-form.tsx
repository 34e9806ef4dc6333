import { useTranslation } from 'react-i18next';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActForm } from '../archive/act-form.tsx';
import { proposalKey } from './proposal-key.ts';
import { BasisRows, MeasureMark } from './proposal-list.tsx';
import type { Proposal } from './read-measures.server.ts';

interface DecideFormProps {
  zone: string;
  today: string;
  proposal: Proposal;
}

/** E9: a person decides on the measure that the record proposes; removal is typed out. */
export function DecideForm({ zone, today, proposal }: DecideFormProps) {
  const { t } = useTranslation('enterprises');
  const { measure, ground, rule, enterprise } = proposal;
  const key = proposalKey(proposal);
  return (
    <ActForm
      name={`decide:${key}`}
      version={enterprise.version}
      label={t('measures.decideNamed', {
        measure: t(`measure.${measure}`),
        name: enterprise.name,
        ground: t(`ground.${ground}`),
      })}
      buttons={
        <SubmitButton look={measure === 'remove' ? 'danger' : 'primary'}>
          {t(`measures.submit.${measure}`)}
        </SubmitButton>
      }
    >
      <div className="border-rule-strong max-w-text space-y-2 border-s-2 ps-4">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <MeasureMark measure={measure} />
          <span>{t(`ground.${ground}`)}</span>
          <RuleIds ids={[rule]} />
        </p>
        <BasisRows zone={zone} proposal={proposal} />
        <p className="text-ink-2 text-sm">{t(`measures.means.${measure}`)}</p>
      </div>
      <TextInput
        name="on"
        type="date"
        label={t('effectiveOn')}
        hint={t('effectiveOnHint')}
        defaultValue={today}
        max={today}
        width="half"
      />
      <TextArea name="reason" label={t('reason')} hint={t('measures.reasonHint')} rows={4} maxLength={2000} required />
      {measure === 'remove' && (
        <TextInput
          name="confirm"
          label={t('measures.confirm')}
          hint={t('measures.confirmHint', { name: enterprise.name })}
          autoComplete="off"
          required
        />
      )}
    </ActForm>
  );
}
