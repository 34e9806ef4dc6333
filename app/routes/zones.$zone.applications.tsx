import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../accounts/form-values.ts';
import { requireActor } from '../accounts/require-actor.server.ts';
import { applicationAddress, oneOf } from '../enterprises/admission/address.ts';
import { ApplicationTable } from '../enterprises/admission/desk/application-table.tsx';
import { readDesk } from '../enterprises/admission/desk/read-desk.server.ts';
import { StartForms } from '../enterprises/admission/desk/start-forms.tsx';
import { DESK_STATES, StateLinks } from '../enterprises/admission/desk/state-links.tsx';
import { AreaTabs } from '../enterprises/area-tabs.tsx';
import { enterprisePages } from '../enterprises/enterprise-pages.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { enterprisesPath } from '../paths.ts';
import { orFormFailure } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { isFormFailure } from '../ui/form-failure.ts';
import { Pager } from '../ui/pager.tsx';

export const handle = { i18n: ['admission'] } satisfies RouteHandle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { zone = '' } = params;
  const search = new URL(request.url).searchParams;
  const state = oneOf(DESK_STATES, search.get('state')) ?? 'open';
  return {
    ...(await readDesk(context, actor, { zone, state, cursor: search.get('cursor') })),
    title: translator(context.locale, 'admission')('title'),
    zone,
    state,
    pages: enterprisePages(context, zone),
    decides: context.can('application.decide', zone),
    idempotencyKey: randomUUID(),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

/** Starts an application for one's own enterprise, or for the office's choice. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  const form = await request.formData();
  const enterprise = textOf(form, 'enterprise');
  const started = await orFormFailure(context.locale, form, () =>
    context.apiWith(textOf(form, 'idempotencyKey')).applications.start({ zone, enterprise }),
  );
  if (isFormFailure(started)) return data(started, { status: started.status });
  return redirect(applicationAddress(zone, started.id, { part: 'EF1', done: 'started' }));
}

export default function Applications() {
  const { t } = useTranslation('admission');
  const { title, zone, state, rows, nextCursor, startable, pages, decides, idempotencyKey } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const failure = isFormFailure(result) ? result : null;
  return (
    <>
      <PageHeader title={title} lead={t(decides ? 'desk.lead' : 'desk.leadOwn')} />
      <AreaTabs zone={zone} pages={pages} />
      <StartForms startable={startable} failure={failure} idempotencyKey={idempotencyKey} />
      <StateLinks state={state} />
      <ApplicationTable
        zone={zone}
        rows={rows}
        caption={title}
        empty={
          state === 'open' ? (
            <EmptyState
              title={t('desk.empty')}
              action={decides && <LinkButton to={enterprisesPath(zone)}>{t('desk.toRegister')}</LinkButton>}
            >
              {t(decides ? 'desk.emptyText' : 'desk.emptyOwn')}
            </EmptyState>
          ) : (
            <EmptyState title={t('desk.none', { state: t(`state.${state}`) })}>{t('desk.noneText')}</EmptyState>
          )
        }
      />
      <Pager shown={rows.length} nextCursor={nextCursor} />
    </>
  );
}
