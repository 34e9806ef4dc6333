import { createContext, useContext, useEffect, useRef } from 'react';

/** Tells the draft around that it has changed; for changes that are no input event (a row removed, a table pasted). */
export const NoteContext = createContext<() => void>(() => undefined);

/** Notes each change of a value but the first, after the form shows it. */
export function useNoteChange(value: unknown): void {
  const note = useContext(NoteContext);
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    note();
  }, [value, note]);
}
