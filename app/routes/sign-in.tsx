import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { signInWith } from '../accounts/sign-in.server.ts';
import { SignInPage } from '../accounts/sign-in-page.tsx';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { passwordPath, samePathOnly } from '../paths.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['accounts', 'public'], frame: 'none' } satisfies RouteHandle;

const returnPath = (request: Request) => samePathOnly(new URL(request.url).searchParams.get('returnTo'), ['lng']);

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.actor) throw redirect(returnPath(request));
  return { title: translator(context.locale, 'accounts')('signIn.title') };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request }: ActionFunctionArgs) {
  const returnTo = returnPath(request);
  const result = await signInWith(context, await request.formData());
  if (isFormFailure(result)) return data(result, { status: result.status });
  throw redirect(result.mustChangePassword ? passwordPath(returnTo) : returnTo);
}

export default function SignIn() {
  return <SignInPage failure={useActionData<typeof action>() ?? null} />;
}
