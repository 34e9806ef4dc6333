import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { oneLine, StartError } from '../start-error.ts';
import type { Binaries } from './binaries.ts';
import { commandAs, type Identity } from './identity.ts';
import { postgresEnvironment } from './postgres-environment.ts';

/** The superuser inside the cluster. */
export const SUPERUSER = 'postgres';

/** Random, kept beside the cluster; written before the cluster is made, so a kill in between loses nothing. */
export function superuserPassword(dataDir: string, cluster: string): string {
  const file = path.join(dataDir, 'postgres-password');
  if (!existsSync(file)) {
    if (existsSync(cluster))
      throw new StartError(`${file} is missing; restore it, the database cannot be opened without`);
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  const password = readFileSync(file, 'utf8').trim();
  if (!/^[\w-]{16,}$/.test(password)) throw new StartError(`${file} is damaged; restore it`);
  return password;
}

/** Made under another name and renamed when complete: a killed first start leaves no half cluster. */
export async function createCluster(
  dataDir: string,
  cluster: string,
  identity: Identity,
  binaries: Binaries,
  password: string,
  { durable = true }: { durable?: boolean },
): Promise<void> {
  const draft = path.join(dataDir, 'postgres.new');
  const passwordFile = path.join(draft, '.password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const target = path.join(draft, 'cluster');
  mkdirSync(target, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity.kind === 'user')
    for (const item of [draft, target, passwordFile]) chownSync(item, identity.uid, identity.gid);
  const { file, args, ids } = commandAs(identity, binaries.initdb, [
    `--pgdata=${target}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    await promisify(execFile)(file, args, { ...ids, cwd: '/', env: postgresEnvironment() });
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new StartError(`the embedded database could not be created in ${dataDir}: ${oneLine(error)}`);
  }
  renameSync(target, cluster);
  rmSync(draft, { recursive: true, force: true });
}

/** @throws StartError when another version made it */
export function checkClusterVersion(cluster: string, binaries: Binaries): void {
  const clusterVersion = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const share = path.resolve(path.dirname(binaries.postgres), '..', 'share');
  const sample = [path.join(share, 'postgresql'), share]
    .map((folder) => path.join(folder, 'postgres.bki'))
    .find(existsSync);
  const binaryVersion = sample && /^# PostgreSQL (\d+)/.exec(readFileSync(sample, 'utf8').slice(0, 100))?.[1];
  if (binaryVersion && binaryVersion !== clusterVersion) {
    throw new StartError(
      `the database in ${cluster} was made by PostgreSQL ${clusterVersion}, this installation brings ${binaryVersion}; ` +
        'make a backup with the older installation and restore it with this one',
    );
  }
}
