import { typedValues } from '../../../ui/form-failure.ts';

type Values = Record<string, string[]>;

// For the tab only: on an office computer that others use too, nothing stays behind.
const keyOf = (key: string) => `unsaved:${key}`;

/** Keeps what is typed until it is saved, so that a reload without a network loses nothing. */
export function keepTyped(key: string, version: number, form: FormData): void {
  try {
    sessionStorage.setItem(keyOf(key), JSON.stringify({ version, values: typedValues(form) }));
  } catch {
    // Full or switched off: the form works without.
  }
}

export function forgetTyped(key: string): void {
  try {
    sessionStorage.removeItem(keyOf(key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What was typed over this version and not saved; null if there is none, or the draft has moved on since. */
export function unsavedTyped(key: string, version: number): Values | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(key)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('values' in kept)) return null;
    return kept.version === version ? (kept.values as Values) : null;
  } catch {
    return null;
  }
}
