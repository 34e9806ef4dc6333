import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../page-title.ts';
import { AnnouncementsPage } from '../public/announcements/announcements-page.tsx';
import { feedLinks } from '../public/announcements/feed-links.ts';
import { readAnnouncements } from '../public/announcements/read-announcements.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['public'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageTitle(args),
  ...feedLinks(null, args.data?.title ?? ''),
];

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  readAnnouncements(context, null, new URL(request.url).searchParams);

export default function Announcements() {
  return <AnnouncementsPage page={useLoaderData<typeof loader>()} />;
}
