import type { OpenApiMeta } from 'trpc-to-openapi';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Where procedures of one kind stand in the REST API: `.meta(operation('GET', '/…', 'What it does'))`.
 *
 * @param protect false for what needs no account
 */
export const operationsOf =
  (tag: string, { protect = true } = {}) =>
  (method: Method, path: `/${string}`, summary: string): OpenApiMeta => ({
    openapi: { method, path, summary, tags: [tag], protect },
  });
