import { isProductError, type ProductError } from '../../server/platform/errors.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';
import { calendarFeed } from './calendar-feed.ts';

const FILE = /^([\w-]+)\.ics$/;

/** Somebody's due days for a calendar program, which signs in by nothing but the secret of the address. */
export async function respondWithCalendar(
  { api, publicUrl }: LoadContext,
  request: Request,
  file: string,
): Promise<Response> {
  const [, secret = ''] = FILE.exec(file) ?? [];
  const found = await api.deadlines.ofFeed({ secret }).catch(refusalIn);
  if (isProductError(found)) return asEmpty(found);
  const { locale } = found;
  const words = {
    locale,
    deadlines: translator(locale, 'deadlines'),
    quality: translator(locale, 'quality'),
    incidents: translator(locale, 'incidents'),
  };
  const name = words.deadlines('feed.name', { product: translator(locale)('product.name') });
  const origin = publicUrl ?? new URL(request.url).origin;
  return new Response(calendarFeed({ name, origin, words }, found), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, max-age=300',
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** A calendar program has no use for an error page. */
function refusalIn(error: unknown): ProductError {
  if (error instanceof Error && isProductError(error.cause)) return error.cause;
  throw error;
}

const asEmpty = ({ status, details: { retryAfterSeconds } }: ProductError) =>
  new Response(null, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds && { 'Retry-After': String(retryAfterSeconds) }),
    },
  });
