import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { Explained } from '../assessment/explained.tsx';
import { explanationAsked } from '../assessment/explanation-asked.server.ts';
import { ActingProvider } from '../assessment/task/act-form.tsx';
import { readTaskPage } from '../assessment/task/read-task-page.server.ts';
import { TargetSection } from '../assessment/task/target-section.tsx';
import { actOnTask } from '../assessment/task/task-acts.server.ts';
import { TaskHead } from '../assessment/task/task-head.tsx';
import { yearAsked } from '../assessment/year-asked.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['assessment', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '', number = '' } = params;
  const search = new URL(request.url).searchParams;
  const { year, years } = await yearAsked(context, request, zone);
  const page = await readTaskPage(context, { zone, year, number: Number(number) });
  const { task } = page.view;
  return {
    ...page,
    title: translator(context.locale, 'assessment')('task.title', { number: task.number, title: task.title }),
    zone,
    years,
    open: search.get('open'),
    done: search.get('done'),
    explanation: await explanationAsked(context, search, { zone, year }),
    idempotencyKey: randomUUID(),
    uploadLimitBytes: context.uploadLimitBytes,
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '', number = '' } = params;
  const { year } = await yearAsked(context, request, zone);
  return actOnTask(context, request, { zone, year, number: Number(number) });
}

export default function Task() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const failure = isFormFailure(result) ? result : null;
  const { view, zone, years, done } = page;
  return (
    <ActingProvider
      value={{
        year: view.year,
        taskNumber: view.task.number,
        open: failure?.values.form?.[0] ?? page.open,
        failure,
        idempotencyKey: page.idempotencyKey,
        uploadLimitBytes: page.uploadLimitBytes,
        endings: page.endings,
      }}
    >
      <TaskHead title={page.title} view={view} zone={zone} years={years} percent={page.percent} names={page.names} />
      <div className="mt-10 space-y-12">
        {view.task.targets.map((target) => (
          <TargetSection
            key={target.id}
            view={view}
            target={target}
            daysLeft={page.daysLeft[target.id] ?? 0}
            done={done?.startsWith(`${target.id}:`) ? done.slice(target.id.length + 1) : null}
          />
        ))}
      </div>
      <Explained explanation={page.explanation} />
    </ActingProvider>
  );
}
