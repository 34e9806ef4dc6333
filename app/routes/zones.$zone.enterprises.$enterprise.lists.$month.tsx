import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { isRowsAnswer } from '../enterprises/filings/rows-answer.ts';
import { actOnList } from '../enterprises/lists/list-acts.server.ts';
import { ListPage } from '../enterprises/lists/list-page.tsx';
import { readListPage } from '../enterprises/lists/read-list-page.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['lists', 'enterprises', 'assessment', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

const listOf = ({ zone = '', enterprise = '', month = '' }: Record<string, string | undefined>) => ({
  zone,
  enterprise,
  month,
});

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readListPage(context, listOf(params), new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnList(context, request, listOf(params));
}

export default function MonthlyList() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <ListPage
      // Another month is another form.
      key={`${page.enterprise}/${page.month}`}
      page={page}
      answer={isRowsAnswer(result) ? result : null}
      failure={isFormFailure(result) ? result : null}
    />
  );
}
