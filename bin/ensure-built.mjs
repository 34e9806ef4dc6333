import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { contentHash, giveUp, isStamped, packageScript, ROOT, runNode, writeStamp } from './project.mjs';
import { takeTurn } from './take-turns.mjs';

const BUILD_STAMP = path.join(ROOT, 'build', '.stamp');
const CLIENT_STAMP = path.join(ROOT, 'server', 'generated', '.stamp');

/** All that the build is made of. */
const SOURCES = [
  'app',
  'server',
  'prisma/schema',
  'prisma.config.ts',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'bin/ensure-built.mjs',
];

/** What becomes a program of its own in build/app/. */
export const COMMANDS = ['zone', 'user', 'backup', 'audit'];
const ENTRIES = [
  'server/main.ts',
  'server/zones/workbook-worker.ts',
  'server/workbooks/rows-worker.ts',
  ...COMMANDS.map((name) => `server/cli/${name}.ts`),
];

/** Installs and builds unless the build fits the sources. */
export async function ensureBuilt() {
  if (isBuilt()) {
    await ensureInstalled({ development: false });
    return;
  }
  await ensureInstalled({ development: true });
  await takeTurn(async () => {
    if (!isBuilt()) await build();
  });
}

const isBuilt = () => isStamped(BUILD_STAMP, contentHash(SOURCES));

/** Builds everything; the stamp goes down last, so an interrupted build counts for nothing. */
async function build() {
  process.stderr.write('qualizone: building\n');
  const hash = contentHash(SOURCES);
  rmSync(BUILD_STAMP, { force: true });
  await generateDatabaseClient();
  await buildPages(); // first: Remix empties build/
  await bundleServer();
  writeStamp(BUILD_STAMP, hash);
}

/** Builds whether or not it looks necessary. */
export async function rebuild() {
  await ensureInstalled({ development: true });
  await takeTurn(build);
}

/** For what runs from the sources: development, tests, authors' tools. */
export async function ensureDatabaseClient() {
  await ensureInstalled({ development: true });
  await takeTurn(generateDatabaseClient);
}

/** Generates the Prisma client unless it fits the schema. */
async function generateDatabaseClient() {
  const hash = contentHash(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (isStamped(CLIENT_STAMP, hash)) return;
  await step('prisma generate', [packageScript('prisma', 'build', 'index.js'), 'generate', '--no-hints']);
  writeStamp(CLIENT_STAMP, hash);
}

const buildPages = () =>
  step(
    'building the pages',
    [packageScript('@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build', '--logLevel', 'warn'],
    {
      NODE_ENV: 'production',
    },
  );

/** Bundled, so that a start neither needs a TypeScript loader nor opens hundreds of files. */
async function bundleServer() {
  const { build: bundle } = await import('esbuild');
  try {
    await bundle({
      absWorkingDir: ROOT,
      entryPoints: ENTRIES,
      outbase: path.join(ROOT, 'server'),
      outdir: path.join(ROOT, 'build', 'app'),
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    });
  } catch {
    giveUp('the server could not be bundled; see above'); // esbuild has printed where and why
  }
}

/** Silent unless it fails. */
async function step(what, args, env = {}) {
  const { code, output } = await runNode(args, { quiet: true, env });
  if (code === 0) return;
  process.stderr.write(output);
  giveUp(`${what} failed with code ${code}; see above`);
}
