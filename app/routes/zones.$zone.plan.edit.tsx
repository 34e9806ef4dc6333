import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnPlan } from '../assessment/plan/plan-acts.server.ts';
import { PLAN_DONE, PLAN_PARTS, planEditAddress } from '../assessment/plan/plan-edit-address.ts';
import { PlanEditPart } from '../assessment/plan/plan-edit-part.tsx';
import { readPlanEdit } from '../assessment/plan/read-plan-edit.server.ts';
import { PlanBasisBadge, PlanStateMark } from '../assessment/plan-marks.tsx';
import { yearAsked } from '../assessment/year-asked.server.ts';
import { YearLinks } from '../assessment/year-links.tsx';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { planPath } from '../paths.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { isFormFailure } from '../ui/form-failure.ts';
import { Notice } from '../ui/notice.tsx';
import { Tabs } from '../ui/tabs.tsx';

export const handle = { i18n: ['assessment'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  const search = new URL(request.url).searchParams;
  const { year, years } = await yearAsked(context, request, zone);
  const edited = await readPlanEdit(context, { zone, year });
  const isClosed = edited.plan.state === 'closed';
  const parts = PLAN_PARTS.filter((part) => !isClosed || part === 'carry' || part === 'close');
  return {
    ...edited,
    title: translator(context.locale, 'assessment')('plan.edit.title', { year }),
    zone,
    years,
    parts,
    part: parts.find((part) => part === search.get('part')) ?? (isClosed ? 'close' : 'tasks'),
    task: search.get('task'),
    done: PLAN_DONE.find((done) => done === search.get('done')) ?? null,
    idempotencyKey: randomUUID(),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  const { year } = await yearAsked(context, request, zone);
  return actOnPlan(context, await request.formData(), { zone, year });
}

export default function PlanEdit() {
  const { t } = useTranslation('assessment');
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { title, zone, years, plan, parts, part, done, isAhead } = page;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('plan.title', { year: plan.year }), href: planPath(zone, plan.year) }]}
        state={
          <>
            <YearLinks year={plan.year} years={years} />
            <PlanStateMark state={plan.state} />
            <PlanBasisBadge basis={plan.basis} />
            <span className="text-ink-3">{t('plan.version.of', { number: plan.planVersion })}</span>
          </>
        }
      />
      <div className="mb-6 space-y-4 empty:hidden">
        {done && (
          <Notice tone="good" role="status" title={t(`plan.done.${done}`)}>
            {isAhead && t('plan.aheadText')}
          </Notice>
        )}
        {isAhead && !done && (
          <Notice tone="info" title={t('plan.ahead', { number: plan.planVersion })}>
            {t('plan.aheadText')}
          </Notice>
        )}
      </div>
      <Tabs
        label={t('plan.part.label')}
        tabs={parts.map((each) => ({
          href: planEditAddress(zone, plan.year, { part: each }),
          label: t(`plan.part.${each === 'close' && plan.state === 'closed' ? 'correct' : each}`),
          current: each === part,
        }))}
      />
      <PlanEditPart {...page} failure={isFormFailure(result) ? result : null} />
    </>
  );
}
