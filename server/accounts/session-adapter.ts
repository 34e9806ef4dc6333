import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { sha256 } from '../platform/file-store.ts';
import { PLATFORM_ROLES } from '../platform/permissions.ts';
import { rows, type Tx } from '../platform/tenant.ts';

/** What is kept of a session beside Lucia's own fields. */
export interface SessionAttributes {
  createdAt: Date;
  /** However busily it is used, the session ends here. */
  absoluteExpiresAt: Date;
  address: string | null;
  userAgent: string | null;
}

/** What a request needs to know of whoever is signed in. */
export interface UserAttributes {
  username: string;
  displayName: string;
  platformRole: (typeof PLATFORM_ROLES)[number] | null;
  mustChangePassword: boolean;
  disabled: boolean;
}

/** The cookie holds the token, the table only its SHA-256: a leaked table gives no sessions. */
export const sessionKey = (token: string): string => sha256(token);

const sessionAndUser = z.object({
  user_id: z.string(),
  expires_at: z.date(),
  absolute_expires_at: z.date(),
  created_at: z.date(),
  address: z.string().nullable(),
  user_agent: z.string().nullable(),
  username: z.string(),
  display_name: z.string(),
  platform_role: z.enum(PLATFORM_ROLES).nullable(),
  must_change_password: z.boolean(),
  disabled: z.boolean(),
});

/**
 * Lucia's storage. Lucia knows idle expiry only; past its absolute end a session is simply not there any more for it.
 * Takes a transaction as well as the client, so that a sign-in and its audit row are kept or dropped together.
 */
export class SessionAdapter implements Adapter {
  constructor(private readonly tx: Tx) {}

  /** One query for both. The session carries the raw token that was asked for: Lucia hands it back to the methods below. */
  async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [found] = await rows(
      this.tx,
      sessionAndUser,
      Prisma.sql`
        SELECT s.user_id, s.expires_at, s.absolute_expires_at, s.created_at, s.address, s.user_agent,
               u.username, u.display_name, u.platform_role, u.must_change_password, u.disabled_at IS NOT NULL AS disabled
        FROM session s JOIN app_user u ON u.id = s.user_id
        WHERE s.id = ${sessionKey(token)} AND s.absolute_expires_at > ${new Date()}`,
    );
    if (!found) return [null, null];
    return [
      {
        id: token,
        userId: found.user_id,
        expiresAt: found.expires_at,
        attributes: {
          createdAt: found.created_at,
          absoluteExpiresAt: found.absolute_expires_at,
          address: found.address,
          userAgent: found.user_agent,
        },
      },
      {
        id: found.user_id,
        attributes: {
          username: found.username,
          displayName: found.display_name,
          platformRole: found.platform_role,
          mustChangePassword: found.must_change_password,
          disabled: found.disabled,
        },
      },
    ];
  }

  /** The ids here are the stored hashes: they name a session in a list but open none. */
  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const sessions = await this.tx.session.findMany({
      where: { userId, absoluteExpiresAt: { gt: new Date() } },
      orderBy: { createdAt: 'desc' },
    });
    return sessions.map(({ id, expiresAt, createdAt, absoluteExpiresAt, address, userAgent }) => ({
      id,
      userId,
      expiresAt,
      attributes: { createdAt, absoluteExpiresAt, address, userAgent },
    }));
  }

  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    await this.tx.session.create({ data: { id: sessionKey(id), userId, expiresAt, ...attributes } });
  }

  async updateSessionExpiration(token: string, expiresAt: Date): Promise<void> {
    await this.tx.session.updateMany({ where: { id: sessionKey(token) }, data: { expiresAt } });
  }

  async deleteSession(token: string): Promise<void> {
    await this.tx.session.deleteMany({ where: { id: sessionKey(token) } });
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await this.tx.session.deleteMany({ where: { userId } });
  }

  async deleteExpiredSessions(): Promise<void> {
    const now = new Date();
    await this.tx.session.deleteMany({
      where: { OR: [{ expiresAt: { lte: now } }, { absoluteExpiresAt: { lte: now } }] },
    });
  }
}
