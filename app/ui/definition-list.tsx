import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface Definition {
  term: string;
  value: ReactNode;
  /** Too long to share its line with another one. */
  isLong?: boolean;
}

interface DefinitionListProps {
  items: readonly Definition[];
  /** Two short facts on a line where there is room. */
  inPairs?: boolean;
}

/** Facts about one thing: term and value, side by side where there is room. */
export function DefinitionList({ items, inPairs = false }: DefinitionListProps) {
  return (
    <dl className={clsx('border-rule border-t', inPairs && 'xl:grid xl:grid-cols-2 xl:gap-x-8')}>
      {items.map(({ term, value, isLong }) => (
        <div
          key={term}
          className={clsx(
            'border-rule border-b py-2 sm:grid',
            inPairs ? 'sm:grid-cols-[8rem_1fr] sm:gap-4' : 'sm:grid-cols-[minmax(8rem,1fr)_3fr] sm:gap-6',
            isLong && 'xl:col-span-2',
          )}
        >
          <dt className="text-ink-3 text-sm sm:pt-0.5">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
