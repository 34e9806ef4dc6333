import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { createAccounts } from '../../server/accounts/accounts.ts';
import { openChainAnchors } from '../../server/audit/chain-anchors.ts';
import { createBackground } from '../../server/platform/background.ts';
import { createDerivedCache } from '../../server/platform/derived-cache.ts';
import { openFileStore } from '../../server/platform/file-store.ts';
import type { Actor, PlatformRole, Role } from '../../server/platform/permissions.ts';
import type { Platform, RequestContext } from '../../server/platform/platform.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { openDatabase, withZones } from '../../server/platform/tenant.ts';
import { openWebhookPost } from '../../server/platform/webhook.ts';
import { limitPublicActs } from '../../server/risk/collection/public-limits.ts';
import { importZone } from '../../server/zones/import-zone.ts';
import { readPackFolder } from '../../server/zones/pack/read-folder.ts';
import { createTestDatabase } from '../database/test-database.ts';

export const ZHUHAI = 'zhuhai-printing-consumables';
export const SUZHOU = 'suzhou-medical-devices';

/** A platform on a fresh database of real PostgreSQL, with its own folder for files and chain heads. */
export async function openInstallation() {
  const database = await createTestDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qualizone-test-'));
  const { prisma, pool, close } = openDatabase(database.appUrl, 5);
  const accounts = createAccounts(database.appUrl, {
    passwordMinLength: 12,
    passwordMinClasses: 2,
    sessionIdleMinutes: 480,
    sessionAbsoluteHours: 168,
  });
  const auditFolder = path.join(folder, 'audit');
  const backgroundFailures: unknown[] = [];
  const databaseName = new URL(database.appUrl).pathname.slice(1);
  const platform: Platform = {
    prisma,
    accounts,
    publicLimits: limitPublicActs(pool),
    files: openFileStore(path.join(folder, 'files')),
    anchors: openChainAnchors(auditFolder, databaseName),
    cache: createDerivedCache(),
    background: createBackground((error) => backgroundFailures.push(error)),
    timeZone: 'Asia/Shanghai',
    limits: { uploadBytes: 1_000_000, zoneQuotaBytes: 3_000_000 },
    mailer: null,
    webhooks: openWebhookPost(['qyapi.weixin.qq.com']),
  };

  /** A person of the database, as an actor whose clock the test sets. */
  async function person(
    username: string,
    membership?: { zone: string; role: Role; department?: string },
    platformRole: PlatformRole | null = null,
  ): Promise<Actor> {
    const userId = uuidv7();
    const now = new Date('2026-01-05T01:00:00Z');
    await prisma.user.create({
      data: { id: userId, username, displayName: username, passwordHash: '-', platformRole, createdAt: now },
    });
    const departmentId = membership?.department ?? null;
    if (membership) {
      const { zone, role } = membership;
      await withZones(prisma, [zone], (tx) =>
        tx.member.create({ data: { zoneId: zone, userId, role, departmentId, createdAt: now } }),
      );
    }
    const memberships = membership ? [{ zoneId: membership.zone, role: membership.role, departmentId }] : [];
    return { userId, username, displayName: username, platformRole, memberships, mustChangePassword: false, now };
  }

  /** What this person does at this instant ('2026-03-02 10:00' in China). */
  const at = (actor: Actor, when: string, idempotencyKey?: string): RequestContext => ({
    platform,
    actor: { ...actor, now: new Date(`${when.replace(' ', 'T')}:00+08:00`) },
    requestId: uuidv7(),
    ...(idempotencyKey && { idempotencyKey }),
  });

  async function importPack(zone: string): Promise<void> {
    const admin = await person(`importer.of.${zone.slice(0, 6)}`, undefined, 'admin');
    await importZone(at(admin, '2026-01-05 09:00'), await readPackFolder(path.join(PROJECT_FOLDER, 'seeds', zone)), {
      reason: 'test',
    });
  }

  return {
    platform,
    database,
    auditFolder,
    databaseName,
    person,
    at,
    importPack,
    /** What work in the background failed with. */
    backgroundFailures,
    async close() {
      await platform.background.close();
      await accounts.close();
      await close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Installation = Awaited<ReturnType<typeof openInstallation>>;
