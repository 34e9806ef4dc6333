import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { resolveActor } from './accounts/resolve-actor.ts';
import type { Locale } from './platform/bilingual.ts';
import { ProductError } from './platform/errors.ts';
import type { Platform, RequestContext } from './platform/platform.ts';
import { isOverTls, readBearer, readSessionToken, sessionCookieOf } from './platform/session-cookie.ts';
import type { ApiContext, Translate } from './platform/trpc.ts';

/** Who and what a request is, resolved once however often it is asked for. */
export type MakeContext = (request: Request, response: Response) => Promise<ApiContext>;

export interface ContextParts {
  platform: Platform;
  publicUrl: string | undefined;
  /** The reader's language, as pages determine it, too. */
  readLocale(request: Request): Promise<Locale>;
  translate: Translate;
  now(): Date;
}

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

export function contextMaker({ platform, publicUrl, readLocale, translate, now }: ContextParts): MakeContext {
  const known = new WeakMap<Request, Promise<ApiContext>>();
  return (request, response) => {
    const before = known.get(request);
    if (before) return before;
    const made = make(request, response);
    known.set(request, made);
    return made;
  };

  async function make(request: Request, response: Response): Promise<ApiContext> {
    const secure = isOverTls(request, publicUrl);
    const sessionToken = readSessionToken(request.get('cookie'), secure);
    const bearer = readBearer(request.get('authorization'));
    const cookie = sessionCookieOf(response, secure, platform.accounts.sessions.idleMinutes);
    const instant = now();
    const { actor, renewed } = await resolveActor(platform, { bearer, sessionToken }, instant);
    if (renewed && sessionToken && !response.headersSent) cookie.set(sessionToken);
    return {
      platform,
      actor,
      now: instant,
      requestId: randomUUID(),
      idempotencyKey: readIdempotencyKey(request.get('idempotency-key')),
      locale: await readLocale(request),
      translate,
      address: request.ip ?? '',
      userAgent: request.get('user-agent') ?? null,
      sessionToken,
      cookie,
    };
  }
}

function readIdempotencyKey(value: string | undefined): string | undefined {
  if (value === undefined || IDEMPOTENCY_KEY.test(value)) return value;
  throw new ProductError('badInput', { key: 'badIdempotencyKey' });
}

/** For what needs somebody signed in, outside the procedures. */
export function requireContext({ actor, platform, requestId }: ApiContext): RequestContext {
  if (!actor) throw new ProductError('notSignedIn');
  if (actor.mustChangePassword) throw new ProductError('passwordChangeRequired');
  return { actor, platform, requestId };
}
