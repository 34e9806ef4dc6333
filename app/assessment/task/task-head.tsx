import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../server/assessment/task-schema.ts';
import { departmentPath, planPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { ExplainLink } from '../../ui/explain.tsx';
import { Decimal, Missing } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { ScoreBar, ScoreLegend } from '../../ui/score-bar.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { StatusMark } from '../../ui/status.tsx';
import { PlanBasisBadge } from '../plan-marks.tsx';
import { YearLinks } from '../year-links.tsx';

interface TaskHeadProps {
  title: string;
  view: TaskView;
  zone: string;
  years: readonly number[];
  percent: { verified: string; projected: string } | null;
  /** Of departments, by id. */
  names: Record<string, string>;
}

/** What the task is, whose it is, what it is worth and where it stands. */
export function TaskHead({ title, view, zone, years, percent, names }: TaskHeadProps) {
  const { t } = useTranslation('assessment');
  const { year, plan, department, task } = view;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: t('plan.title', { year }), href: planPath(zone, year) },
          { label: department.name, href: departmentPath(zone, department.id, year) },
        ]}
        state={
          <>
            <YearLinks year={year} years={years} />
            <StatusMark status={task.state} />
            <PlanBasisBadge basis={plan.basis} />
          </>
        }
      />
      <div className="space-y-5">
        {plan.state !== 'in-force' && (
          <Notice tone="idle" title={t(plan.state === 'closed' ? 'plan.closedNotice' : 'plan.draftNotice', { year })}>
            {t('task.nothingToDo')} <RuleIds ids={['A7']} />
          </Notice>
        )}
        <Figures view={view} />
        {percent ? (
          <>
            <ScoreBar {...percent} coverage={task.coverage ?? undefined} label={task.title} />
            <ScoreLegend />
          </>
        ) : (
          <Missing reason="inapplicable" />
        )}
        <Facts view={view} zone={zone} names={names} />
        {task.note && (
          <Notice tone="idle" title={t('task.sourceNote')}>
            {task.note}
          </Notice>
        )}
      </div>
    </>
  );
}

function Figures({ view: { task } }: { view: TaskView }) {
  const { t } = useTranslation('assessment');
  const id = String(task.number);
  return (
    <Stats>
      <Stat label={t('task.verified')} unit={t('points')} coverage={task.coverage}>
        <ExplainLink kind="task-score" id={id}>
          <Decimal value={task.verified} />
        </ExplainLink>
      </Stat>
      <Stat label={t('task.projected')} unit={t('points')}>
        <ExplainLink kind="task-projected" id={id}>
          <Decimal value={task.projected} />
        </ExplainLink>
      </Stat>
      <Stat label={t('column.weight')} unit={t('points')}>
        <Decimal value={task.weight} />
      </Stat>
    </Stats>
  );
}

function Facts({ view, zone, names }: Pick<TaskHeadProps, 'view' | 'zone' | 'names'>) {
  const { t } = useTranslation('assessment');
  const { year, department, task } = view;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1.5 text-sm">
      <Fact term={t('column.department')}>
        <Link to={departmentPath(zone, department.id, year)}>{department.name}</Link>
      </Fact>
      {task.cooperating.length > 0 && (
        <Fact term={t('task.cooperating')}>
          {task.cooperating.map((id) => names[id] ?? id).join(t('task.nameSeparator'))}
        </Fact>
      )}
      <Fact term={t('column.theme')}>{t(`theme.${task.theme}`)}</Fact>
      {task.rules.length > 0 && (
        <Fact term={t('task.rules')}>
          <RuleIds ids={task.rules} />
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <div className="flex gap-2">
    <dt className="text-ink-3">{term}</dt>
    <dd>{children}</dd>
  </div>
);
