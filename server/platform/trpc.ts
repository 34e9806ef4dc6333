import { initTRPC, TRPCError } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { ZodError } from 'zod';
import type { Locale } from './bilingual.ts';
import { ERROR_STATUS, type ErrorCode, isProductError, type Message, ProductError } from './errors.ts';
import { fieldErrors } from './field-errors.ts';
import type { Actor } from './permissions.ts';
import type { Platform, RequestContext } from './platform.ts';

/** Puts a message of the `errors` catalogue into the words of a language. */
export type Translate = (locale: Locale, message: Message) => string;

/** What the session cookie of the answer shall be; the door that took the request writes it. */
export interface SessionCookie {
  set(token: string): void;
  clear(): void;
}

/** What both doors (pages and API) bring along with a request. */
export interface ApiContext {
  platform: Platform;
  actor: Actor | null;
  now: Date;
  requestId: string;
  idempotencyKey?: string;
  locale: Locale;
  translate: Translate;
  /** Where the request comes from: for limits and the list of sessions. */
  address: string;
  userAgent: string | null;
  /** The raw session token of this request, if any. */
  sessionToken: string | null;
  cookie: SessionCookie;
}

/** The error as the API shows it, also what pages put into words. */
export interface ErrorBody {
  code: ErrorCode;
  message: string;
  rule?: string;
  fields?: Record<string, string>;
  current?: unknown;
  retryAfterSeconds?: number;
}

/** Any thrown thing as one of the product's errors; what is unknown is 'internal' and says nothing of itself. */
export function asProductError(error: unknown): ProductError {
  if (isProductError(error)) return error;
  if (error instanceof TRPCError) {
    if (isProductError(error.cause)) return error.cause;
    // Only what came in is the caller's: a shape that fails deeper inside is ours (a stored value that nobody knows).
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError) {
      return new ProductError('badInput', { key: 'badInput' }, { fields: fieldErrors(error.cause) });
    }
    if (error.code === 'NOT_FOUND') return new ProductError('notFound', { key: 'notFound' });
    if (error.code === 'PAYLOAD_TOO_LARGE') return new ProductError('tooLarge');
    if (['BAD_REQUEST', 'PARSE_ERROR', 'UNSUPPORTED_MEDIA_TYPE', 'METHOD_NOT_SUPPORTED'].includes(error.code)) {
      return new ProductError('badInput', { key: 'badRequest' });
    }
  }
  return new ProductError('internal', { key: 'internal' }, { cause: error });
}

export function errorBody(error: ProductError, locale: Locale, translate: Translate): ErrorBody {
  const { rule, fields, current, retryAfterSeconds } = error.details;
  const words = (message: Message) => translate(locale, message);
  return {
    code: error.code,
    message: words(error.text),
    ...(rule && { rule }),
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, words(text)])) }),
    ...(current !== undefined && { current }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

const t = initTRPC
  .context<ApiContext>()
  .meta<OpenApiMeta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const known = asProductError(error);
      const body: ErrorBody = ctx
        ? errorBody(known, ctx.locale, ctx.translate)
        : { code: known.code, message: known.text.key };
      return {
        ...shape,
        message: body.message,
        data: { ...shape.data, stack: undefined, httpStatus: ERROR_STATUS[known.code], error: body },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Input that the schema refuses becomes the product's own error at once: pages have a bundle, and a Zod, of their own. */
const base = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof ZodError) throw asProductError(result.error);
  return result;
});

/** Open to everybody. */
export const publicProcedure = base;

/** For people (and tokens) who are signed in; whoever must change the password does that first. */
export const procedure = base.use(({ ctx, next }) => {
  const context = requireActor(ctx);
  if (context.actor.mustChangePassword) throw new ProductError('passwordChangeRequired');
  return next({ ctx: { ...ctx, ...context } });
});

/** For people who are signed in, even while they still owe a new password: their own account. */
export const accountProcedure = base.use(({ ctx, next }) => next({ ctx: { ...ctx, ...requireActor(ctx) } }));

function requireActor(ctx: ApiContext): RequestContext {
  if (!ctx.actor) throw new ProductError('notSignedIn');
  return { platform: ctx.platform, actor: ctx.actor, requestId: ctx.requestId, idempotencyKey: ctx.idempotencyKey };
}
