import { useEffect, useState } from 'react';

/** True once the page runs in the browser: what needs JavaScript is shown only then. */
export function useIsAlive(): boolean {
  const [isAlive, setIsAlive] = useState(false);
  useEffect(() => setIsAlive(true), []);
  return isAlive;
}
