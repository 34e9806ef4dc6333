import { sha256 } from '../../platform/file-store.ts';
import { SIGNS } from '../../risk/collection/receipt.ts';

const LENGTH = 10;
const GROUP = 5;

interface Certified {
  zoneId: string;
  /** The year of the training. */
  year: number;
  trainingId: string;
  participantId: string;
}

/**
 * A certificate's number, '2026-7K3M0-QXD9F': the same however often it is printed, of who was where; fifty bits beside the
 * year, so that two never meet.
 */
export function certificateNumber({ zoneId, year, trainingId, participantId }: Certified): string {
  const digest = Buffer.from(sha256(JSON.stringify([zoneId, trainingId, participantId])), 'hex');
  const signs = Array.from(digest.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
  return `${year}-${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`;
}
