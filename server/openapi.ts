import { generateOpenApiDocument } from 'trpc-to-openapi';
import { apiRouter } from './router.ts';

const API_VERSION = '1.0.0';

let document: object | undefined;

/** The OpenAPI 3.1 document of the REST API, made once from the procedures themselves. */
export function openApiDocument(): object {
  document ??= generateOpenApiDocument(apiRouter, {
    title: 'Qualizone',
    version: API_VERSION,
    baseUrl: '/api/v1',
    openApiVersion: '3.1.0',
    securitySchemes: {
      Authorization: {
        type: 'http',
        scheme: 'bearer',
        description: 'A token made on the account page, or the session cookie.',
      },
    },
  });
  return document;
}
