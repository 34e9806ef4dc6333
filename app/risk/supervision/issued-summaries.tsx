import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { Content } from './read-supervision.server.ts';
import { SummaryFigures } from './summary-figures.tsx';

/** R25, R26: the summaries that were issued, the newest first and open; with the figures of their day. */
export function IssuedSummaries({ content: { items } }: { content: Content<'issued'> }) {
  const { t } = useTranslation('riskCases');
  if (items.length === 0) return <EmptyState title={t('issued.none')}>{t('issued.noneHint')}</EmptyState>;
  return (
    <ul className="border-rule border-t">
      {items.map((summary, index) => (
        <li key={summary.id} className="border-rule border-b py-3">
          <details open={index === 0}>
            <summary className="cursor-pointer">
              <span className="font-medium">
                <CivilDate date={summary.from} /> {t('measures.to')} <CivilDate date={summary.to} />
              </span>
              <span className="text-ink-3 ms-3 text-sm">
                {t('issued.by', { name: summary.issuedBy })} <CivilDate date={summary.issuedOn} />
              </span>
            </summary>
            <div className="mt-4 space-y-6">
              {summary.remarks && <p className="max-w-text whitespace-pre-line break-words">{summary.remarks}</p>}
              <SummaryFigures summary={summary} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
