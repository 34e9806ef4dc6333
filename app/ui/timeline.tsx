import type { ReactNode } from 'react';
import { Instant } from './figures.tsx';

export interface TimelineEntry {
  id: string;
  /** UTC ISO 8601. */
  at: string;
  who: string;
  /** What was done, in words; a StatusMark fits too. */
  what: ReactNode;
  /** The reason given. */
  why?: ReactNode;
}

/** Who did what, when and why; newest first or last, as given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="border-rule-strong ms-1 border-s">
      {entries.map(({ id, at, who, what, why }) => (
        <li key={id} className="keep-together relative pb-5 ps-5 last:pb-0">
          <span className="bg-page border-ink-3 absolute top-2 -start-[0.3125rem] size-2.25 rounded-full border-2" />
          <div className="flex flex-wrap items-baseline gap-x-2.5">
            <span className="font-medium">{what}</span>
            <span>{who}</span>
            <Instant at={at} className="text-ink-3 text-sm" />
          </div>
          {why && <div className="text-ink-2 mt-0.5 max-w-text text-sm">{why}</div>}
        </li>
      ))}
    </ol>
  );
}
