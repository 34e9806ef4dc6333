import { randomBytes } from 'node:crypto';
import { sha256 } from '../platform/file-store.ts';
import type { TokenView } from './schema.ts';

/** Tells our tokens from anything else, for people and for scanners that look for leaked ones. */
const PREFIX = 'qz_';
const TOKEN = /^qz_[\w-]{43}$/;

export const makeApiToken = (): string => PREFIX + randomBytes(32).toString('base64url');

/** What is stored. The token is random to its last bit, so a plain hash keeps it as well as a slow one. */
export const apiTokenHash = (token: string): string => sha256(token);

export const isApiToken = (value: string): boolean => TOKEN.test(value);

export function viewToken(token: {
  id: string;
  name: string;
  zoneIds: string[];
  canWrite: boolean;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt?: Date | null;
  revokedAt?: Date | null;
}): TokenView {
  return {
    id: token.id,
    name: token.name,
    zones: token.zoneIds,
    canWrite: token.canWrite,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  };
}
