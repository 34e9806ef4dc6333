import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../page-title.ts';
import { AnnouncementPage } from '../public/announcements/announcement-page.tsx';
import { readAnnouncement } from '../public/announcements/read-announcements.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['public'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  readAnnouncement(context, params.zone ?? '', params.measure ?? '');

export default function Announcement() {
  return <AnnouncementPage page={useLoaderData<typeof loader>()} />;
}
