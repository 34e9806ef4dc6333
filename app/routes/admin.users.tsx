import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../accounts/form-values.ts';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnUsers } from '../accounts/user-actions.server.ts';
import { UserDoneNotice } from '../accounts/user-done-notice.tsx';
import { CreateUserSection, ManageUserSection } from '../accounts/user-forms.tsx';
import { UserTable } from '../accounts/user-table.tsx';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { isFormFailure } from '../ui/form-failure.ts';
import { Pager } from '../ui/pager.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';

export const handle = { i18n: ['accounts'] } satisfies RouteHandle;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const search = query.get('search') ?? '';
  const cursor = query.get('cursor') ?? undefined;
  const page = await orErrorPage(context.locale, () => context.api.accounts.listUsers({ search, cursor }));
  const named = page.items.find(({ username }) => username === query.get('user'));
  return {
    title: translator(context.locale, 'accounts')('users.title'),
    page,
    search,
    // The own account is managed on its own page.
    managed: named && named.id !== actor.userId ? named : null,
    zones: context.zones,
    idempotencyKey: randomUUID(),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnUsers(context, await request.formData());
}

export default function Users() {
  const { t } = useTranslation('accounts');
  const { title, page, search, managed, zones, idempotencyKey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const done = result && !isFormFailure(result) ? result : null;
  const manageFailure =
    failureOf(result, 'reset-password') ?? failureOf(result, 'disable') ?? failureOf(result, 'enable');
  return (
    <>
      <PageHeader title={title} lead={t('users.lead')} />
      <div className="space-y-10">
        {done && <UserDoneNotice done={done} />}
        <div>
          <Form method="get" className="mb-4 flex flex-wrap items-end gap-3" label={t('users.search')}>
            <TextInput name="search" type="search" label={t('users.search')} defaultValue={search} width="half" />
            <SubmitButton look="secondary">{t('users.searchSubmit')}</SubmitButton>
          </Form>
          <UserTable users={page.items} zones={zones} />
          <Pager shown={page.items.length} nextCursor={page.nextCursor} />
        </div>
        {managed && (
          <ManageUserSection
            key={managed.id}
            user={managed}
            idempotencyKey={`${idempotencyKey}-manage`}
            failure={manageFailure}
          />
        )}
        <CreateUserSection
          key={done?.kind === 'created' ? done.username : 'create'}
          idempotencyKey={idempotencyKey}
          failure={failureOf(result, 'create')}
        />
      </div>
    </>
  );
}
