import { generateOpenApiDocument } from 'trpc-to-openapi';
import { ERROR_STATUS } from './platform/errors.ts';
import { apiRouter } from './router.ts';

const API_VERSION = '1.0.0';

type Responses = Record<string, object>;

/** The OpenAPI 3.1 document of the REST API, made from the procedures themselves. */
export function openApiDocument(): object {
  made ??= withOurErrors(
    generateOpenApiDocument(apiRouter, {
      title: 'Qualizone',
      version: API_VERSION,
      baseUrl: '/api/v1',
      openApiVersion: '3.1.0',
      securitySchemes: {
        Authorization: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token made on the account page; the session cookie of POST /session serves as well.',
        },
      },
    }),
  );
  return made;
}

let made: object | undefined;

/** The generator describes tRPC's errors; every operation answers ours. */
function withOurErrors(document: ReturnType<typeof generateOpenApiDocument>): object {
  const errors = Object.fromEntries(
    [...new Set(Object.values(ERROR_STATUS))].map((status) => [status, { $ref: '#/components/responses/Error' }]),
  );
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path) as { responses?: Responses }[]) {
      const { 200: success, ...others } = operation.responses ?? {};
      const redirects = Object.entries(others).filter(([status]) => status.startsWith('3'));
      operation.responses = { ...(success && { 200: success }), ...Object.fromEntries(redirects), ...errors };
    }
  }
  return { ...document, components: { ...withoutErrors(document.components), responses: { Error: ERROR_RESPONSE } } };
}

/** The generator's own error schemas are no longer pointed at. */
function withoutErrors(components: ReturnType<typeof generateOpenApiDocument>['components']): object {
  const schemas = Object.entries(components?.schemas ?? {}).filter(([name]) => !name.startsWith('error.'));
  return { ...components, schemas: Object.fromEntries(schemas) };
}

const ERROR_RESPONSE = {
  description:
    'Refused or failed: what is wrong, in the language of the request, and the rule behind it if there is one.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: {
              code: { type: 'string', enum: Object.keys(ERROR_STATUS) },
              message: { type: 'string' },
              rule: { type: 'string', description: 'Id of the rule that refuses, e.g. E10.' },
              fields: {
                type: 'object',
                additionalProperties: { type: 'string' },
                description: 'What is wrong, by input field.',
              },
              current: { description: 'With 409 "stale": what is stored now.' },
              retryAfterSeconds: { type: 'number', description: 'With 429: when to come back.' },
            },
          },
        },
      },
    },
  },
};
