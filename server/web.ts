import { createExpressMiddleware } from '@trpc/server/adapters/express';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { createOpenApiExpressMiddleware } from 'trpc-to-openapi';
import { attendedInput } from './activities/attendance/schema.ts';
import {
  certificateInput,
  exportCertificate,
  exportOwnCertificate,
} from './activities/certificates/export-certificate.ts';
import { openActivityFile } from './activities/files/activity-files.ts';
import { openEvidenceFile } from './assessment/open-evidence-file.ts';
import { exportArchive } from './enterprises/archive/export-archive.ts';
import { exportForm } from './enterprises/documents/export-form.ts';
import { openEnterpriseFile } from './enterprises/files/open-enterprise-file.ts';
import { exportList } from './enterprises/monthly-lists/export-list.ts';
import { exportInput } from './enterprises/monthly-lists/schema.ts';
import { exportEnterprises, exportEnterprisesInput } from './enterprises/register/export-enterprises.ts';
import { ofEnterprise } from './enterprises/register/schema.ts';
import { openApiDocument } from './openapi.ts';
import { isUnexpected, ProductError } from './platform/errors.ts';
import { assignNonce, requireSameOrigin, securityHeaders } from './platform/http-security.ts';
import { takeInput } from './platform/inputs.ts';
import type { Log } from './platform/log.ts';
import { type ApiContext, asProductError, type ErrorBody, errorBody } from './platform/trpc.ts';
import { exportEnterpriseReport } from './quality/documents/export-enterprise-report.ts';
import { exportReport } from './quality/documents/export-report.ts';
import { exportFigures } from './quality/documents/figures-workbook.ts';
import { enterpriseReportDocumentInput, reportDocumentInput } from './quality/documents/schema.ts';
import { ofPeriod } from './quality/period-input.ts';
import type { MakeContext } from './request-context.ts';
import { exportRisks, exportRisksInput } from './risk/board/export-risks.ts';
import { openRiskFile } from './risk/cases/open-risk-file.ts';
import { apiRouter } from './router.ts';
import { type MakeDocument, sendFile, sendMade, sendToAnybody, whole } from './send-document.ts';

export interface WebSettings {
  development: boolean;
  publicUrl: string | undefined;
  trustProxy: number;
  /** Largest body of an API request that carries a file in base64. */
  uploadBodyBytes: number;
}

export interface WebParts {
  settings: WebSettings;
  log: Log & { error(details: object, message: string): void };
  makeContext: MakeContext;
  isReady(): Promise<boolean>;
  /** Everything that is no API: the pages. Last in line. */
  pages: RequestHandler[];
}

const BODY_LIMIT = '1mb';
/** R11: whoever is not signed in sends little; more is refused before it has come, and never kept in memory. */
const STRANGER_BODY_BYTES = 64 * 1024;
/** Files in base64, and lists of up to two thousand rows. */
const UPLOADS =
  /^\/zones\/(import|[^/]+\/files|[^/]+\/enterprises\/[^/]+\/lists\/[^/]+|[^/]+\/inspection-figures\/[^/]+)$/;

/** The HTTP server's way of a request: security first, then probes, API, files and pages. */
export function createWeb({ settings, log, makeContext, isReady, pages }: WebParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady().catch(() => false);
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  app.use(assignNonce(), ...securityHeaders(settings), compression());
  app.use('/api', noStore);
  app.use('/trpc', noStore);

  app.get('/api/v1/openapi.json', (_request, response) => void response.json(openApiDocument()));
  app.use(requireSameOrigin(settings));
  app.get(
    '/zones/:zone/evidence/:evidence/file',
    noStore,
    sendFile(makeContext, (context, { zone = '', evidence = '' }) => openEvidenceFile(context, { zone, evidence })),
  );
  app.get(
    '/zones/:zone/enterprise-files/:file',
    noStore,
    sendFile(makeContext, (context, { zone = '', file = '' }) => openEnterpriseFile(context, { zone, file })),
  );
  app.get(
    '/zones/:zone/risk-files/:file',
    noStore,
    sendFile(makeContext, (context, { zone = '', file = '' }) => openRiskFile(context, { zone, file })),
  );
  app.get(
    '/zones/:zone/activity-files/:file',
    noStore,
    sendFile(makeContext, (context, { zone = '', file = '' }) => openActivityFile(context, { zone, file })),
  );
  const made = (path: string, make: MakeDocument) => app.get(path, noStore, sendMade(makeContext, make));
  // Of the revision asked for (`?revision=2`), or the newest.
  made('/zones/:zone/enterprises/:enterprise/lists/:month.xlsx', (context, locale, { params, query }) =>
    exportList(context, takeInput(exportInput, { ...params, revision: query.revision }), locale),
  );
  made('/zones/:zone/enterprises.xlsx', (context, locale, { params, query }) =>
    exportEnterprises(context, takeInput(exportEnterprisesInput, { ...query, zone: params.zone }), locale),
  );
  made('/zones/:zone/risks.xlsx', (context, locale, { params, query }) =>
    exportRisks(context, takeInput(exportRisksInput, { ...query, zone: params.zone }), locale),
  );
  made('/zones/:zone/enterprises/:enterprise/archive.xlsx', (context, locale, { params }) =>
    exportArchive(context, takeInput(ofEnterprise, params), locale),
  );
  made('/zones/:zone/enterprise-forms/:form/:id.docx', async (context, locale, { params }) => {
    const { zone = '', form = '', id = '' } = params;
    return whole(await exportForm(context, { zone, form, id }, locale));
  });
  // Of the revision asked for (`?revision=2`), or the newest that the reader may see.
  made('/zones/:zone/quality-reports/:report.docx', async (context, locale, { params, query }) =>
    whole(await exportReport(context, takeInput(reportDocumentInput, { ...params, revision: query.revision }), locale)),
  );
  made('/zones/:zone/quality/:period.xlsx', (context, locale, { params }) =>
    exportFigures(context, takeInput(ofPeriod, params), locale),
  );
  made(
    '/zones/:zone/enterprises/:enterprise/half-year-reports/:period.docx',
    async (context, locale, { params, query }) => {
      const input = takeInput(enterpriseReportDocumentInput, { ...params, revision: query.revision });
      return whole(await exportEnterpriseReport(context, input, locale));
    },
  );
  made('/zones/:zone/trainings/:training/certificates/:participant.pdf', async (context, locale, { params }) =>
    whole(await exportCertificate(context, takeInput(certificateInput, params), locale)),
  );
  app.get(
    '/attended/:zone/:secret/certificate.pdf',
    noStore,
    sendToAnybody(makeContext, async (context, { params }) =>
      whole(await exportOwnCertificate(context, takeInput(attendedInput, params), context.locale)),
    ),
  );
  const trpc = (maxBodySize: number) =>
    createExpressMiddleware({
      router: apiRouter,
      createContext: ({ req, res }) => makeContext(req, res),
      responseMeta: statusOf,
      onError: report,
      maxBodySize,
    });
  app.use('/trpc', bySender(makeContext, trpc(STRANGER_BODY_BYTES), trpc(settings.uploadBodyBytes)));
  app.use(
    '/api/v1',
    bySender(makeContext, express.json({ limit: STRANGER_BODY_BYTES }), jsonBody(settings.uploadBodyBytes)),
    errorsInOurShape,
    createOpenApiExpressMiddleware({
      router: apiRouter,
      createContext: ({ req, res }) => makeContext(asExpress(req), asExpressResponse(res)),
      responseMeta: statusOf,
      onError: report,
    }),
  );
  app.use('/api', () => {
    throw new ProductError('notFound', { key: 'notFound' });
  });
  app.use(...pages);
  app.use(inWords(makeContext, report));
  return app;

  function report({ error, path }: { error: unknown; path?: string }): void {
    const known = asProductError(error);
    if (isUnexpected(known)) log.error({ err: known.details.cause ?? error, path }, 'request failed');
  }
}

