import { useTranslation } from 'react-i18next';
import type { ExplainedRule } from '../../../server/zones/schema.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/status.tsx';
import { RuleParameters } from './rule-value.tsx';

/** One subject's rules; each row can be linked to by the rule's id. */
export function RuleTable({ caption, rules }: { caption: string; rules: readonly ExplainedRule[] }) {
  const { t } = useTranslation('rules');
  const columns: Column<ExplainedRule>[] = [
    {
      id: 'rule',
      header: t('column.rule'),
      rowHeader: true,
      width: '22%',
      cell: ({ id, title, article }) => (
        // Links from figures and refusals lead here (rulePath).
        <span id={id} className="block scroll-mt-16 font-normal">
          <span className="font-mono text-[0.92em] font-semibold">{id}</span> <strong>{title}</strong>
          <span className="text-ink-3 block text-sm">{article}</span>
        </span>
      ),
    },
    { id: 'does', header: t('column.does'), cell: ({ summary }) => summary, narrow: 'full' },
    {
      id: 'parameters',
      header: t('column.parameters'),
      width: '26%',
      narrow: 'full',
      cell: ({ parameters }) => <RuleParameters parameters={parameters} />,
    },
    { id: 'state', header: t('column.state'), width: '9rem', cell: (rule) => <RuleStateMark rule={rule} /> },
  ];
  return (
    <DataTable caption={caption} captionHidden columns={columns} rows={rules} rowKey={({ id }) => id} empty={null} />
  );
}

function RuleStateMark({ rule: { state, tests } }: { rule: ExplainedRule }) {
  const { t } = useTranslation('rules');
  if (state === 'planned') {
    return (
      <Mark tone="idle" glyph="dashedCircle">
        {t('state.planned')}
      </Mark>
    );
  }
  return (
    <>
      <Mark tone="good" glyph="check">
        {t('state.enforced')}
      </Mark>
      <span className="text-ink-3 block text-sm">{t('provenBy', { count: tests.length })}</span>
    </>
  );
}
