import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { actOnAccount } from '../accounts/account-actions.server.ts';
import { failureOf } from '../accounts/form-values.ts';
import { PasswordForm } from '../accounts/password-form.tsx';
import { ProfileSection } from '../accounts/profile-section.tsx';
import { requireActor } from '../accounts/require-actor.server.ts';
import { SecretNotice } from '../accounts/secret-notice.tsx';
import { SessionsSection } from '../accounts/sessions-section.tsx';
import { TokensSection } from '../accounts/tokens-section.tsx';
import { translator } from '../i18n/i18n.server.ts';
import { NotificationsSection } from '../notifications/notifications-section.tsx';
import { pageTitle } from '../page-title.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { isFormFailure } from '../ui/form-failure.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';

export const handle = { i18n: ['accounts', 'notifications'] } satisfies RouteHandle;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { accounts } = context.api;
  const [{ sessions }, { tokens }, policy, { enterprises }] = await orErrorPage(context.locale, () =>
    Promise.all([
      accounts.listSessions({}),
      accounts.listTokens({}),
      accounts.passwordPolicy({}),
      accounts.ownEnterprises({}),
    ]),
  );
  return {
    title: translator(context.locale, 'accounts')('account.title'),
    actor,
    sessions,
    tokens,
    policy,
    enterprises,
    zones: context.zones,
    passwordChanged: new URL(request.url).searchParams.get('done') === 'password',
    now: new Date().toISOString(),
    idempotencyKey: randomUUID(),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnAccount(context, await request.formData());
}

export default function Account() {
  const { t } = useTranslation('accounts');
  const { title, actor, sessions, tokens, policy, enterprises, zones, passwordChanged, now, idempotencyKey } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const made = result && !isFormFailure(result) ? result.made : null;
  return (
    <>
      <PageHeader title={title} />
      <div className="space-y-10">
        {passwordChanged && !result && (
          <Notice tone="good" role="status" title={t('password.changedTitle')}>
            {t('password.changed')}
          </Notice>
        )}
        {made && (
          <SecretNotice title={t('tokens.made', { name: made.token.name })} secret={made.secret}>
            {t('tokens.madeHint')}
          </SecretNotice>
        )}
        <ProfileSection actor={actor} enterprises={enterprises} />
        <Section id="password" title={t('password.title')} intro={t('password.lead')}>
          <PasswordForm username={actor.username} policy={policy} />
        </Section>
        <NotificationsSection />
        <SessionsSection sessions={sessions} />
        <TokensSection
          key={made?.token.id}
          tokens={tokens}
          zones={zones}
          now={now}
          idempotencyKey={idempotencyKey}
          failure={failureOf(result, 'create-token')}
        />
      </div>
    </>
  );
}
