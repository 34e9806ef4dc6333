import { useTranslation } from 'react-i18next';
import type { DueStep } from '../../../server/quality/steps/progress.ts';
import { useActing } from '../../acts/acting.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { DueMark } from './due-mark.tsx';

const ARTICLE = {
  data: 'Q4',
  draft: 'Q7',
  review: 'Q8',
  consultation: 'Q8',
  publication: 'Q9',
} as const satisfies Record<DueStep['step'], string>;

/** Q4, Q7-Q9: every due day of a half-year, in the order of the work. */
export function DueTable({ due, caption }: { due: readonly DueStep[]; caption: string }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tQuality } = useTranslation('quality');
  const { today } = useActing();
  const columns: Column<DueStep>[] = [
    { id: 'step', header: t('due.step'), rowHeader: true, cell: ({ step }) => tQuality(`due.${step}`) },
    { id: 'due', header: t('due.lastDay'), cell: ({ dueOn }) => <CivilDate date={dueOn} /> },
    { id: 'state', header: t('due.state'), narrow: 'full', cell: (each) => <DueMark due={each} today={today} /> },
    { id: 'rule', header: t('due.rule'), narrow: 'hidden', cell: ({ step }) => <RuleIds ids={[ARTICLE[step]]} /> },
  ];
  return (
    <DataTable caption={caption} captionHidden columns={columns} rows={due} rowKey={({ step }) => step} empty={null} />
  );
}
