import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';

interface DestructionFormProps {
  /** 'proposeDestruction' with the risk, 'decideDestruction' with the proposal after a colon. */
  name: string;
  version: number;
}

/** R30: the office proposes; nothing goes by that. */
export function ProposeDestructionForm({ name, version }: DestructionFormProps) {
  const { t } = useTranslation('riskCases');
  return (
    <ActForm
      name={name}
      label={t('files.propose')}
      version={version}
      button={<SubmitButton>{t('files.proposeSubmit')}</SubmitButton>}
    >
      <TextArea
        name="reason"
        label={t('files.reason')}
        hint={t('files.reasonHint')}
        rows={3}
        maxLength={2_000}
        required
      />
    </ActForm>
  );
}

/** R30: somebody else decides, told of all that goes with the file. */
export function DecideDestructionForm({
  name,
  version,
  announcements,
}: DestructionFormProps & { announcements: number }) {
  const { t } = useTranslation('riskCases');
  return (
    <ActForm
      name={name}
      label={t('files.decide')}
      version={version}
      button={<SubmitButton look="danger">{t('files.decideSubmit')}</SubmitButton>}
    >
      <Notice tone="warn" title={t('files.final')}>
        <p>{t('files.finalHint')}</p>
        {announcements > 0 && <p className="mt-1">{t('files.announcements', { count: announcements })}</p>}
      </Notice>
      <RadioGroup
        name="decision"
        label={t('files.decision')}
        options={(['approved', 'declined'] as const).map((value) => ({ value, label: t(`files.choice.${value}`) }))}
        required
      />
      <TextArea name="note" label={t('files.note')} rows={3} maxLength={2_000} optional />
    </ActForm>
  );
}
