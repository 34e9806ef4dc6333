import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '../accounts/require-actor.server.ts';
import { ClosesTable } from '../assessment/plan/closes-table.tsx';
import { countTargets, planByDepartment, totalOf, versionInForce } from '../assessment/plan/plan-overview.ts';
import { PlanTaskTable, TotalsTable, VersionTable } from '../assessment/plan/plan-tables.tsx';
import { PlanBasisBadge, PlanStateMark } from '../assessment/plan-marks.tsx';
import { yearAsked } from '../assessment/year-asked.server.ts';
import { YearLinks } from '../assessment/year-links.tsx';
import { inLocale } from '../i18n/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { pageTitle } from '../page-title.ts';
import { planEditPath } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Count } from '../ui/figures.tsx';
import { civilDayOf } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { RuleIds } from '../ui/rule-ids.tsx';
import { Section } from '../ui/section.tsx';
import { Stat, Stats } from '../ui/stat.tsx';

export const handle = { i18n: ['assessment'] } satisfies RouteHandle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  const { year, years } = await yearAsked(context, request, zone);
  const asked = new URL(request.url).searchParams.get('version');
  const [plan, { departments }] = await orErrorPage(context.locale, () =>
    Promise.all([
      context.api.assessment.plan({ zone, year, planVersion: asked ?? undefined }),
      context.api.zones.get({ zone }),
    ]),
  );
  return {
    title: inLocale(plan.title, context.locale),
    zone,
    years,
    plan,
    departments: planByDepartment(plan, departments),
    total: totalOf(plan.tasks),
    names: Object.fromEntries(departments.map(({ id, name }) => [id, name])),
    inForce: versionInForce(plan.versions, civilDayOf(new Date().toISOString())),
    canEdit: context.can('plan.edit', zone),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export default function Plan() {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  const { title, zone, years, plan, departments, total, names, inForce, canEdit } = useLoaderData<typeof loader>();
  const { year, basis, state, source, tasks } = plan;
  const targets = countTargets(tasks);
  return (
    <>
      <PageHeader
        title={title}
        state={
          <>
            <YearLinks year={year} years={years} />
            <PlanStateMark state={state} />
            <PlanBasisBadge basis={basis} />
          </>
        }
        lead={t(basis === 'carried' ? 'plan.carriedFrom' : 'plan.source', { source: inLocale(source, locale) })}
        actions={canEdit && <LinkButton to={planEditPath(zone, year)}>{t('plan.edit.action')}</LinkButton>}
      />
      <div className="space-y-12">
        <div className="space-y-5">
          {basis === 'derived-sample' && (
            <Notice tone="warn" title={t('plan.sample.title')}>
              {t('plan.sample.text')}
            </Notice>
          )}
          {plan.planVersion !== inForce && (
            <Notice tone="info" title={t('plan.otherVersion', { number: plan.planVersion })}>
              {t('plan.otherVersionText', { number: inForce })}
            </Notice>
          )}
          <Stats>
            <Stat label={t('plan.tasks')}>
              <Count value={tasks.length} />
            </Stat>
            <Stat label={t('plan.targets')} note={t('plan.targetsNote', targets)}>
              <Count value={targets.attested + targets.measured} />
            </Stat>
            <Stat label={t('plan.verifyTerm')} unit={t('plan.workingDays')} note={<RuleIds ids={['A5']} />}>
              <Count value={plan.verifyWorkingDays} />
            </Stat>
            <Stat label={t('plan.appealTerm')} unit={t('plan.workingDays')} note={<RuleIds ids={['A4']} />}>
              <Count value={plan.appealWorkingDays} />
            </Stat>
          </Stats>
        </div>
        <Section id="totals" title={t('plan.totals')} intro={t('plan.totalsIntro')}>
          <TotalsTable departments={departments} total={total} year={year} />
        </Section>
        <Section id="versions" title={t('plan.versions')} intro={t('plan.versionsIntro')}>
          <VersionTable plan={plan} inForce={inForce} />
        </Section>
        {plan.closes.length > 0 && (
          <Section id="closes" title={t('plan.close.revisions')} intro={t('plan.close.revisionsIntro')}>
            <ClosesTable closes={plan.closes} />
          </Section>
        )}
        <Section id="tasks" title={t('plan.tasksByDepartment')}>
          <div className="space-y-10">
            {departments.map((department) => (
              <Section key={department.id} id={`of-${department.id}`} level={3} title={department.name}>
                <PlanTaskTable department={department} year={year} names={names} />
              </Section>
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}
