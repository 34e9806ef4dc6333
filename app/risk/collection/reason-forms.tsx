import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { TextArea } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';

interface ReasonFormProps {
  item: { version: number };
}

/** R13: why the report is not taken up; R30: its file is kept all the same. */
export function RejectForm({ item }: ReasonFormProps) {
  const { t } = useTranslation('risk');
  return (
    <ActForm
      name="reject"
      label={t('collect.act.reject')}
      version={item.version}
      button={<SubmitButton look="danger">{t('collect.act.reject')}</SubmitButton>}
    >
      <p className="text-ink-2 max-w-text">
        {t('collect.reject.intro')} <RuleIds ids={['R13', 'R30']} />
      </p>
      <Reason hint={t('collect.reject.reasonHint')} />
    </ActForm>
  );
}

/** R13: what can't wait goes to the management group at once. */
export function EscalateForm({ item }: ReasonFormProps) {
  const { t } = useTranslation('risk');
  return (
    <ActForm
      name="escalate"
      label={t('collect.act.escalate')}
      version={item.version}
      button={<SubmitButton>{t('collect.act.escalate')}</SubmitButton>}
    >
      <p className="text-ink-2 max-w-text">
        {t('collect.escalate.intro')} <RuleIds ids={['R13']} />
      </p>
      <Reason hint={t('collect.escalate.reasonHint')} />
    </ActForm>
  );
}

/** News on what was closed or rejected. */
export function ReopenForm({ item }: ReasonFormProps) {
  const { t } = useTranslation('risk');
  return (
    <ActForm
      name="reopen"
      label={t('collect.act.reopen')}
      version={item.version}
      button={<SubmitButton>{t('collect.act.reopen')}</SubmitButton>}
    >
      <p className="text-ink-2 max-w-text">{t('collect.reopen.intro')}</p>
      <Reason />
    </ActForm>
  );
}

/** What every one of these asks for. */
export function Reason({ hint }: { hint?: string }) {
  const { t } = useTranslation('risk');
  return <TextArea name="reason" label={t('collect.reason')} hint={hint} rows={3} maxLength={2000} required />;
}
