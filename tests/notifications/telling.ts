import { notificationWords } from '../../app/notifications/notification-words.server.ts';
import type { Telling } from '../../server/notifications/words.ts';

/** The words as they are, and a log that keeps what it is told. */
export function telling(publicUrl: string | undefined = 'https://zone.example'): Telling & { warnings: string[] } {
  const warnings: string[] = [];
  return {
    wordsOf: notificationWords,
    publicUrl,
    warnings,
    log: { warn: (message) => void warnings.push(message) },
  };
}
