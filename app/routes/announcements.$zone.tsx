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
  ...(args.data ? feedLinks(args.data.zone, args.data.title) : []),
];

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readAnnouncements(context, params.zone ?? '', new URL(request.url).searchParams);

export default function ZoneAnnouncements() {
  return <AnnouncementsPage page={useLoaderData<typeof loader>()} />;
}
