import type { ReactNode } from 'react';

/** A title behind its number; longer titles hang clear of it. */
export function Numbered({ number, children }: { number: number | string; children: ReactNode }) {
  return (
    <span className="flex gap-2">
      <span className="text-ink-3 figures min-w-6 shrink-0 font-normal">{number}</span>
      <span className="min-w-0">{children}</span>
    </span>
  );
}
