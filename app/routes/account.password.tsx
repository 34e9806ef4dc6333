import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../accounts/form-values.ts';
import { PasswordForm } from '../accounts/password-form.tsx';
import { requireSignedIn } from '../accounts/require-actor.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { ACCOUNT_PATH, samePathOnly } from '../paths.ts';
import { orErrorPage, orFormFailure } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { type FormFailure, isFormFailure } from '../ui/form-failure.ts';
import { Notice } from '../ui/notice.tsx';

export const handle = { i18n: ['accounts'] } satisfies RouteHandle;

const PASSWORD_CHANGED = `${ACCOUNT_PATH}?done=password`;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { username, mustChangePassword } = requireSignedIn(context, request);
  const given = new URL(request.url).searchParams.get('returnTo');
  return {
    title: translator(context.locale, 'accounts')('password.title'),
    username,
    mustChangePassword,
    returnTo: given === null ? PASSWORD_CHANGED : samePathOnly(given),
    policy: await orErrorPage(context.locale, () => context.api.accounts.passwordPolicy({})),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request }: ActionFunctionArgs) {
  requireSignedIn(context, request);
  const form = await request.formData();
  const newPassword = textOf(form, 'newPassword');
  if (newPassword !== textOf(form, 'newPasswordAgain')) {
    return data(passwordsDiffer(translator(context.locale, 'accounts')('password.differs')), { status: 400 });
  }
  const currentPassword = textOf(form, 'currentPassword');
  const result = await orFormFailure(context.locale, form, () =>
    context.api.accounts.changePassword({ currentPassword, newPassword }),
  );
  if (isFormFailure(result)) return data(result, { status: result.status });
  const returnTo = textOf(form, 'returnTo');
  throw redirect(returnTo === '' ? PASSWORD_CHANGED : samePathOnly(returnTo));
}

const passwordsDiffer = (message: string): FormFailure => ({
  ok: false,
  status: 400,
  message,
  fields: { newPasswordAgain: message },
  values: {},
});

export default function ChangePassword() {
  const { t } = useTranslation('accounts');
  const { title, username, mustChangePassword, returnTo, policy } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={mustChangePassword ? [] : [{ label: t('account.title'), href: ACCOUNT_PATH }]}
        lead={t('password.lead')}
      />
      {mustChangePassword && (
        <div className="mb-8">
          <Notice tone="warn" title={t('password.owedTitle')}>
            {t('password.owed')}
          </Notice>
        </div>
      )}
      <PasswordForm username={username} policy={policy} failure={failure} returnTo={returnTo} />
    </>
  );
}
