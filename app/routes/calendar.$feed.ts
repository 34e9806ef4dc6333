import type { LoaderFunctionArgs } from '@remix-run/node';
import { respondWithCalendar } from '../deadlines/respond-with-calendar.server.ts';

/** Somebody's due days as an iCalendar file, for whoever has its secret address. */
export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  respondWithCalendar(context, request, params.feed ?? '');
