import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActForm } from './act-form.tsx';
import { type Act, formName } from './target-records.ts';

export type ReasonAct = Extract<Act['kind'], 'withdraw' | 'appeal' | 'propose' | 'end-inapplicability'>;

interface ReasonFormProps {
  kind: ReasonAct;
  id: string;
  target: string;
  version?: number;
  /** Deadline or consequence, above the reason. */
  note?: string;
}

const DANGER: readonly ReasonAct[] = ['withdraw'];
const REASON_LIMIT = { withdraw: 2000, appeal: 5000, propose: 2000, 'end-inapplicability': 2000 } as const;

/** The acts that need nothing but a reason: withdraw, appeal, propose as inapplicable, end that. */
export function ReasonForm({ kind, id, target, version, note }: ReasonFormProps) {
  const { t } = useTranslation('assessment');
  return (
    <ActForm
      name={formName(kind, id)}
      target={target}
      version={version}
      label={t(`task.act.${kind}`)}
      buttons={
        <SubmitButton look={DANGER.includes(kind) ? 'danger' : 'primary'}>{t(`task.send.${kind}`)}</SubmitButton>
      }
    >
      {note && <p className="text-ink-2 max-w-text text-sm">{note}</p>}
      <TextArea
        name="reason"
        label={t('task.reason')}
        hint={t(`task.reasonHint.${kind}`)}
        rows={3}
        maxLength={REASON_LIMIT[kind]}
        required
      />
    </ActForm>
  );
}
