import type { ReactNode } from 'react';

export interface Definition {
  term: string;
  value: ReactNode;
}

/** Facts about one thing: term and value, side by side where there is room. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="border-rule border-t">
      {items.map(({ term, value }) => (
        <div key={term} className="border-rule border-b py-2 sm:grid sm:grid-cols-[minmax(8rem,1fr)_3fr] sm:gap-6">
          <dt className="text-ink-3 text-sm sm:pt-0.5">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
