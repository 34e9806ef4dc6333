import { randomBytes } from 'node:crypto';
import { sha256 } from './file-store.ts';

const SECRET = /^[\w-]{43}$/;

/** What stands in an address that needs no account; random to its last bit, so a plain hash keeps it as well as a slow one. */
export const makeAddressSecret = (): string => randomBytes(32).toString('base64url');

export const addressSecretHash = (secret: string): string => sha256(secret);

export const isAddressSecret = (value: string): boolean => SECRET.test(value);
