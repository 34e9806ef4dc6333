import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { TextInput, type TextInputProps } from './field.tsx';

/** What may be meant: `value` goes into the field, `note` tells it from others of the same name. */
export interface Suggestion {
  id: string;
  value: string;
  note: string;
}

interface SuggestionInputProps extends TextInputProps {
  /** Answers with a JSON list of suggestions for what is typed. */
  addressOf: (typed: string) => string;
}

/** A text that is one of thousands: typed, with suggestions where JavaScript runs. */
export function SuggestionInput({ addressOf, ...input }: SuggestionInputProps) {
  const listId = useId();
  const { suggestions, suggest } = useSuggestions(addressOf);
  return (
    <>
      <TextInput {...input} autoComplete="off" spellCheck={false} list={listId} onInput={suggest} />
      <datalist id={listId}>
        {suggestions.map(({ id, value, note }) => (
          <option key={id} value={value}>
            {note}
          </option>
        ))}
      </datalist>
    </>
  );
}

const PAUSE_MS = 250;
const SHORTEST = 2;

/**
 * What fits the text typed so far, asked for when the typing pauses. Not through Remix: there a lost network would put
 * the error page in the place of the form.
 */
function useSuggestions(addressOf: (typed: string) => string) {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const asked = useRef(new AbortController());
  useEffect(() => () => asked.current.abort(), []);

  const ask = async (typed: string, signal: AbortSignal) => {
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    if (signal.aborted) return;
    const answer = await fetch(addressOf(typed), { signal });
    if (answer.ok) setSuggestions(await answer.json());
  };

  const suggest = ({ currentTarget }: FormEvent<HTMLInputElement>) => {
    asked.current.abort();
    asked.current = new AbortController();
    const typed = currentTarget.value.trim();
    // Without suggestions the field still takes what is typed.
    if (typed.length >= SHORTEST) ask(typed, asked.current.signal).catch(() => undefined);
  };
  return { suggestions, suggest };
}
