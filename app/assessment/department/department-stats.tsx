import { useTranslation } from 'react-i18next';
import { ExplainLink } from '../../ui/explain.tsx';
import { Count, Decimal, Missing, Percent } from '../../ui/figures.tsx';
import { compareDecimals, formatDecimal } from '../../ui/format.ts';
import { ScoreBar, ScoreLegend } from '../../ui/score-bar.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { Mark } from '../../ui/status.tsx';
import type { DepartmentView, DepartmentWork } from './department-work.ts';

/** Where the department stands and what is still to be won, in four figures and a bar. */
export function DepartmentStats({
  department,
  work,
}: {
  department: DepartmentView['department'];
  work: DepartmentWork;
}) {
  const { t } = useTranslation('assessment');
  const { id, percent, coverage } = department;
  return (
    <div className="space-y-5">
      <Stats>
        <Stat label={t('department.verifiedPercent')} size="large" coverage={coverage}>
          <ExplainLink kind="department-percent" id={id}>
            <Percent value={percent?.verified} missing="inapplicable" />
          </ExplainLink>
        </Stat>
        <Stat label={t('department.projectedPercent')} size="large" note={<WaitingNote work={work} />}>
          <ExplainLink kind="department-projected" id={id}>
            <Percent value={percent?.projected} missing="inapplicable" />
          </ExplainLink>
        </Stat>
        <Stat
          label={t('department.toGain')}
          size="large"
          unit={t('points')}
          note={t('department.toGainNote', { count: work.toDo.length })}
        >
          <Decimal value={work.toDoPoints} />
        </Stat>
        <Stat
          label={t('department.overdue')}
          size="large"
          unit={t('targets', { count: work.overdue })}
          note={<OverdueNote count={work.overdue} />}
        >
          <Count value={work.overdue} />
        </Stat>
      </Stats>
      {percent ? (
        <>
          <ScoreBar
            verified={percent.verified}
            projected={percent.projected}
            coverage={coverage ?? undefined}
            label={department.name}
          />
          <ScoreLegend />
        </>
      ) : (
        <Missing reason="inapplicable" />
      )}
    </div>
  );
}

function WaitingNote({ work }: { work: DepartmentWork }) {
  const { t } = useTranslation('assessment');
  if (compareDecimals(work.waitingPoints, '0') === 0) return t('department.nothingWaiting');
  return t('department.waitingNote', { points: formatDecimal(work.waitingPoints) });
}

function OverdueNote({ count }: { count: number }) {
  const { t } = useTranslation('assessment');
  if (count === 0) return t('department.nothingOverdue');
  return (
    <Mark tone="bad" glyph="alarm">
      {t('department.overdueNote')}
    </Mark>
  );
}
