import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Background } from './background.ts';
import type { DerivedCache } from './derived-cache.ts';
import type { FileStore } from './file-store.ts';
import type { Mailer } from './mail.ts';
import type { Actor } from './permissions.ts';
import type { WebhookPost } from './webhook.ts';

/** What the process holds for all requests; nothing in it that matters lives only in memory. */
export interface Platform {
  prisma: PrismaClient;
  files: FileStore;
  anchors: ChainAnchors;
  cache: DerivedCache;
  background: Background;
  /** The zone of civil dates, Asia/Shanghai unless configured. */
  timeZone: string;
  limits: { uploadBytes: number; zoneQuotaBytes: number };
  accounts: AccountServices;
  publicLimits: PublicLimits;
  /** Null where no mail server is set up. */
  mailer: Mailer | null;
  webhooks: WebhookPost;
}

/** What signing in goes by. `createAccounts` of server/accounts makes it; the shape stands here, so that platform imports no area. */
export interface AccountServices {
  passwords: { minLength: number; minClasses: number };
  sessions: { idleMinutes: number; absoluteHours: number };
  attempts: PasswordAttempts;
}

/** Counts tries at a password, per account and per address, for all processes together. */
export interface PasswordAttempts {
  /** Counts one try before the password is looked at. Null: go ahead; else the seconds to wait. */
  take(username: string, address: string): Promise<number | null>;
  /** The password was right: the account starts afresh, and the address gets this one try back. */
  forgive(username: string, address: string): Promise<void>;
}

/** What people do without an account. */
export type PublicAct = 'report' | 'lookUp' | 'calendar' | 'attend' | 'attendPage';

/** Counts what people do without an account, per network address, for all processes together. */
export interface PublicLimits {
  /** Counts one. Null: go ahead; else the seconds to wait. */
  take(act: PublicAct, address: string): Promise<number | null>;
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
