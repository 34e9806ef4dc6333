import type { ShouldRevalidateFunction } from '@remix-run/react';
import type { ErrorCode } from '../server/platform/errors.ts';

/** The body of a refused request, as the API's contract has it; loaders throw it with its status. */
export interface RefusalBody {
  error: {
    code: ErrorCode;
    /** In the reader's language. */
    message: string;
    rule?: string;
    fields?: Record<string, string>;
  };
}

/** Tells a refusal that a loader has thrown from anything else. */
export function isRefusalBody(data: unknown): data is RefusalBody {
  if (typeof data !== 'object' || data === null || !('error' in data)) return false;
  const { error } = data;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

/** The refusal that a loader or an action has thrown (refusal.server.ts); null for anything else. */
export function refusalIn(thrown: unknown): RefusalBody['error'] | null {
  const body = typeof thrown === 'object' && thrown !== null && 'data' in thrown ? thrown.data : null;
  return isRefusalBody(body) ? body.error : null;
}

/**
 * `export const shouldRevalidate = revalidateOnConflict` on a route with an edit form: after a 409 the page shows what is
 * stored now, and the form carries the new version. Remix reloads nothing after a refused action by itself.
 */
export const revalidateOnConflict: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;
