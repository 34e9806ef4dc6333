import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { useFormState } from '../../ui/form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';
import { actionDueName, actionTextName, rowsTyped } from './typed-visit.ts';

/** A guidance visit goes on record, with what it asks the laboratory to do. */
export function VisitForm({ page: { bodies, visitor, acting } }: { page: Page }) {
  const { t } = useTranslation(['laboratories', 'activities']);
  return (
    <ActForm
      name="visit"
      label={t('laboratories:visit.open')}
      button={<SubmitButton>{t('laboratories:visit.submit')}</SubmitButton>}
    >
      <TextInput
        name="visitedOn"
        type="date"
        label={t('laboratories:visit.on')}
        defaultValue={acting.today}
        max={acting.today}
        width="short"
        required
      />
      <Select name="department" label={t('laboratories:visit.body')} options={bodies} width="half" required />
      <TextArea
        name="visitors"
        label={t('laboratories:visit.visitors')}
        hint={t('laboratories:visit.visitorsHint')}
        defaultValue={visitor}
        rows={2}
        maxLength={1000}
        required
      />
      <TextInput name="topic" label={t('laboratories:visit.topic')} maxLength={200} required />
      <TextArea
        name="findings"
        label={t('laboratories:visit.findings')}
        hint={t('laboratories:visit.findingsHint')}
        maxLength={4000}
        optional
      />
      <ActionRows />
    </ActForm>
  );
}

const ROWS_FIRST = 3;
const ROWS_MOST = 20;

/** What the laboratory is asked to do; rows that stay empty ask for nothing. */
function ActionRows() {
  const { t } = useTranslation('laboratories');
  const { values } = useFormState();
  const [more, setMore] = useState(0);
  const rows = Math.min(ROWS_MOST, Math.max(ROWS_FIRST, rowsTyped(Object.keys(values))) + more);
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 font-medium">{t('visit.actions')}</legend>
      <p className="text-ink-3 text-sm">{t('visit.actionsHint')}</p>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
        <div key={row} className="grid gap-x-4 gap-y-2 sm:grid-cols-[1fr_11rem]">
          <TextInput
            name={actionTextName(row)}
            label={t('visit.action', { number: row + 1 })}
            maxLength={500}
            className="max-w-none"
          />
          <TextInput name={actionDueName(row)} type="date" label={t('visit.due')} />
        </div>
      ))}
      {rows < ROWS_MOST && (
        <Button size="small" onClick={() => setMore(more + 1)}>
          {t('visit.addAction')}
        </Button>
      )}
    </fieldset>
  );
}
