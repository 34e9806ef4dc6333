import { useBlocker } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type DraftRefused, isDraftRefused, isDraftSaved, type Missing } from '../draft-answers.ts';
import { forgetTyped, keepTyped } from './typed-copy.ts';

const PAUSE_MS = 900;
const TRY_AGAIN_MS = 6_000;

export type SavePhase =
  | { phase: 'untouched' }
  | { phase: 'typed' }
  | { phase: 'saving' }
  | { phase: 'saved' }
  /** The network or the server is away; it tries again by itself. */
  | { phase: 'away' }
  | { phase: 'refused'; refusal: DraftRefused };

export interface BackgroundSave {
  state: SavePhase;
  version: number;
  savedAt: string;
  missing: readonly Missing[];
  /** Takes the form as it now stands and saves it after a pause in typing. */
  note: (form: HTMLFormElement) => void;
  /** Saves at once what is not saved yet; true when all of it is. */
  flush: () => Promise<boolean>;
  /** After somebody else's change: saves over it what was typed here. */
  overwrite: () => Promise<boolean>;
}

interface Start {
  url: string;
  /** Of the page; each save adds its number. */
  idempotencyKey: string;
  /** Under which the tab keeps what is not saved yet. */
  copyKey: string;
  version: number;
  savedAt: string;
  missing: readonly Missing[];
}

type Outcome = Pick<BackgroundSave, 'version' | 'savedAt' | 'missing'>;

/**
 * Saves a form while it is being typed: one request at a time, each with the version that the one before ended in. Not
 * through Remix: there a lost network would put the error page in the place of the form. Leaving the page waits until
 * all is saved; what can't be saved stays in the tab.
 */
export function useBackgroundSave({ url, copyKey, idempotencyKey, ...start }: Start): BackgroundSave {
  const [state, setState] = useState<SavePhase>({ phase: 'untouched' });
  const [outcome, setOutcome] = useState<Outcome>(start);
  const known = useRef(start.version);
  const waiting = useRef<FormData | null>(null);
  /** Sent, but the answer was lost: it may be stored. Sent again with the same key, it has one effect. */
  const unanswered = useRef<FormData | null>(null);
  const count = useRef(0);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const sendAll = useCallback(async (): Promise<boolean> => {
    for (let form = unanswered.current ?? waiting.current; form; form = waiting.current) {
      if (form === waiting.current) {
        waiting.current = null;
        count.current += 1;
        form.set('version', String(known.current));
        form.set('idempotencyKey', `${idempotencyKey}-${count.current}`);
      }
      unanswered.current = form;
      setState({ phase: 'saving' });
      const answer = await send(url, form);
      if (isDraftSaved(answer)) {
        unanswered.current = null;
        known.current = answer.version;
        setOutcome(answer);
      } else if (isDraftRefused(answer)) {
        unanswered.current = null;
        // What was typed meanwhile holds all of the form again.
        waiting.current ??= form;
        setState({ phase: 'refused', refusal: answer });
        return false;
      } else {
        setState({ phase: 'away' });
        return false;
      }
    }
    forgetTyped(copyKey);
    setState((now) => (now.phase === 'saving' ? { phase: 'saved' } : now));
    return true;
  }, [url, copyKey, idempotencyKey]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    if (!running.current) {
      running.current = sendAll().finally(() => {
        running.current = null;
      });
    }
    return running.current;
  }, [sendAll]);

  const note = useCallback(
    (form: HTMLFormElement) => {
      waiting.current = new FormData(form);
      keepTyped(copyKey, known.current, waiting.current);
      // A refusal stands until what it is about has been mended and sent again.
      setState((now) => (now.phase === 'saving' || now.phase === 'refused' ? now : { phase: 'typed' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [copyKey, flush],
  );

  const refusal = state.phase === 'refused' ? state.refusal : null;
  const overwrite = useCallback(() => {
    if (refusal?.stored) known.current = refusal.stored.version;
    return flush();
  }, [refusal, flush]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useTryAgain(state.phase === 'away', flush);
  useStayUntilSaved(waiting, unanswered, flush);

  return { state, ...outcome, note, flush, overwrite };
}

/** The server's answer; null when there was none that can be read. */
async function send(url: string, form: FormData): Promise<unknown> {
  try {
    const answer = await fetch(url, { method: 'POST', body: form, headers: { Accept: 'application/json' } });
    return await answer.json();
  } catch {
    return null;
  }
}

function useTryAgain(isAway: boolean, flush: () => Promise<boolean>) {
  useEffect(() => {
    if (!isAway) return;
    const again = setInterval(flush, TRY_AGAIN_MS);
    window.addEventListener('online', flush);
    return () => {
      clearInterval(again);
      window.removeEventListener('online', flush);
    };
  }, [isAway, flush]);
}

interface Held<T> {
  readonly current: T;
}

/** Leaving waits for the last save. Whoever tries a second time, after it has failed, may go: the tab keeps a copy. */
function useStayUntilSaved(
  waiting: Held<FormData | null>,
  unanswered: Held<FormData | null>,
  flush: () => Promise<boolean>,
) {
  const hasFailed = useRef(false);
  const isUnsaved = useCallback(() => waiting.current !== null || unanswered.current !== null, [waiting, unanswered]);
  const blocker = useBlocker(() => isUnsaved() && !hasFailed.current);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    flush().then((isSaved) => {
      hasFailed.current = !isSaved;
      if (isSaved) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, flush]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
