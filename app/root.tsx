import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage } from 'remix-i18next/react';
import favicon from './favicon.svg?no-inline';
import { translator } from './i18n/i18n.server.ts';
import { useLocale } from './i18n/use-locale.ts';
import { useNonce } from './nonce.ts';
import { readUnread } from './notifications/read-unread.server.ts';
import { pageTitle } from './page-title.ts';
import { type RouteHandle, wantsFrame } from './route-handle.ts';
import { ErrorPage } from './shell/error-page.tsx';
import { navigationFor } from './shell/navigation.ts';
import { PageFrame } from './shell/page-frame.tsx';
import './app.css';

export const handle = { i18n: ['common'] } satisfies RouteHandle;

export const links: LinksFunction = () => [{ rel: 'icon', type: 'image/svg+xml', href: favicon }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { locale, theme, actor, zones, requestId } = context;
  const productName = translator(locale)('product.name');
  return { locale, theme, actor, zones, requestId, productName, unread: await readUnread(context) };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const locale = useLocale();
  // Not there when the root loader itself has failed.
  const theme = useRouteLoaderData<typeof loader>('root')?.theme ?? 'system';
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { i18n } = useTranslation();
  useChangeLanguage(useRouteLoaderData<typeof loader>('root')?.locale ?? i18n.language);
  return (
    <Frame>
      {/* A page whose words are still on their way keeps the server's HTML until they are here. */}
      <Suspense>
        <Outlet />
      </Suspense>
    </Frame>
  );
}

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('root');
  return (
    <Frame>
      <ErrorPage error={useRouteError()} requestId={data?.requestId} isStranger={data?.actor === null} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const zoneId = useParams().zone ?? null;
  if (!wantsFrame(useMatches())) return children;
  const actor = data?.actor ?? null;
  return (
    <PageFrame
      actor={actor}
      zones={data?.zones ?? []}
      currentZoneId={zoneId}
      navigation={navigationFor(actor, zoneId)}
      theme={data?.theme ?? 'system'}
      unread={data?.unread ?? null}
    >
      {children}
    </PageFrame>
  );
}
