import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { serverI18n } from './i18n/i18n.server.ts';
import { NonceContext } from './nonce.ts';
import { withoutNullBytes } from './without-null-bytes.server.ts';

// For Express, which fills the load context and may not import the app: `build.entry.module.readPreferences`.
export { errorText } from './i18n/error-text.ts';
export { notificationWords } from './notifications/notification-words.server.ts';
export { readPreferences } from './preferences.server.ts';

export const streamTimeout = 10_000;
const RENDER_GRACE_MS = 1_000;

/** Renders a page: at once for people, complete for crawlers and for anything that can't follow a stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, locale }: AppLoadContext,
): Promise<Response> {
  const waitsForAll = isbot(request.headers.get('User-Agent') ?? '');
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    let started = false;
    const send = () => {
      started = true;
      const body = withoutNullBytes();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={serverI18n(locale)}>
          <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        [waitsForAll ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError(error: unknown) {
          responseStatus = 500;
          // Before the shell is out, onShellError reports it.
          if (started) reportRenderError(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + RENDER_GRACE_MS).unref();
  });
}

// Express listens: the app has no logger of its own.
const reportRenderError = (error: unknown) =>
  process.emitWarning(error instanceof Error ? (error.stack ?? error.message) : String(error), 'RenderError');
