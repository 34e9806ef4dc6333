import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { useFormState } from '../../../ui/form.tsx';
import { useIsAlive } from '../../../ui/use-is-alive.ts';
import { useWords } from '../words.ts';
import { panelRows } from './read-panel.ts';

/** EF5 speaks of a lead and of members: two of them are the least. */
const FIRST_ROWS = 3;
const SPARE_ROWS = 5;
const MOST_ROWS = 15;

/** Who sits on the panel: the lead first, then the members, each with what binds them to the enterprise. */
export function PanelFields() {
  const { t } = useTranslation('admission');
  const { values } = useFormState();
  const isAlive = useIsAlive();
  const typed = panelRows(Object.keys(values));
  const [rows, setRows] = useState<readonly number[]>(() => {
    const least = Math.max(FIRST_ROWS, ...typed.map((row) => row + 1));
    return Array.from({ length: least }, (_, row) => row);
  });
  const shown = isAlive ? rows : Array.from({ length: Math.max(SPARE_ROWS, rows.length) }, (_, row) => row);
  const next = Math.max(...rows) + 1;
  return (
    <div className="space-y-5">
      {shown.map((row, place) => (
        <Member
          key={row}
          row={row}
          place={place}
          onRemove={
            isAlive && rows.length > FIRST_ROWS && row > 0
              ? () => setRows(rows.filter((each) => each !== row))
              : undefined
          }
        />
      ))}
      {isAlive && rows.length < MOST_ROWS && (
        <Button size="small" onClick={() => setRows([...rows, next])}>
          {t('panel.add')}
        </Button>
      )}
    </div>
  );
}

function Member({ row, place, onRemove }: { row: number; place: number; onRemove: (() => void) | undefined }) {
  const { t } = useTranslation('admission');
  const { choices, labels } = useWords();
  return (
    <fieldset className="border-rule-strong border-s-2 ps-4">
      <legend className="mb-2 flex items-baseline gap-3 font-semibold">
        {place === 0 ? choices.panelRoles.lead : t('panel.member', { number: place })}
        {onRemove && (
          <Button size="small" look="quiet" onClick={onRemove}>
            {t('panel.remove')}
          </Button>
        )}
      </legend>
      <div className="grid max-w-[60rem] gap-x-6 gap-y-4 md:grid-cols-[1fr_1.5fr_auto]">
        <TextInput name={`panel.${row}.name`} label={labels.personName} maxLength={100} autoComplete="off" />
        <TextInput name={`panel.${row}.organisation`} label={labels.organisation} maxLength={200} autoComplete="off" />
        <RadioGroup
          name={`panel.${row}.conflict`}
          label={labels.interest}
          inline
          options={[
            { value: 'none', label: choices.conflicts.none },
            { value: 'declared', label: choices.conflicts.declared },
          ]}
        />
      </div>
    </fieldset>
  );
}
