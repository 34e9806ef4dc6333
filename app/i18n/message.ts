import type { TFunction } from 'i18next';
import type { Message } from '../../server/platform/errors.ts';

/**
 * Puts a refusal into words. Its key comes from the server at run time, so the compiler can't check it; a key without
 * words falls back to the general sentence rather than to the key itself.
 */
export function messageText(t: TFunction<'errors'>, message: Message): string {
  const loose = t as unknown as (keys: string[], params?: Record<string, unknown>) => string;
  return loose([message.key, 'internal'], message.params);
}
