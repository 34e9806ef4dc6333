import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { assignNonce, requireSameOrigin, securityHeaders } from './http-security.ts';
import { isOverTls, sessionCookieOf } from './session-cookie.ts';
import { asProductError } from './trpc.ts';

interface Settings {
  publicUrl?: string;
  trustProxy?: number;
  development?: boolean;
}

let server: http.Server | undefined;
afterEach(() => new Promise((resolve) => server?.close(resolve)));

async function serve({ publicUrl, trustProxy = 0, development = false }: Settings = {}): Promise<number> {
  const app = express();
  app.set('trust proxy', trustProxy);
  app.use(assignNonce(), ...securityHeaders({ development, publicUrl }), requireSameOrigin({ publicUrl, trustProxy }));
  app.all('/', (request, response) => {
    sessionCookieOf(response, isOverTls(request, publicUrl), 480).set('token');
    response.json({ nonce: response.locals.nonce });
  });
  app.use(((error, _request, response, _next) => {
    response.status(asProductError(error).status).end();
  }) satisfies ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

function send(port: number, method: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', reject);
    request.end();
  });
}

const cookie = 'qualizone-session=abc';
const own = { host: 'zone.example', origin: 'http://zone.example', cookie };

describe('requireSameOrigin', () => {
  it('lets a form of our own page through', async () =>
    expect((await send(await serve(), 'POST', own)).status).toBe(200));

  it.each(['http://evil.example', 'http://zone.example:8080', 'http://zone.example.evil.example', 'null', 'nonsense'])(
    'refuses a write from %s',
    async (origin) => expect((await send(await serve(), 'POST', { ...own, origin })).status).toBe(403),
  );

  it('refuses a foreign form also where nobody is signed in: it could sign somebody in as another', async () =>
    expect((await send(await serve(), 'POST', { host: 'zone.example', origin: 'http://evil.example' })).status).toBe(
      403,
    ));

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'refuses a post of %s with a cookie and no word of where it comes from',
    async (type) => expect((await send(await serve(), 'POST', { cookie, 'content-type': type })).status).toBe(403),
  );

  it('lets a program with a session write what no other site can make a browser send unasked', async () => {
    const json = { cookie, 'content-type': 'application/json' };
    expect((await send(await serve(), 'POST', json)).status).toBe(200);
    expect((await send(await serve(), 'DELETE', { cookie })).status).toBe(200);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('refuses %s that a browser sends for another site', async (method) =>
    expect((await send(await serve(), method, { ...own, origin: 'http://evil.example' })).status).toBe(403),
  );

  it('goes by Sec-Fetch-Site where Origin is missing', async () => {
    const port = await serve();
    expect((await send(port, 'POST', { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await send(port, 'POST', { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await send(port, 'POST', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('lets curl sign in: no cookie, no browser', async () =>
    expect((await send(await serve(), 'POST')).status).toBe(200));

  it('lets machine clients with a bearer token write', async () =>
    expect((await send(await serve(), 'POST', { authorization: 'Bearer qz_x' })).status).toBe(200));

  it('does not take Basic for a machine client: browsers send it by themselves', async () =>
    expect((await send(await serve(), 'POST', { authorization: 'Basic eDp5', cookie })).status).toBe(403));

  it.each(['GET', 'HEAD', 'OPTIONS'])('does not stop %s', async (method) =>
    expect((await send(await serve(), method, { cookie, origin: 'http://evil.example' })).status).toBe(200),
  );

  it('knows the public address when the proxy calls us by another name', async () => {
    const port = await serve({ publicUrl: 'https://zone.example/' });
    const behind = { host: '127.0.0.1:3000', cookie };
    expect((await send(port, 'POST', { ...behind, origin: 'https://zone.example' })).status).toBe(200);
    expect((await send(port, 'POST', { ...behind, origin: 'https://evil.example' })).status).toBe(403);
  });

  it('believes X-Forwarded-Host only behind a proxy that it was told to trust', async () => {
    const forwarded = {
      host: '10.0.0.1:3000',
      'x-forwarded-host': 'zone.example',
      origin: 'http://zone.example',
      cookie,
    };
    expect((await send(await serve(), 'POST', forwarded)).status).toBe(403);
    await new Promise((resolve) => server?.close(resolve));
    expect((await send(await serve({ trustProxy: 1 }), 'POST', forwarded)).status).toBe(200);
  });

  it('refuses the same host without TLS once we are served over TLS', async () => {
    const port = await serve({ trustProxy: 1 });
    const overTls = { ...own, 'x-forwarded-proto': 'https' };
    expect((await send(port, 'POST', { ...overTls, origin: 'https://zone.example' })).status).toBe(200);
    expect((await send(port, 'POST', overTls)).status).toBe(403);
  });
});

describe('securityHeaders', () => {
  it('allows scripts by the nonce of this very response, and no inline ones', async () => {
    const port = await serve();
    const [first, second] = [await send(port, 'GET'), await send(port, 'GET')];
    const { nonce } = JSON.parse(first.body) as { nonce: string };
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';`);
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(second.body).not.toBe(first.body);
  });

  it("lets Vite's development server do its work, in development only", async () => {
    const policy = String((await send(await serve({ development: true }), 'GET')).headers['content-security-policy']);
    expect(policy).toContain("style-src 'self' 'unsafe-inline';");
    expect(policy).toContain("connect-src 'self' ws:;");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('keeps the referrer on this site, so that forms without JavaScript still name their origin', async () =>
    expect((await send(await serve(), 'GET')).headers['referrer-policy']).toBe('same-origin'));

  it('promises TLS only where there is TLS', async () => {
    expect((await send(await serve(), 'GET')).headers['strict-transport-security']).toBeUndefined();
    await new Promise((resolve) => server?.close(resolve));
    const answer = await send(await serve({ publicUrl: 'https://zone.example' }), 'GET');
    expect(answer.headers['strict-transport-security']).toBe('max-age=15724800');
  });
});

describe('sessionCookieOf', () => {
  it('keeps the cookie from scripts and from posts of other sites', async () =>
    expect((await send(await serve(), 'GET')).headers['set-cookie']?.[0]).toMatch(
      /^qualizone-session=token; Max-Age=28800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    ));

  it('ties it to the host and to TLS where there is TLS', async () =>
    expect((await send(await serve({ publicUrl: 'https://zone.example' }), 'GET')).headers['set-cookie']?.[0]).toMatch(
      /^__Host-qualizone-session=token; .*HttpOnly; Secure; SameSite=Lax$/,
    ));
});
