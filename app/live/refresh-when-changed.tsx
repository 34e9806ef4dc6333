import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

const EVERY_MS = 20_000;

/**
 * Keeps an open page up to date: asks now and then whether the zones' data has moved, and loads the page's data again
 * once it has. Shows nothing. A lost network is no news: it asks again later.
 *
 * @param versions the data version of each zone that the page shows
 */
export function RefreshWhenChanged({ versions }: { versions: Record<string, string> }) {
  const { revalidate } = useRevalidator();
  // The page's data changes the object but not what it says; the watch shall go on then.
  const shown = JSON.stringify(versions);
  const reload = useRef(revalidate);
  reload.current = revalidate;
  useEffect(() => watch(JSON.parse(shown), () => reload.current()), [shown]);
  return null;
}

/** Asks while the tab is visible; returns what ends it. */
function watch(known: Record<string, string>, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const ask = async () => {
    if (document.visibilityState === 'visible' && (await hasMoved(known)) && !ended) onChange();
    if (!ended) timer = setTimeout(ask, EVERY_MS);
  };
  const askOnReturn = () => {
    if (document.visibilityState !== 'visible') return;
    clearTimeout(timer);
    timer = setTimeout(ask, 0);
  };

  timer = setTimeout(ask, EVERY_MS);
  document.addEventListener('visibilitychange', askOnReturn);
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', askOnReturn);
  };
}

async function hasMoved(known: Record<string, string>): Promise<boolean> {
  try {
    // The client is fetched with the first question, when the page has long been readable.
    const { readVersions } = await import('./read-versions.ts');
    const now = await readVersions(Object.keys(known));
    return Object.entries(now).some(([zone, version]) => version !== known[zone]);
  } catch {
    return false;
  }
}
