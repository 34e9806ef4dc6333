import { randomBytes } from 'node:crypto';
import { sha256 } from '../platform/file-store.ts';

const SECRET = /^[\w-]{43}$/;

/** What stands in a feed's address; random to its last bit, so a plain hash keeps it as well as a slow one. */
export const makeFeedSecret = (): string => randomBytes(32).toString('base64url');

export const feedSecretHash = (secret: string): string => sha256(secret);

export const isFeedSecret = (value: string): boolean => SECRET.test(value);
