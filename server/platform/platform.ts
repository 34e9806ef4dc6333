import type { PrismaClient } from '../generated/prisma/client.ts';
import type { DerivedCache } from './derived-cache.ts';
import type { FileStore } from './file-store.ts';
import type { Actor } from './permissions.ts';

/** What the process holds for all requests; nothing in it that matters lives only in memory. */
export interface Platform {
  prisma: PrismaClient;
  files: FileStore;
  anchors: ChainAnchors;
  cache: DerivedCache;
  /** The zone of civil dates, Asia/Shanghai unless configured. */
  timeZone: string;
  limits: { uploadBytes: number; zoneQuotaBytes: number };
}

/** Writes the heads of audit chains down outside the database, so that a cut-off tail shows. */
export interface ChainAnchors {
  write(zoneId: string, head: { seq: bigint; hash: string }): Promise<void>;
}

/** One request: who acts, on what, and the caller's key that makes a repeated write have one effect. */
export interface RequestContext {
  platform: Platform;
  actor: Actor;
  requestId: string;
  idempotencyKey?: string;
}
