import { useCallback, useEffect, useRef } from 'react';

const LATER_MS = 250;

/** The same act once the person pauses: writing down two thousand rows at each keystroke would hold up the next one. */
export function useLater<Argument>(act: (argument: Argument) => void): (argument: Argument) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (argument: Argument) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => act(argument), LATER_MS);
    },
    [act],
  );
}
