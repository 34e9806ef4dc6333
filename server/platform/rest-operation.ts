import type { OpenApiMeta } from 'trpc-to-openapi';

type Method = 'GET' | 'POST' | 'DELETE';

/** Where procedures of one kind stand in the REST API, for whoever is signed in: `.meta(operation('GET', '/…', 'What it does'))`. */
export const operationsOf =
  (tag: string) =>
  (method: Method, path: `/${string}`, summary: string): OpenApiMeta => ({
    openapi: { method, path, summary, tags: [tag], protect: true },
  });
