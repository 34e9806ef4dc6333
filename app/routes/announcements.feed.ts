import type { LoaderFunctionArgs } from '@remix-run/node';
import { respondWithFeed } from '../public/announcements/read-announcements.server.ts';

/** Atom and RSS, of one zone and of all; the address says which. */
export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  respondWithFeed(context, request, params.zone ?? null);
