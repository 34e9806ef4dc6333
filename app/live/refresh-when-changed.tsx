import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

const EVERY_MS = 20_000;
/** Every question keeps the session alive, which must still end where nobody is. */
const UNATTENDED_MS = 60 * 60_000;

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
  const seenAt = useRef(0);
  useEffect(() => watch(JSON.parse(shown), seenAt, () => reload.current()), [shown]);
  return null;
}

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'visibilitychange'] as const;

/** Asks while the tab is visible and somebody is there; returns what ends it. */
function watch(known: Record<string, string>, seenAt: { current: number }, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  // A page that was just opened is looked at; one that has just reloaded itself may not be.
  seenAt.current ||= Date.now();

  const isWatched = () => document.visibilityState === 'visible' && Date.now() - seenAt.current < UNATTENDED_MS;
  const askAfter = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(ask, delayMs);
  };
  const ask = async () => {
    if (isWatched() && (await hasMoved(known)) && !ended) onChange();
    if (!ended) askAfter(EVERY_MS);
  };
  const noteLife = (event: Event) => {
    const isBack = event.type === 'visibilitychange' || !isWatched();
    seenAt.current = Date.now();
    if (isBack && isWatched()) askAfter(0);
  };

  askAfter(EVERY_MS);
  for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, noteLife, { passive: true });
  return () => {
    ended = true;
    clearTimeout(timer);
    for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, noteLife);
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