/** Both APIs answer with the status of what went wrong, and say when to come back. */
function statusOf({ errors }: { errors: readonly unknown[] }) {
  if (errors.length === 0) return {};
  const { status, details } = asProductError(errors[0]);
  const { retryAfterSeconds } = details;
  return { status, ...(retryAfterSeconds && { headers: { 'retry-after': String(retryAfterSeconds) } }) };
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** The OpenAPI adapter types plain Node requests; Express hands it its own. */
const asExpress = (request: unknown) => request as Request;
const asExpressResponse = (response: unknown) => response as Response;

/** Takes the way of strangers, or that of people (and tokens) who are signed in. */
function bySender(makeContext: MakeContext, stranger: RequestHandler, member: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    // What is wrong with the request is told where it is read.
    const context = await makeContext(request, response).catch(() => null);
    if (context?.actor) return member(request, response, next);
    const isLarge = Number(request.get('content-length') ?? 0) > STRANGER_BODY_BYTES;
    return isLarge ? next(new ProductError('tooLarge')) : stranger(request, response, next);
  };
}

function jsonBody(uploadBodyBytes: number): RequestHandler {
  const small = express.json({ limit: BODY_LIMIT });
  const large = express.json({ limit: uploadBodyBytes });
  return (request, response, next) => (UPLOADS.test(request.path) ? large : small)(request, response, next);
}

/** The adapter answers errors in its own shape; ours is `{ error: { code, message, rule?, fields? } }`. */
const errorsInOurShape: RequestHandler = (_request, response, next) => {
  const end = response.end.bind(response) as (body?: unknown) => Response;
  response.end = ((body?: unknown) => {
    if (response.statusCode < 400 || typeof body !== 'string') return end(body);
    response.end = end;
    const shape = JSON.parse(body) as { data?: { error?: ErrorBody; path?: string } };
    // Without a procedure there was no context either, and so no words: the last handler finds them.
    if (!shape.data?.error || shape.data.path === undefined) next(new ProductError('notFound', { key: 'notFound' }));
    else end(JSON.stringify({ error: shape.data.error }));
    return response;
  }) as Response['end'];
  next();
};

/** What failed before a page or procedure could answer, in words; JSON for the API, plain text for people. */
function inWords(
  makeContext: MakeContext,
  report: (failure: { error: unknown; path: string }) => void,
): ErrorRequestHandler {
  return async (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const known = fromExpress(error);
    report({ error: known, path: request.path });
    const context = await makeContext(request, response).catch((): ApiContext | null => null);
    const body: ErrorBody = context
      ? errorBody(known, context.locale, context.translate)
      : { code: known.code, message: known.text.key };
    response.status(known.status);
    if (request.path.startsWith('/api') || request.path.startsWith('/trpc')) response.json({ error: body });
    else response.type('text/plain').send(body.message);
  };
}

/** Express' own failures (a body that is no JSON, or too large) carry a status. */
function fromExpress(error: unknown): ProductError {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 413) return new ProductError('tooLarge', { key: 'tooLarge' });
  if (status === 400 || status === 415) return new ProductError('badInput', { key: 'badRequest' });
  return asProductError(error);
}
