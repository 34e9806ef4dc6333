import type { Request, Response } from 'express';
import type { SessionCookie } from './trpc.ts';

/** With the prefix, browsers take the cookie over TLS from this very host only: a neighbour can't plant one. */
const SECURE_NAME = '__Host-qualizone-session';
/** For http, which the prefix rules out: the closed network without TLS, and the machine one develops on. */
const PLAIN_NAME = 'qualizone-session';

const nameFor = (secure: boolean) => (secure ? SECURE_NAME : PLAIN_NAME);

/** The session token that a request brings; null when it brings none. */
export function readSessionToken(cookieHeader: string | undefined, secure: boolean): string | null {
  const prefix = `${nameFor(secure)}=`;
  const pair = cookieHeader?.split(';').find((part) => part.trim().startsWith(prefix));
  const value = pair?.trim().slice(prefix.length);
  return value ? value : null;
}

/** The token of `Authorization: Bearer`, which only machine clients send; null for anything else. */
export function readBearer(authorization: string | undefined): string | null {
  const [scheme, token] = (authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : null;
}

/**
 * Does this request come over TLS? Known from the public address, or from the proxy that Express was told to trust.
 * Decides on Secure cookies, their name, and HSTS.
 */
export const isOverTls = (request: Request, publicUrl: string | undefined): boolean =>
  request.secure || (publicUrl?.startsWith('https://') ?? false);

/**
 * Writes the session cookie of an answer. It lives in the browser as long as an idle session does and is given again
 * when the session is renewed; scripts never see it, and other sites' posts don't carry it.
 */
export function sessionCookieOf(response: Response, secure: boolean, idleMinutes: number): SessionCookie {
  const name = nameFor(secure);
  const terms = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return {
    set: (token) => void response.cookie(name, token, { ...terms, maxAge: idleMinutes * 60_000 }),
    clear: () => void response.clearCookie(name, terms),
  };
}
