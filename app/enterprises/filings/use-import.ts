import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { importPath } from './addresses.ts';
import type { Import } from './read-import.server.ts';

const STEP_MS = 1_000;

export const isUnderWay = ({ state }: Pick<Import, 'state'>): boolean => state === 'waiting' || state === 'running';

/** An import as it stands each second, until it ends; then the page reads itself anew. */
export function useImport(zone: string, first: Import): { found: Import; isLost: boolean } {
  const [latest, setLatest] = useState<Import | null>(null);
  const [isLost, setIsLost] = useState(false);
  const { revalidate } = useRevalidator();
  const found = latest?.id === first.id && isUnderWay(first) ? latest : first;
  const goesOn = isUnderWay(first);

  useEffect(() => {
    if (!goesOn) return;
    let timer: ReturnType<typeof setTimeout>;
    const abort = new AbortController();
    const look = async () => {
      try {
        const answer = await fetch(importPath(zone, first.id), {
          headers: { Accept: 'application/json' },
          signal: abort.signal,
        });
        if (!answer.ok) throw new Error(String(answer.status));
        const now: Import = await answer.json();
        setIsLost(false);
        setLatest(now);
        if (!isUnderWay(now)) return revalidate();
      } catch {
        if (abort.signal.aborted) return;
        setIsLost(true);
      }
      timer = setTimeout(look, STEP_MS);
    };
    timer = setTimeout(look, STEP_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [goesOn, zone, first.id, revalidate]);

  return { found, isLost };
}
