import { ProductError } from '../../../server/platform/errors.ts';
import type { Locale } from '../../i18n/locale.ts';
import { orErrorPage } from '../../refusal.server.ts';

/** The same as the API takes from whoever is not signed in (server/web.ts). */
const LIMIT_BYTES = 64 * 1024;

/**
 * R11: the form that a stranger sent, if it is no larger than such a form can be; otherwise the error page (413),
 * without the rest having been read.
 */
export function readSmallForm(request: Request, locale: Locale): Promise<FormData> {
  return orErrorPage(locale, async () => {
    if (Number(request.headers.get('content-length') ?? 0) > LIMIT_BYTES) throw new ProductError('tooLarge');
    const counted = countBytes();
    const body = request.body?.pipeThrough(counted.stream) ?? null;
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    try {
      return await new Response(body, { headers }).formData();
    } catch (error) {
      if (counted.isTooLarge()) throw new ProductError('tooLarge', { key: 'tooLarge' }, { cause: error });
      throw new ProductError('badInput', { key: 'badRequest' }, { cause: error });
    }
  });
}

/** For what comes without saying how long it is. */
function countBytes() {
  let bytes = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > LIMIT_BYTES) controller.error(new Error('too large'));
      else controller.enqueue(chunk);
    },
  });
  return { stream, isTooLarge: () => bytes > LIMIT_BYTES };
}
