import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '../accounts/require-actor.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { pageTitle } from '../page-title.ts';
import { withSearch } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { LinkButton } from '../ui/button.tsx';
import { isFormFailure } from '../ui/form-failure.ts';
import { formatDate } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { ChangeTable } from '../zones/departments/change-table.tsx';
import { actOnDepartments } from '../zones/departments/department-acts.server.ts';
import { MergeForm, RenameForm, SplitForm } from '../zones/departments/department-forms.tsx';
import { ClosedDepartmentTable, DepartmentTable } from '../zones/departments/department-table.tsx';
import { readAsked } from '../zones/departments/read-asked.server.ts';

export const handle = { i18n: ['zones'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  const { zones } = context.api;
  return orErrorPage(context.locale, async () => {
    const [{ asOf, departments }, { changes }] = await Promise.all([
      zones.departments({ zone }),
      zones.departmentChanges({ zone }),
    ]);
    const canManage = context.can('departments.manage', zone);
    const working = departments.filter(({ closedOn }) => closedOn === null || closedOn >= asOf);
    const search = new URL(request.url).searchParams;
    return {
      title: translator(context.locale, 'zones')('departments.title'),
      asOf,
      working,
      closed: departments.filter((department) => !working.includes(department)),
      changes,
      canManage,
      ...(await readAsked(context, zone, { search, working, canManage })),
      idempotencyKey: randomUUID(),
    };
  });
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnDepartments(context, params.zone ?? '', await request.formData());
}

export default function Departments() {
  const { t } = useTranslation('zones');
  const locale = useLocale();
  const location = useLocation();
  const { title, asOf, working, closed, changes, canManage, asked, done, idempotencyKey } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const failure = isFormFailure(result) ? result : null;
  const preview = result && 'preview' in result ? result.preview : null;
  const form = { today: asOf, idempotencyKey, failure };
  const mergeHref = `${withSearch(location, { act: 'merge', department: null, parts: null, done: null })}#manage`;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('departments.lead')}
        actions={
          canManage && (
            <LinkButton to={mergeHref} preventScrollReset>
              {t('departments.act.merge')}
            </LinkButton>
          )
        }
      />
      <div className="space-y-12">
        {done && <Notice tone="good" role="status" title={t(`departments.done.${done}`)} />}
        <Section
          id="working"
          title={t('departments.working')}
          intro={t('departments.workingIntro', { day: formatDate(asOf, locale) })}
        >
          <DepartmentTable caption={t('departments.working')} departments={working} canManage={canManage} />
        </Section>
        {asked?.act === 'rename' && (
          <Section
            id="manage"
            title={t('departments.actNamed.rename', { name: asked.department.name })}
            intro={t('departments.rename.intro')}
          >
            <RenameForm key={asked.department.id} department={asked.department} {...form} />
          </Section>
        )}
        {asked?.act === 'merge' && (
          <Section id="manage" title={t('departments.act.merge')} intro={t('departments.merge.intro')}>
            <MergeForm departments={working} preview={preview} {...form} />
          </Section>
        )}
        {asked?.act === 'split' && (
          <Section
            id="manage"
            title={t('departments.actNamed.split', { name: asked.department.name })}
            intro={t('departments.split.intro')}
          >
            <SplitForm
              key={asked.department.id}
              department={asked.department}
              departments={working}
              tasks={asked.tasks}
              parts={asked.parts}
              preview={preview}
              {...form}
            />
          </Section>
        )}
        {closed.length > 0 && (
          <Section id="closed" title={t('departments.closed')} intro={t('departments.closedIntro')}>
            <ClosedDepartmentTable caption={t('departments.closed')} departments={closed} />
          </Section>
        )}
        <Section id="history" title={t('departments.history')} intro={t('departments.historyIntro')}>
          <ChangeTable caption={t('departments.history')} changes={changes} />
        </Section>
      </div>
    </>
  );
}
