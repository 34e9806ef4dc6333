import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import express, { type Request, type RequestHandler } from 'express';
import type { ViteDevServer } from 'vite';
import { createAccounts } from './accounts/accounts.ts';
import { openSessions } from './accounts/lucia.ts';
import { openChainAnchors } from './audit/chain-anchors.ts';
import { loadDemonstrationOnce } from './demo/load-once.ts';
import { giveUpInterrupted } from './enterprises/filings/import-store.ts';
import { productJobs } from './jobs.ts';
import type { WordsOf } from './notifications/words.ts';
import { pageContext } from './page-context.ts';
import { createBackground } from './platform/background.ts';
import type { Locale } from './platform/bilingual.ts';
import type { Config } from './platform/config.ts';
import { createDerivedCache } from './platform/derived-cache.ts';
import type { Message } from './platform/errors.ts';
import { openFileStore } from './platform/file-store.ts';
import { startJobs } from './platform/job-queue.ts';
import { createLog } from './platform/log.ts';
import { openMailer } from './platform/mail.ts';
import { MIGRATIONS_FOLDER, pendingMigrations } from './platform/migrations.ts';
import type { Platform } from './platform/platform.ts';
import { PROJECT_FOLDER } from './platform/project-folder.ts';
import { openDatabase } from './platform/tenant.ts';
import { openWebhookPost } from './platform/webhook.ts';
import { contextMaker, type MakeContext } from './request-context.ts';
import { limitPublicActs } from './risk/collection/public-limits.ts';
import { createWeb } from './web.ts';

interface Deps {
  config: Config;
  database: { ownerUrl: string; appUrl: string };
}

const DRAIN_MS = 10_000;

/** Puts the platform together, fills an empty database with the demonstration, and serves. */
export async function startHttp({ config, database }: Deps): Promise<{ close(): Promise<void> }> {
  const log = createLog(config.logLevel);
  const { platform, isReady, close: closePlatform } = openPlatform(config, database);
  const pages = await loadPages(config);
  if (config.demo) {
    const { ownerUrl } = database;
    const settings = { password: config.demoPassword, now: new Date(), ownerUrl, dataDir: config.dataDir };
    await loadDemonstrationOnce(platform, settings);
  }
  // Sessions that ended by themselves pile up otherwise: nobody comes back to remove them.
  await openSessions(platform.prisma, platform.accounts.sessions).deleteExpiredSessions();
  await giveUpInterrupted(platform.prisma);
  const makeContext = contextMaker({
    platform,
    publicUrl: config.publicUrl,
    readLocale: async (request) => (await pages.readPreferences(asFetchRequest(request))).locale,
    translate: pages.errorText,
    now: () => new Date(),
  });
  const app = createWeb({
    settings: {
      development: config.mode === 'development',
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      uploadBodyBytes: Math.ceil((platform.limits.uploadBytes * 4) / 3) + 10_000,
    },
    log: {
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (details, message) => log.error(details, message),
    },
    makeContext,
    isReady,
    pages: pages.handlers(makeContext),
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(config.port, config.host, resolve);
  });
  const warnings = { warn: (message: string) => log.warn(message) };
  const jobs = await startJobs(
    database.ownerUrl,
    productJobs(
      platform,
      { wordsOf: pages.notificationWords, publicUrl: config.publicUrl, log: warnings },
      () => new Date(),
    ),
    warnings,
  );
  return {
    async close() {
      await jobs.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(late);
      await pages.close();
      await closePlatform();
    },
  };
}

/** Everything that requests share. */
export function openPlatform(config: Config, { appUrl }: Deps['database']) {
  const { prisma, pool, close } = openDatabase(appUrl, config.poolSize);
  const accounts = createAccounts(appUrl, config);
  const log = createLog(config.logLevel);
  const platform: Platform = {
    prisma,
    files: openFileStore(path.join(config.dataDir, 'files')),
    anchors: openChainAnchors(path.join(config.dataDir, 'audit'), new URL(appUrl).pathname.slice(1)),
    cache: createDerivedCache(),
    background: createBackground((error) => log.error({ err: error }, 'work in the background failed')),
    timeZone: config.timeZone,
    limits: { uploadBytes: config.maxUploadBytes, zoneQuotaBytes: config.zoneQuotaBytes },
    accounts,
    publicLimits: limitPublicActs(pool),
    mailer: config.mail && openMailer(config.mail),
    webhooks: openWebhookPost(config.webhookHosts),
  };
  return {
    platform,
    isReady: async () => (await pendingMigrations(pool, MIGRATIONS_FOLDER)).length === 0,
    async close() {
      await platform.background.close();
      platform.mailer?.close();
      await accounts.close();
      await close();
    },
  };
}

/** What the app's server entry offers beside the pages. */
interface AppEntry {
  readPreferences(request: globalThis.Request): Promise<{ locale: Locale; theme: AppLoadContext['theme'] }>;
  errorText(locale: Locale, message: Message): string;
  notificationWords: WordsOf;
}

async function loadPages(config: Config) {
  const vite = config.mode === 'development' ? await startVite() : null;
  const loadBuild = async (): Promise<ServerBuild> =>
    (vite
      ? await vite.ssrLoadModule('virtual:remix/server-build')
      : await import(pathToFileURL(path.join(PROJECT_FOLDER, 'build/server/index.js')).href)) as ServerBuild;
  const built = await loadBuild();
  const entry = built.entry.module as typeof built.entry.module & AppEntry;
  return {
    readPreferences: entry.readPreferences,
    errorText: entry.errorText,
    notificationWords: entry.notificationWords,
    close: async () => vite?.close(),
    handlers: (makeContext: MakeContext): RequestHandler[] => [
      ...(vite ? [vite.middlewares as RequestHandler] : staticFiles()),
      createRequestHandler({
        build: vite ? loadBuild : built,
        mode: config.mode,
        getLoadContext: async (request, response) => {
          const context = await makeContext(request, response);
          const preferences = await entry.readPreferences(asFetchRequest(request));
          return pageContext(context, {
            ...preferences,
            nonce: String(response.locals.nonce),
            publicUrl: config.publicUrl,
          });
        },
      }),
    ],
  };
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer: createVite } = await import('vite');
  return createVite({ server: { middlewareMode: true } });
}

function staticFiles(): RequestHandler[] {
  const client = path.join(PROJECT_FOLDER, 'build/client');
  const assets = express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true });
  return [
    (request, response, next) => {
      if (!request.path.startsWith('/assets/')) return next();
      request.url = request.url.slice('/assets'.length);
      return assets(request, response, next);
    },
    express.static(client, { maxAge: '1h', index: false }),
  ];
}

/** The preferences are read with web standards; only address and headers matter to them. */
function asFetchRequest(request: Request): globalThis.Request {
  const headers = new Headers();
  for (const name of ['cookie', 'accept-language']) {
    const value = request.get(name);
    if (value) headers.set(name, value);
  }
  return new globalThis.Request(new URL(request.originalUrl, 'http://localhost'), { headers });
}
