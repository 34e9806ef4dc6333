import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { typedValues } from './form-failure.ts';

type Values = Record<string, string[]>;

// Kept for the tab only: on an office computer that others use too, nothing stays behind.
const PREFIX = 'typed:';

function readDraft(key: string, version: number | undefined): Values | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('values' in kept)) return null;
    // What was typed over an older state would hide what has changed since.
    return kept.version === (version ?? null) ? (kept.values as Values) : null;
  } catch {
    return null;
  }
}

/** Forgets what was typed; for when it has been stored. */
export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/**
 * Keeps what is typed into a form as one types, so that leaving the page by accident loses nothing. Give `draft` to
 * Form, put `onInput={keep}` around it, and call forgetDraft once it is stored. Passwords and files are never kept.
 */
export function useTypedDraft(key: string, version: number | undefined) {
  const [draft, setDraft] = useState<Values | null>(null);

  // Only after the first render: the server knows of no draft.
  useEffect(() => setDraft(readDraft(key, version)), [key, version]);

  const keep = useCallback(
    ({ target }: FormEvent<HTMLElement>) => {
      const form = target instanceof HTMLElement ? target.closest('form') : null;
      if (!form) return;
      try {
        const values = typedValues(new FormData(form));
        sessionStorage.setItem(PREFIX + key, JSON.stringify({ version: version ?? null, values }));
      } catch {
        // Full or switched off: the form works without.
      }
    },
    [key, version],
  );

  const discard = useCallback(() => {
    forgetDraft(key);
    setDraft(null);
  }, [key]);

  return { draft, keep, discard };
}
