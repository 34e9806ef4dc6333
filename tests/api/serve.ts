import type { AddressInfo } from 'node:net';
import { hashPassword } from '../../server/accounts/password.ts';
import { contextMaker } from '../../server/request-context.ts';
import { createWeb } from '../../server/web.ts';
import type { Installation } from '../factories/installation.ts';

/** The HTTP server as it runs, without pages, on a free port of this machine. */
export async function serveApi({ platform }: Installation) {
  const makeContext = contextMaker({
    platform,
    publicUrl: undefined,
    readLocale: async (request) => (request.get('accept-language')?.startsWith('en') ? 'en' : 'zh-CN'),
    translate: (locale, { key, params }) => `${locale} ${key}${params ? ` ${JSON.stringify(params)}` : ''}`,
    now: () => new Date(),
  });
  const silent = () => undefined;
  const app = createWeb({
    settings: { development: false, publicUrl: undefined, trustProxy: 0, uploadBodyBytes: 2_000_000 },
    log: { info: silent, warn: silent, error: silent },
    makeContext,
    isReady: async () => true,
    pages: [(_request, response) => void response.status(404).send('no page')],
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** A program with a cookie jar, or with a bearer token. */
  function client(headers: Record<string, string> = {}) {
    let cookie = '';
    return async (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          ...(cookie && { cookie }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
          ...more,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const set = response.headers.getSetCookie()[0];
      if (set) cookie = set.split(';')[0] ?? '';
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
      };
    };
  }
  return { base, client, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** Gives a person of the test a password to sign in with. */
export async function setPassword({ platform }: Installation, username: string, password: string): Promise<void> {
  await platform.prisma.user.update({ where: { username }, data: { passwordHash: await hashPassword(password) } });
}
