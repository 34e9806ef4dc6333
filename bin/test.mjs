import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { findBrowser } from './find-browser.mjs';
import { interruptAll, packageScript, requireNode, runNode } from './project.mjs';

// Everything that can fail, in one run: static checks, tests with and without a database, browser tests. Ends with a
// line `N passed, N failed` (`, N skipped`), and with exit code 0 only if nothing failed and something was tested.

const CHECKS = {
  'biome (style and lint)': [packageScript('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
  'typescript (types)': [packageScript('typescript', 'bin', 'tsc'), '--noEmit'],
  'dependency-cruiser (directions)': [
    packageScript('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    'app',
    'server',
    '--config',
    '.dependency-cruiser.cjs',
  ],
};

const NOTHING = { passed: 0, failed: 0, skipped: 0 };
const ONE_FAILURE = { ...NOTHING, failed: 1 };

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

let interrupted = false;
requireNode();
// Interrupted, the runners still stop the servers that they started; what they counted so far is not worth a line.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    interruptAll();
  });
}
await ensureInstalled({ development: true });
await ensureBuilt();
const reports = mkdtempSync(path.join(tmpdir(), 'qualizone-reports-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

// The static checks run beside the first tests, the browser tests alone: a page must not starve while they wait for it.
const parts = await Promise.all([runChecks(), runVitest()]);
if (!interrupted) parts.push(await runPlaywright());
if (interrupted) process.exit(130);
const total = parts.reduce(add, NOTHING);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runChecks() {
  let sum = NOTHING;
  for (const [name, args] of Object.entries(CHECKS)) {
    if (interrupted) break;
    const { code, output } = await runNode(args, { capture: true });
    if (code !== 0) process.stdout.write(output);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}\n`);
    sum = add(sum, code === 0 ? { ...NOTHING, passed: 1 } : ONE_FAILURE);
  }
  return sum;
}

async function runVitest() {
  const report = path.join(reports, 'vitest.json');
  const { code } = await runNode([
    packageScript('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return judge(
    'vitest',
    code,
    report,
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
      passed: numPassedTests,
      // A file that cannot be loaded, or whose preparation fails, has no failed tests to count, but it has failed.
      failed: numFailedTests + testResults.filter(failedAsAWhole).length,
      skipped: numPendingTests + numTodoTests,
    }),
  );
}

function failedAsAWhole({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
}

async function runPlaywright() {
  const browser = await findBrowser();
  if (!browser) {
    const skipped = await countBrowserTests();
    process.stdout.write(`no browser found, none could be installed: ${skipped} browser tests are skipped\n`);
    return { ...NOTHING, skipped };
  }
  const report = path.join(reports, 'playwright.json');
  const { code } = await runNode([packageScript('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'], {
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return judge('playwright', code, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** Without a browser Playwright can still list its tests. */
async function countBrowserTests() {
  const { output } = await runNode([packageScript('@playwright', 'test', 'cli.js'), 'test', '--list'], {
    capture: true,
  });
  return Number(/Total: (\d+) tests?/.exec(output)?.[1] ?? 0);
}

/** A runner that died without a report, or that found fault beyond single tests, counts as one failure. */
function judge(runner, code, report, count) {
  const content = readReport(report);
  if (!content) {
    process.stdout.write(`✗ ${runner} ended with code ${code} and left no report\n`);
    return ONE_FAILURE;
  }
  const counts = count(content);
  if (code === 0 || counts.failed > 0) return counts;
  process.stdout.write(`✗ ${runner} ended with code ${code}, though no single test failed\n`);
  return add(counts, ONE_FAILURE);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
