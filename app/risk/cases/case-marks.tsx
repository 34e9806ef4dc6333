import { useTranslation } from 'react-i18next';
import type { Api } from '../../load-context.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';

export type CaseRow = Awaited<ReturnType<Api['riskCases']['list']>>['items'][number];
type Duty = CaseRow['duties'][number];

/** Does the case run, and is something late in it? */
export function CaseMark({ closedOn, isOverdue }: Pick<CaseRow, 'closedOn' | 'isOverdue'>) {
  const { t } = useTranslation('riskCases');
  if (closedOn) {
    return (
      <Mark tone="idle" glyph="square">
        {t('state.closed')}
      </Mark>
    );
  }
  return isOverdue ? (
    <Mark tone="bad" glyph="alarm">
      {t('state.overdue')}
    </Mark>
  ) : (
    <Mark tone="info" glyph="ring">
      {t('state.open')}
    </Mark>
  );
}

/** Filed and when, late, or until when it is to be filed. */
export function DutyMark({ duty: { dueOn, filedOn, isOverdue }, isClosed }: { duty: Duty; isClosed: boolean }) {
  const { t } = useTranslation('riskCases');
  if (filedOn) {
    return (
      <Mark tone="good" glyph="check">
        {t('duty.filed')} <CivilDate date={filedOn} />
      </Mark>
    );
  }
  if (isClosed) {
    return (
      <Mark tone="idle" glyph="dash">
        {t('duty.notFiled')}
      </Mark>
    );
  }
  if (isOverdue) {
    return (
      <Mark tone="bad" glyph="alarm">
        {t('duty.overdue')} <CivilDate date={dueOn} />
      </Mark>
    );
  }
  return (
    <Mark tone="info" glyph="clock">
      {dueOn ? (
        <>
          {t('duty.until')} <CivilDate date={dueOn} />
        </>
      ) : (
        t('duty.open')
      )}
    </Mark>
  );
}

/** What the enterprise has to file next: what is late or dated before what has no day. */
export function nextDuty({ duties, closedOn }: Pick<CaseRow, 'duties' | 'closedOn'>): Duty | null {
  if (closedOn) return null;
  const open = duties.filter(({ filedOn }) => filedOn === null);
  const dated = open.filter(({ dueOn }) => dueOn !== null).sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  return dated[0] ?? open[0] ?? null;
}
