import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamMember } from '../../../server/activities/inspections/plan-content.ts';
import { Button } from '../../ui/button.tsx';
import { fieldId } from '../../ui/error-summary.tsx';
import { FieldError, TextInput } from '../../ui/field.tsx';
import { useFormState } from '../../ui/form.tsx';
import { useIsAlive } from '../../ui/use-is-alive.ts';
import { LEAD_FIELD, memberField, teamRows } from './typed-plan.ts';

const FIRST_ROWS = 2;
const SPARE_ROWS = 6;
const MOST_ROWS = 50;

/** Who goes, each with where they come from; one of them leads. */
export function TeamFields({ team }: { team: readonly TeamMember[] }) {
  const { t } = useTranslation('inspections');
  const { formId, values, errors } = useFormState();
  const isAlive = useIsAlive();
  const [rows, setRows] = useState<readonly number[]>(() => {
    const least = Math.max(FIRST_ROWS, team.length, ...teamRows(Object.keys(values)).map((row) => row + 1));
    return Array.from({ length: least }, (_, row) => row);
  });
  const shown = isAlive ? rows : Array.from({ length: Math.max(SPARE_ROWS, rows.length) }, (_, row) => row);
  const lead =
    values[LEAD_FIELD]?.[0] ??
    String(
      Math.max(
        0,
        team.findIndex(({ isLead }) => isLead),
      ),
    );
  const error = errors[LEAD_FIELD];
  const errorId = `${fieldId(formId, LEAD_FIELD)}-error`;
  return (
    <fieldset id={fieldId(formId, LEAD_FIELD)} tabIndex={-1} aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 font-medium">{t('team.label')}</legend>
      <p className="text-ink-3 mb-2 text-sm">{t('team.hint')}</p>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <div className="space-y-4">
        {shown.map((row, place) => (
          <div
            key={row}
            className="grid max-w-[52rem] items-end gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)_auto]"
          >
            <TextInput
              name={memberField(row, 'name')}
              label={t('team.name', { number: place + 1 })}
              defaultValue={team[row]?.name}
              maxLength={100}
              autoComplete="off"
            />
            <TextInput
              name={memberField(row, 'organisation')}
              label={t('team.organisation')}
              defaultValue={team[row]?.organisation}
              maxLength={200}
              autoComplete="off"
            />
            <label className="flex min-h-10 items-center gap-2">
              <input
                type="radio"
                name={LEAD_FIELD}
                value={row}
                defaultChecked={lead === String(row)}
                className="size-4.5"
              />
              {t('team.lead')}
            </label>
          </div>
        ))}
      </div>
      {isAlive && rows.length < MOST_ROWS && (
        <Button size="small" className="mt-3" onClick={() => setRows([...rows, Math.max(...rows) + 1])}>
          {t('team.add')}
        </Button>
      )}
    </fieldset>
  );
}
