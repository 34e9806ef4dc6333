import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { createAccounts } from '../../server/accounts/accounts.ts';
import { hashPassword } from '../../server/accounts/password.ts';
import { resolveActor } from '../../server/accounts/resolve-actor.ts';
import { accountsRouter } from '../../server/accounts/router.ts';
import { createBackground } from '../../server/platform/background.ts';
import { createDerivedCache } from '../../server/platform/derived-cache.ts';
import type { ProductError } from '../../server/platform/errors.ts';
import type { PlatformRole, Role } from '../../server/platform/permissions.ts';
import type { Platform } from '../../server/platform/platform.ts';
import { openDatabase, withZones } from '../../server/platform/tenant.ts';
import { type ApiContext, asProductError, createCallerFactory } from '../../server/platform/trpc.ts';
import { openWebhookPost } from '../../server/platform/webhook.ts';
import { limitPublicActs } from '../../server/risk/collection/public-limits.ts';
import { createTestDatabase } from '../database/test-database.ts';

export const HERE = 'zhuhai-printing-consumables';
export const THERE = 'suzhou-medical-devices';
export const PASSWORD = 'river-stones-7';

const createCaller = createCallerFactory(accountsRouter);

/** Two zones on a real PostgreSQL, and browsers that keep their session cookie. */
export async function openWorld() {
  const database = await createTestDatabase();
  const { prisma, pool, close } = openDatabase(database.appUrl, 5);
  const accounts = createAccounts(database.appUrl, {
    passwordMinLength: 12,
    passwordMinClasses: 2,
    sessionIdleMinutes: 480,
    sessionAbsoluteHours: 168,
  });
  const anchored: string[] = [];
  const platform: Platform = {
    prisma,
    accounts,
    publicLimits: limitPublicActs(pool),
    files: {
      put: () => Promise.reject(new Error('no files here')),
      open: () => Promise.resolve(null),
      remove: () => Promise.resolve(),
    },
    anchors: { write: async (chain, { seq }) => void anchored.push(`${chain} ${seq}`) },
    cache: createDerivedCache(),
    background: createBackground(() => undefined),
    timeZone: 'Asia/Shanghai',
    limits: { uploadBytes: 0, zoneQuotaBytes: 0 },
    mailer: null,
    webhooks: openWebhookPost([]),
  };
  await seedZone(platform, HERE);
  await seedZone(platform, THERE);
  const passwordHash = await hashPassword(PASSWORD);

  /** An account with PASSWORD, and its roles as 'zone/role' or 'zone/role/department'. */
  async function addUser(username: string, roles: readonly string[] = [], platformRole: PlatformRole | null = null) {
    const userId = uuidv7();
    const createdAt = new Date();
    await prisma.user.create({
      data: { id: userId, username, displayName: `Name of ${username}`, passwordHash, platformRole, createdAt },
    });
    for (const [zoneId = '', role = '', departmentId = null] of roles.map((text) => text.split('/'))) {
      await withZones(prisma, [zoneId], (tx) =>
        tx.member.create({ data: { zoneId, userId, role: role as Role, departmentId, createdAt } }),
      );
    }
    return userId;
  }

  let registered = 0;

  /** An enterprise of the zone, registered today; its credit code is a made-up one unless given. */
  async function addEnterprise(
    zoneId: string,
    name: string,
    more: { uscc?: string; pinyin?: string; initials?: string } = {},
  ) {
    registered += 1;
    const { pinyin = '', initials = '', uscc = `91440400${String(registered).padStart(10, '0')}` } = more;
    const id = uuidv7();
    const now = new Date();
    const data = { zoneId, id, uscc, name, pinyin, initials, status: 'registered', statusSince: now, createdAt: now };
    await withZones(prisma, [zoneId], (tx) => tx.enterprise.create({ data }));
    return { id, uscc, name };
  }

  /** A browser, or with `bearer` a machine client. `address` tells offices apart for the limits. */
  function browser(address = '203.0.113.1') {
    const state = { token: null as string | null, renewed: false };
    const call = async ({ bearer = null as string | null, idempotencyKey = undefined as string | undefined } = {}) => {
      const now = new Date();
      const sessionToken = bearer === null ? state.token : null;
      const { actor, renewed } = await resolveActor(platform, { bearer, sessionToken }, now);
      state.renewed = renewed;
      const context: ApiContext = {
        platform,
        actor,
        now,
        requestId: randomUUID(),
        idempotencyKey,
        locale: 'en',
        translate: (_locale, message) => message.key,
        address,
        userAgent: 'Test browser',
        sessionToken,
        cookie: {
          set: (token) => {
            state.token = token;
          },
          clear: () => {
            state.token = null;
          },
        },
      };
      return createCaller(context);
    };
    return { state, call };
  }

  async function signedIn(username: string, password = PASSWORD, address?: string) {
    const client = browser(address);
    await (await client.call()).signIn({ username, password });
    return client;
  }

  const trail = (chain: string) =>
    withZones(prisma, [chain], (tx) => tx.auditEntry.findMany({ where: { zoneId: chain }, orderBy: { seq: 'asc' } }));

  return {
    ownerUrl: database.ownerUrl,
    platform,
    prisma,
    anchored,
    addUser,
    addEnterprise,
    browser,
    signedIn,
    trail,
    async close() {
      await accounts.close();
      await close();
      await database.drop();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

async function seedZone({ prisma }: Platform, id: string): Promise<void> {
  const names = {
    nameZh: id,
    nameEn: id,
    shortZh: id,
    shortEn: id,
    cityZh: id,
    cityEn: id,
    industryZh: id,
    industryEn: id,
  };
  await prisma.zone.create({ data: { id, ...names, hsCodes: [], createdAt: new Date() } });
  await withZones(prisma, [id], async (tx) => {
    const department = { zoneId: id, kind: 'commerce', nameZh: '区商务局', nameEn: 'Commerce', position: 1 };
    await tx.department.create({ data: { ...department, id: 'commerce' } });
    await tx.department.create({ data: { ...department, id: 'park' } });
    await tx.department.create({ data: { ...department, id: 'closed-bureau', closedOn: new Date('2018-12-31') } });
    await tx.zoneRoleName.create({ data: { zoneId: id, role: 'office', nameZh: '办公室', nameEn: 'Office' } });
  });
}

/** The refusal that the call ends in; fails when it goes through. */
export async function refusal(call: Promise<unknown>): Promise<ProductError> {
  try {
    await call;
  } catch (error) {
    const known = asProductError(error);
    if (known.code === 'internal') throw error;
    return known;
  }
  throw new Error('should have been refused');
}

/** 'code text-key', e.g. 'notSignedIn accounts.wrongCredentials'. */
export const refusalText = async (call: Promise<unknown>): Promise<string> => {
  const { code, text, details } = await refusal(call);
  const fields = Object.entries(details.fields ?? {}).map(([name, message]) => ` ${name}:${message.key}`);
  return `${code} ${text.key}${fields.join('')}`;
};
