import { writeInZone } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import { sha256 as digestOf } from '../platform/file-store.ts';
import { type Actor, ownersFor, type Permission } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { checkFile } from './file-type.ts';
import { lockBytes } from './remove-bytes.ts';

/**
 * Takes a file in, to be attached to a record by its SHA-256. Size, type (by content) and the zone's quota are
 * checked before anything is stored; the same bytes are stored once.
 */
export async function storeFile(
  context: RequestContext,
  input: { zone: string; fileName: string; bytes: Uint8Array },
): Promise<{ sha256: string; sizeBytes: number; mediaType: string; fileName: string }> {
  const { actor, platform } = context;
  const { bytes, fileName, zone } = input;
  if (bytes.byteLength === 0) throw wrongFile('files.empty');
  if (bytes.byteLength > platform.limits.uploadBytes) {
    throw new ProductError('tooLarge', {
      key: 'files.tooLarge',
      params: { megabytes: Math.floor(platform.limits.uploadBytes / 1_000_000) },
    });
  }
  return writeInZone(context, zone, 'storeFile', { fileName, size: bytes.byteLength }, async ({ tx, now, record }) => {
    if (!mayAttach(actor, zone)) throw new ProductError('forbidden', { key: 'forbidden' });
    const checked = await checkFile(bytes, fileName);
    if (!checked.ok) throw wrongFile(`refusal.${checked.reason}`, checked.params);
    const used = await tx.storedFile.aggregate({ where: { zoneId: zone }, _sum: { sizeBytes: true } });
    if (Number(used._sum.sizeBytes ?? 0n) + bytes.byteLength > platform.limits.zoneQuotaBytes) {
      throw new ProductError('tooLarge', { key: 'files.quota' });
    }
    await lockBytes(tx, digestOf(bytes));
    // Content-addressed: bytes whose transaction fails are bytes nobody names, never a wrong file.
    const { sha256, sizeBytes } = await platform.files.put(bytes);
    const known = await tx.storedFile.findUnique({ where: { zoneId_sha256: { zoneId: zone, sha256 } } });
    if (!known) {
      await tx.storedFile.create({
        data: { zoneId: zone, sha256, sizeBytes: BigInt(sizeBytes), mediaType: checked.mediaType, createdAt: now },
      });
      // Without its name, which may tell of a risk (R28): the record that it is attached to has that.
      await record({
        action: 'file.store',
        objectType: 'file',
        objectId: sha256,
        after: { sizeBytes, mediaType: checked.mediaType },
      });
    }
    return { sha256, sizeBytes, mediaType: checked.mediaType, fileName };
  });
}

const wrongFile = (key: string, params?: Record<string, string | number>) =>
  new ProductError('badInput', { key: 'badInput' }, { fields: { file: { key, params } } });

/** What a file can be attached to: whoever may do none of it has nothing to store. */
const ATTACHING = [
  'evidence.hand-in',
  'application.edit',
  'enterprise.update',
  'observation.file',
  'incident.report',
  'check.record',
  'environment.assess',
  'commitment.sign',
  'list.file',
  'inspection-figures.file',
  'risk.case-file',
  'risk.verify',
  'risk.assess',
  'training.manage',
  'laboratory.report',
  'post.publish',
  'meeting.manage',
  'meeting.act',
  'inspection.plan',
  'finding.correct',
  'publicity.log',
] as const satisfies readonly Permission[];

const mayAttach = (actor: Actor, zone: string): boolean =>
  ATTACHING.some((permission) => ownersFor(actor, permission, zone).length > 0);
