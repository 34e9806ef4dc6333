import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What typed rows add up to, and a word on cells that are no numbers yet. */
export function EntryTotals({ facts, unread }: { facts: readonly [string, ReactNode][]; unread: number }) {
  const { t } = useTranslation('lists');
  return (
    <div className="border-ink mt-4 border-t pt-2">
      <dl className="flex flex-wrap gap-x-10 gap-y-2">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-ink-3 text-sm">{term}</dt>
            <dd className="figures font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {unread > 0 && <p className="text-warn mt-1 text-sm">{t('total.unread', { count: unread })}</p>}
    </div>
  );
}
