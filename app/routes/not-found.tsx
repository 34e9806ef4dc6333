import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { notFound } from '../../server/platform/errors.ts';
import { pageTitle } from '../page-title.ts';
import { orErrorPage } from '../refusal.server.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

/** Whatever no other route answers. A route of its own, so that the root's loader runs: language, frame and title. */
export function loader({ context }: LoaderFunctionArgs) {
  return orErrorPage(context.locale, () => Promise.reject(notFound()));
}

export default function NotFound() {
  return null;
}
