import { useParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterpriseSearchPath } from '../../enterprises/incidents/incident-paths.ts';
import { Button } from '../../ui/button.tsx';
import { useFormState } from '../../ui/form.tsx';
import { SuggestionInput } from '../../ui/suggestion-input.tsx';
import { enterpriseField, enterpriseRows } from './proposal-form.ts';

interface EnterprisesFieldProps {
  /** What the names of its fields begin with. */
  name: string;
  label: string;
  hint?: string;
  /** Filled in where nobody has typed anything yet. */
  first?: string;
}

/** Any number of enterprises, each typed by name or code with suggestions; a line of its own for each. */
export function EnterprisesField({ name, label, hint, first }: EnterprisesFieldProps) {
  const { t } = useTranslation('riskMeasures');
  const { zone = '' } = useParams();
  const { values } = useFormState();
  const [added, setAdded] = useState(0);
  const rows = enterpriseRows(values, name) + added;
  return (
    <fieldset>
      <legend className="font-medium">{label}</legend>
      {hint && <p className="text-ink-3 mb-1.5 text-sm">{hint}</p>}
      <div className="max-w-field space-y-2">
        {Array.from({ length: rows }, (_, index) => (
          <SuggestionInput
            key={enterpriseField(name, index)}
            name={enterpriseField(name, index)}
            label={t('enterprise.line', { field: label, number: index + 1 })}
            labelHidden
            defaultValue={index === 0 ? first : undefined}
            maxLength={200}
            addressOf={(typed) => enterpriseSearchPath(zone, typed)}
          />
        ))}
        <Button size="small" look="quiet" onClick={() => setAdded(added + 1)}>
          {t('enterprise.more')}
        </Button>
      </div>
    </fieldset>
  );
}
