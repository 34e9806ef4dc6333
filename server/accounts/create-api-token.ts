import { v7 as uuidv7 } from 'uuid';
import { frameWrite } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import { type Actor, can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import { apiTokenHash, makeApiToken, viewToken } from './api-token.ts';
import { requirePerson } from './require-person.ts';
import type { CreateTokenInput, TokenView } from './schema.ts';

const DAY_MS = 86_400_000;

/**
 * A bearer token for a machine client: for zones the person belongs to, reading or writing, for a time. It never may
 * more than the person may at that moment. The secret is answered once and stored nowhere, not even as the answer
 * that is kept for an Idempotency-Key.
 */
export async function createApiToken(context: RequestContext, input: CreateTokenInput) {
  requirePerson(context.actor);
  requireOwnZones(context.actor, input.zones);
  let secret: string | null = null;
  const token = await frameWrite(context, PLATFORM, 'createApiToken', input, async (tx, record): Promise<TokenView> => {
    const { userId, now } = context.actor;
    secret = makeApiToken();
    const created = await tx.apiToken.create({
      data: {
        id: uuidv7(),
        userId,
        name: input.name,
        tokenHash: apiTokenHash(secret),
        zoneIds: [...new Set(input.zones)],
        canWrite: input.canWrite,
        createdAt: now,
        expiresAt: new Date(now.getTime() + input.expiresInDays * DAY_MS),
      },
    });
    const view = viewToken(created);
    await record({ action: 'api-token.create', objectType: 'api-token', objectId: created.id, after: view });
    return view;
  });
  return { token, secret };
}

function requireOwnZones(actor: Actor, zones: readonly string[]): void {
  if (zones.every((zone) => can(actor, 'zone.view', zone))) return;
  throw new ProductError('badInput', { key: 'badInput' }, { fields: { zones: { key: 'accounts.tokenZones' } } });
}
