import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { TextArea } from '../../ui/field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { Inspection } from './read-inspection.server.ts';

const LONGEST_SUMMARY = 10_000;
const LONGEST_NOTE = 2_000;

/** What the round came to; who was left out is named, and why is asked. */
export function ConcludeForm({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation(['inspections', 'common']);
  const unvisited = inspection.enterprises.filter(({ visits }) => visits.length === 0).map(({ name }) => name);
  return (
    <ActForm
      name="conclude"
      label={t('inspections:conclude.title')}
      version={inspection.version}
      button={<SubmitButton>{t('inspections:conclude.submit')}</SubmitButton>}
    >
      <TextArea
        name="summary"
        label={t('inspections:conclude.summary')}
        hint={t('inspections:conclude.summaryHint')}
        maxLength={LONGEST_SUMMARY}
        rows={6}
        required
      />
      {unvisited.length > 0 && (
        <TextArea
          name="whyUnvisited"
          label={t('inspections:conclude.whyUnvisited', { count: unvisited.length })}
          hint={unvisited.join(t('common:listSeparator'))}
          maxLength={LONGEST_NOTE}
          rows={3}
          required
        />
      )}
    </ActForm>
  );
}

/** The round will not take place. */
export function CancelForm({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections');
  return (
    <ActForm
      name="cancel"
      label={t('cancel.title')}
      version={inspection.version}
      button={<SubmitButton look="danger">{t('cancel.submit')}</SubmitButton>}
    >
      <TextArea name="reason" label={t('cancel.reason')} maxLength={LONGEST_NOTE} rows={3} required />
    </ActForm>
  );
}
