import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnFigures } from '../enterprises/figures/figure-acts.server.ts';
import { FiguresPage } from '../enterprises/figures/figures-page.tsx';
import { readFiguresPage } from '../enterprises/figures/read-figures-page.server.ts';
import { isRowsAnswer } from '../enterprises/filings/rows-answer.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['lists', 'assessment', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readFiguresPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnFigures(context, request, params.zone ?? '');
}

export default function InspectionFigures() {
  const result = useActionData<typeof action>();
  return (
    <FiguresPage
      page={useLoaderData<typeof loader>()}
      answer={isRowsAnswer(result) ? result : null}
      failure={isFormFailure(result) ? result : null}
    />
  );
}
