import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { ProductError } from './errors.ts';
import { isOverTls, readBearer } from './session-cookie.ts';

const HALF_A_YEAR_SECONDS = 182 * 24 * 60 * 60;

/** A fresh number for each response: only scripts that carry it run. Pages find it in `response.locals.nonce`. */
export function assignNonce(): RequestHandler {
  return (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  };
}

export interface HeaderSettings {
  /** Vite's development server needs a web socket and style elements. */
  development: boolean;
  publicUrl: string | undefined;
}

/** Security headers of every response; after `assignNonce`. */
export function securityHeaders({ development, publicUrl }: HeaderSettings): RequestHandler[] {
  const hsts = helmet.strictTransportSecurity({ maxAge: HALF_A_YEAR_SECONDS, includeSubDomains: false });
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(development) },
      // Not 'no-referrer': forms posted without JavaScript would say `Origin: null` and be refused as foreign.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: false,
      // What frame-ancestors says, for old browsers.
      xFrameOptions: { action: 'deny' },
    }),
    // Over plain http the header is void, and a host that later serves http again would be out of reach.
    (request, response, next) => (isOverTls(request, publicUrl) ? hsts(request, response, next) : next()),
  ];
}

const nonceSource = (_request: IncomingMessage, response: ServerResponse) =>
  `'nonce-${String((response as Response).locals.nonce)}'`;

function contentPolicy(development: boolean) {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", nonceSource],
    'style-src': development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
    // Charts and tables are drawn on the server with style attributes; they can't run anything.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': development ? ["'self'", 'ws:'] : ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginSettings {
  publicUrl: string | undefined;
  /** How many proxies in front are ours; none: X-Forwarded-Host counts for nothing. */
  trustProxy: number;
}

/**
 * A write that a browser sends must come from one of our own pages: cookies travel with requests that other sites
 * make, too. The browser names the page's site in Origin (or Sec-Fetch-Site), which no page can forge.
 *
 * Free are machine clients with a bearer token, which no other site can make a browser send, and programs that are no
 * browsers (neither header): without any cookie, or with a body or method that no other site can send unasked.
 */
export function requireSameOrigin(settings: OriginSettings): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    next(isOwnWrite(request, settings) ? undefined : new ProductError('forbidden', { key: 'foreignOrigin' }));
  };
}

function isOwnWrite(request: Request, settings: OriginSettings): boolean {
  if (READING.has(request.method) || readBearer(request.get('authorization')) !== null) return true;
  const origin = request.get('origin');
  if (origin !== undefined) return isOwnOrigin(origin, request, settings);
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return request.get('cookie') === undefined || needsPreflight(request);
}

/** A browser asks us first (and is refused) before it sends JSON or a DELETE for another site's page. */
const needsPreflight = (request: Request): boolean =>
  request.method !== 'POST' || Boolean(request.is('application/json'));

function isOwnOrigin(origin: string, request: Request, { publicUrl, trustProxy }: OriginSettings): boolean {
  if (!URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  const hosts = [request.get('host'), trustProxy > 0 ? request.get('x-forwarded-host') : undefined];
  // Behind TLS, a page of the same host fetched without it may be anybody's: the network's, for instance.
  const isDowngrade = isOverTls(request, publicUrl) && protocol !== 'https:';
  return hosts.includes(host) && !isDowngrade;
}
