/** Work that goes on after its request has been answered: one piece at a time in this process, and known to the shutdown. */
export interface Background {
  /**
   * Runs the work after what was queued before. It is called in any case, after a stop with an aborted signal, so that
   * it can say that it was interrupted.
   */
  run(work: (signal: AbortSignal) => Promise<void>): void;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
  /** Tells the running work and everything queued to end, and waits for it. */
  close(): Promise<void>;
}

/** @param report takes what a piece of work failed with; the next piece goes on */
export function createBackground(report: (error: unknown) => void): Background {
  const stop = new AbortController();
  let last: Promise<void> = Promise.resolve();

  async function idle(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== last; ) {
      seen = last;
      await seen;
    }
  }

  return {
    run(work) {
      last = last.then(() => work(stop.signal)).catch(report);
    },
    idle,
    close() {
      stop.abort();
      return idle();
    },
  };
}
