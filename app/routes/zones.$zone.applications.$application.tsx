import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnApplication } from '../enterprises/admission/acts/application-acts.server.ts';
import { ACTS, DONE, oneOf, PARTS } from '../enterprises/admission/address.ts';
import { ApplicationPage } from '../enterprises/admission/application-page.tsx';
import { readApplicationPage } from '../enterprises/admission/read-application-page.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['admission', 'assessment', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '', application = '' } = params;
  const search = new URL(request.url).searchParams;
  const part = oneOf(PARTS, search.get('part'));
  const page = await readApplicationPage(context, { zone, application }, part);
  const { name } = page.application.enterprise;
  return {
    ...page,
    title: translator(context.locale, 'admission')('titleOf', { name }),
    zone,
    part,
    act: oneOf(ACTS, search.get('act')),
    done: oneOf(DONE, search.get('done')),
    check: search.get('check') === 'yes',
    idempotencyKey: randomUUID(),
    uploadLimitBytes: context.uploadLimitBytes,
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '', application = '' } = params;
  return actOnApplication(context, request, { zone, application });
}

export default function Application() {
  const result = useActionData<typeof action>();
  return <ApplicationPage {...useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
