import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { FactText } from './fact-text.tsx';
import type { FactChange } from './read-facts.server.ts';

/** What a revision changed, fact by fact; of the tables, how many rows went and came. */
export function FactChanges({ changes }: { changes: readonly FactChange[] }) {
  const { t } = useTranslation('enterprises');
  return (
    <DataTable
      caption={t('facts.changes.caption')}
      captionHidden
      columns={[
        { id: 'fact', header: t('facts.changes.fact'), rowHeader: true, cell: ({ label }) => label },
        {
          id: 'before',
          header: t('facts.changes.before'),
          cell: ({ before }) => <FactText text={before} />,
          narrow: 'full',
        },
        {
          id: 'after',
          header: t('facts.changes.after'),
          cell: ({ after }) => <FactText text={after} />,
          narrow: 'full',
        },
      ]}
      rows={changes}
      rowKey={({ id }) => id}
      empty={<p className="text-ink-2">{t('facts.changes.none')}</p>}
    />
  );
}
