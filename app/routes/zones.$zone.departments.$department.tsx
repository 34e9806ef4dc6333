import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '../accounts/require-actor.server.ts';
import { DepartmentStats } from '../assessment/department/department-stats.tsx';
import { departmentWork } from '../assessment/department/department-work.ts';
import { MeasuredList, PartlyList, ToDoList, WaitingList } from '../assessment/department/target-lists.tsx';
import { TaskTable } from '../assessment/department/task-table.tsx';
import { Explained } from '../assessment/explained.tsx';
import { explanationAsked } from '../assessment/explanation-asked.server.ts';
import { GainsPanel } from '../assessment/gains/gains-panel.tsx';
import { gainsOrNone } from '../assessment/gains/read-gains.server.ts';
import { PlanBasisBadge, PlanStateMark } from '../assessment/plan-marks.tsx';
import { yearAsked } from '../assessment/year-asked.server.ts';
import { YearLinks } from '../assessment/year-links.tsx';
import { pageTitle } from '../page-title.ts';
import { planPath } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import { RiskLinks } from '../risk/risk-links.tsx';
import { riskPages } from '../risk/risk-pages.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { CivilDate } from '../ui/figures.tsx';
import { formatDecimal } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';

export const handle = { i18n: ['assessment', 'gains'] } satisfies RouteHandle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { zone = '', department = '' } = params;
  const { year, years } = await yearAsked(context, request, zone);
  const view = await orErrorPage(context.locale, () => context.api.assessment.department({ zone, year, department }));
  const isOwn = actor.memberships.some((member) => member.zoneId === zone && member.departmentId === department);
  return {
    title: view.department.name,
    zone,
    years,
    view,
    work: departmentWork(view),
    gains: view.plan.state === 'closed' ? null : await gainsOrNone(context, { zone, department, year }),
    riskPages: isOwn ? riskPages(context, zone) : [],
    explanation: await explanationAsked(context, new URL(request.url).searchParams, { zone, year }),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export default function Department() {
  const { t } = useTranslation('assessment');
  const { title, zone, years, view, work, gains, riskPages, explanation } = useLoaderData<typeof loader>();
  const { year, asOf, plan, department, canHandIn } = view;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('plan.title', { year }), href: planPath(zone, year) }]}
        state={
          <>
            <YearLinks year={year} years={years} />
            <PlanStateMark state={plan.state} />
            <PlanBasisBadge basis={plan.basis} />
            <span className="text-ink-3">
              {t('asOf')} <CivilDate date={asOf} />
            </span>
          </>
        }
        lead={
          work.toDo.length > 0
            ? t('department.lead', { count: work.toDo.length, points: formatDecimal(work.toDoPoints) })
            : t('department.leadNothing')
        }
      />
      <div className="space-y-12">
        <DepartmentStats department={department} work={work} />
        {plan.state === 'closed' && <Notice tone="idle" title={t('plan.closedNotice', { year })} />}
        <Section id="to-do" title={t('department.toDo.title')} intro={t('department.toDo.intro')}>
          <ToDoList caption={t('department.toDo.title')} rows={work.toDo} year={year} canHandIn={canHandIn} />
        </Section>
        {gains && gains.items.length > 0 && <GainsPanel gains={gains} />}
        <RiskLinks zone={zone} pages={riskPages} />
        {work.waiting.length > 0 && (
          <Section id="waiting" title={t('department.waiting.title')} intro={t('department.waiting.intro')}>
            <WaitingList caption={t('department.waiting.title')} rows={work.waiting} year={year} />
          </Section>
        )}
        {work.partly.length > 0 && (
          <Section id="partly" title={t('department.partly.title')} intro={t('department.partly.intro')}>
            <PartlyList caption={t('department.partly.title')} rows={work.partly} year={year} />
          </Section>
        )}
        {work.measured.length > 0 && (
          <Section id="measured" title={t('department.measured.title')} intro={t('department.measured.intro')}>
            <MeasuredList caption={t('department.measured.title')} rows={work.measured} year={year} />
          </Section>
        )}
        <Section id="tasks" title={t('department.tasks.title')} intro={t('department.tasks.intro')}>
          <TaskTable department={department} tasks={work.tasks} year={year} />
          {work.oddTotal && (
            <div className="mt-4">
              <Notice tone="warn" title={t('oddTotal.title', { total: formatDecimal(work.oddTotal, { places: 0 }) })}>
                {t('oddTotal.text')}
              </Notice>
            </div>
          )}
        </Section>
      </div>
      <Explained explanation={explanation} />
    </>
  );
}
