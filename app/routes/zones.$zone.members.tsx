import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../accounts/form-values.ts';
import { actOnMembers } from '../accounts/member-actions.server.ts';
import { MemberDoneNotice } from '../accounts/member-done-notice.tsx';
import { AddMemberSection, ManageMemberSection } from '../accounts/member-forms.tsx';
import { MemberTable, memberKey } from '../accounts/member-table.tsx';
import { requireActor } from '../accounts/require-actor.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { isFormFailure } from '../ui/form-failure.ts';
import { Pager } from '../ui/pager.tsx';

export const handle = { i18n: ['accounts'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { zone = '' } = params;
  const query = new URL(request.url).searchParams;
  const cursor = query.get('cursor') ?? undefined;
  const { accounts } = context.api;
  const [page, choices] = await orErrorPage(context.locale, () =>
    Promise.all([accounts.listMembers({ zone, cursor }), accounts.memberChoices({ zone })]),
  );
  const canManage = context.can('members.manage', zone);
  const named = page.items.find((member) => memberKey(member) === query.get('member'));
  return {
    title: translator(context.locale, 'accounts')('members.title'),
    zone,
    page,
    choices,
    canManage,
    ownId: actor.userId,
    managed: canManage && named && named.userId !== actor.userId ? named : null,
    idempotencyKey: randomUUID(),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnMembers(context, params.zone ?? '', await request.formData());
}

export default function Members() {
  const { t } = useTranslation('accounts');
  const { title, zone, page, choices, canManage, ownId, managed, idempotencyKey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const done = result && !isFormFailure(result) ? result : null;
  return (
    <>
      <PageHeader title={title} lead={t(canManage ? 'members.lead' : 'members.leadReading')} />
      <div className="space-y-10">
        {done && <MemberDoneNotice done={done} />}
        <div>
          <MemberTable
            members={page.items}
            choices={choices}
            canManage={(member) => canManage && member.userId !== ownId}
          />
          <Pager shown={page.items.length} nextCursor={page.nextCursor} />
        </div>
        {managed && (
          <ManageMemberSection
            key={`${memberKey(managed)}/${managed.version}`}
            zone={zone}
            member={managed}
            choices={choices}
            idempotencyKey={idempotencyKey}
            failures={{
              change: failureOf(result, 'change'),
              remove: failureOf(result, 'remove'),
              resetPassword: failureOf(result, 'reset-password'),
            }}
          />
        )}
        {canManage && (
          <AddMemberSection
            key={done?.kind === 'added' ? done.name : 'add'}
            zone={zone}
            choices={choices}
            idempotencyKey={idempotencyKey}
            failure={failureOf(result, 'add')}
          />
        )}
      </div>
    </>
  );
}
