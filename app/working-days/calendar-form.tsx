import { useTranslation } from 'react-i18next';
import { ADMIN_WORKING_DAYS_PATH } from '../paths.ts';
import { TextInput } from '../ui/field.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { KeptForm } from '../ui/kept-form.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { keptCalendar } from './calendar-paths.ts';
import { DayRows } from './day-rows.tsx';
import type { CalendarYear } from './year-view.tsx';

interface CalendarFormProps {
  year: number;
  /** Null for a year that is not on record yet. */
  stored: CalendarYear | null;
  failure: FormFailure | null;
  idempotencyKey: string;
}

/** The State Council's notice for a year, typed in. */
export function CalendarForm({ year, stored, failure, idempotencyKey }: CalendarFormProps) {
  const { t } = useTranslation('workingDays');
  return (
    <KeptForm
      name={`calendar:${year}`}
      keptUnder={keptCalendar(year)}
      label={t(stored ? 'edit.change' : 'edit.new', { year })}
      failure={failure}
      idempotencyKey={idempotencyKey}
      version={stored?.version}
      buttons={<SubmitButton>{t('edit.save')}</SubmitButton>}
      cancelHref={ADMIN_WORKING_DAYS_PATH}
    >
      <input type="hidden" name="year" value={year} />
      <TextInput
        name="source"
        label={t('edit.source')}
        hint={t('edit.sourceHint')}
        defaultValue={stored?.source}
        maxLength={300}
        required
      />
      <DayRows kind="holidays" stored={stored?.holidays ?? []} />
      <DayRows kind="workdays" stored={stored?.workdays ?? []} />
    </KeptForm>
  );
}
