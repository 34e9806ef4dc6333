import { useParams } from '@remix-run/react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/field.tsx';
import { enterpriseSearchPath } from './incident-paths.ts';

interface EnterpriseFieldProps {
  label?: string;
  hint?: string;
  defaultValue?: string;
  required?: boolean;
  className?: string;
}

/** Which enterprise, typed because a zone has thousands: by name or code. Suggestions come where JavaScript runs. */
export function EnterpriseField({ label, hint, defaultValue, required, className }: EnterpriseFieldProps) {
  const { t } = useTranslation('incidents');
  const { zone = '' } = useParams();
  const listId = useId();
  const { suggestions, suggest } = useSuggestions(zone);
  return (
    <div className={className}>
      <TextInput
        name="company"
        label={label ?? t('enterprise.label')}
        hint={hint}
        defaultValue={defaultValue}
        required={required}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        list={listId}
        onInput={suggest}
      />
      <datalist id={listId}>
        {suggestions.map(({ id, name, uscc }) => (
          <option key={id} value={name}>
            {uscc}
          </option>
        ))}
      </datalist>
    </div>
  );
}

const PAUSE_MS = 250;

interface Suggestion {
  id: string;
  name: string;
  uscc: string;
}

/** What fits the text typed so far, asked for when the typing pauses. A lost network costs the suggestions only. */
function useSuggestions(zone: string) {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const asked = useRef(new AbortController());
  useEffect(() => () => asked.current.abort(), []);

  const ask = async (typed: string, signal: AbortSignal) => {
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    if (signal.aborted) return;
    const answer = await fetch(enterpriseSearchPath(zone, typed), { signal });
    if (answer.ok) setSuggestions(await answer.json());
  };

  const suggest = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    asked.current.abort();
    asked.current = new AbortController();
    const typed = currentTarget.value.trim();
    if (typed.length > 1) ask(typed, asked.current.signal).catch(() => undefined);
  };
  return { suggestions, suggest };
}
