import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { giveUp, ROOT, run, runNode } from './project.mjs';
import { takeTurn } from './take-turns.mjs';

const LOCK_FILE = path.join(ROOT, 'package-lock.json');
/** npm writes down here what it has installed, when it has finished. */
const INSTALLED_FILE = path.join(ROOT, 'node_modules', '.package-lock.json');

/**
 * Installs the dependencies unless they are there. Compares versions, not file times: a checkout touches times, and an
 * installation that is needlessly repeated takes a minute and a network.
 * @param {{ development: boolean }} need whether building and testing tools are needed too
 */
export async function ensureInstalled({ development }) {
  if (isInstalled(development)) return;
  await takeTurn(async () => {
    if (!isInstalled(development)) await install();
  });
}

async function install() {
  process.stderr.write('qualizone: installing dependencies (once, about a minute)\n');
  const options = ['--include=dev', '--no-audit', '--no-fund'];
  if (existsSync(LOCK_FILE) && (await npm(['ci', ...options])) === 0) return;
  // `npm ci` insists on every other platform's optional packages too, which a company's mirror may lack.
  const code = await npm(['install', '--no-save', ...options]);
  if (code !== 0) giveUp(`npm install failed with code ${code}; see above`);
}

function isInstalled(development) {
  if (!existsSync(LOCK_FILE)) return existsSync(path.join(ROOT, 'node_modules'));
  const installed = packagesOf(INSTALLED_FILE);
  if (!installed) return false;
  return Object.entries(packagesOf(LOCK_FILE) ?? {}).every(
    ([name, wanted]) => isOptionalHere(name, wanted, development) || installed[name]?.version === wanted.version,
  );
}

/** Optional packages are the ones for other platforms; links and the project itself have no version to compare. */
function isOptionalHere(name, wanted, development) {
  if (name === '' || wanted.link || wanted.optional || wanted.devOptional || wanted.peer) return true;
  return wanted.dev === true && !development;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that called us, if one did; else the one on the path. Resolves to its exit code. */
async function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return (await runNode([script, ...args])).code;
  const [command, ...before] = process.platform === 'win32' ? ['cmd.exe', '/c', 'npm'] : ['npm'];
  return (await run(command, [...before, ...args])).code;
}
