import { useTranslation } from 'react-i18next';
import { observationEnd } from '../../../server/enterprises/incidents/observation.ts';
import { ActForm } from '../../acts/acting.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { formatDate } from '../../ui/format.ts';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { IncidentPage } from './read-incident.server.ts';
import { CauseFields } from './report-form.tsx';

type Incident = IncidentPage['incident'];

/** E9a, E9b: whose fault it was and with what effect, on stated grounds. */
export function DetermineForm({ incident }: { incident: Incident }) {
  const { t } = useTranslation('incidents');
  return (
    <ActForm
      name="determine"
      label={t('determine.title')}
      version={incident.version}
      button={<SubmitButton>{t('determine.submit')}</SubmitButton>}
    >
      <CauseFields {...incident} />
    </ActForm>
  );
}

/** E6, Z21: what the tracing found, and on what day. */
export function TraceForm({ incident, today }: { incident: Incident; today: string }) {
  const { t } = useTranslation('incidents');
  return (
    <ActForm
      name="trace"
      label={t('tracing.title')}
      version={incident.version}
      button={<SubmitButton>{t('tracing.submit')}</SubmitButton>}
    >
      <TextArea
        name="tracing"
        label={t('tracing.found')}
        hint={t('tracing.foundHint')}
        defaultValue={incident.tracing}
        rows={5}
        maxLength={5000}
        required
      />
      <TextInput
        name="tracedOn"
        type="date"
        label={t('tracing.tracedOn')}
        defaultValue={incident.tracedOn ?? today}
        min={incident.happenedOn}
        max={today}
        width="short"
        required
      />
    </ActForm>
  );
}

/** E8: the enterprise is put under observation for a term that the zone allows. */
export function ObserveForm({ months, today }: { months: readonly number[]; today: string }) {
  const { t } = useTranslation('incidents');
  const locale = useLocale();
  return (
    <ActForm
      name="observe"
      label={t('observation.open')}
      button={<SubmitButton>{t('observation.submit')}</SubmitButton>}
    >
      <RadioGroup
        name="months"
        label={t('observation.term')}
        options={months.map((count) => ({
          value: String(count),
          label: t('observation.months', { count }),
          hint: t('observation.until', { day: formatDate(observationEnd(today, count), locale) }),
        }))}
        required
      />
      <TextArea name="reason" label={t('observation.reason')} rows={3} maxLength={2000} optional />
    </ActForm>
  );
}
