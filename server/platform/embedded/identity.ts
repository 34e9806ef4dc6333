import { execFileSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../start-error.ts';
import type { Binaries } from './binaries.ts';

/** Debian's name for whom PostgreSQL runs as. */
const SYSTEM_USER = 'postgres';

/**
 * PostgreSQL refuses to run as root, which is what people are in containers and on small servers.
 * - `self`: we are not root (or on Windows): run as ourselves.
 * - `user`: as another user, who must reach the binaries and the data folder.
 * - `namespace`: in a user namespace where root's own files appear as an ordinary user's. For a clone or a data folder
 *   below a closed folder (/root, or what `mktemp -d` makes).
 */
export type Identity = { kind: 'self' } | ({ kind: 'user' } & UserIds) | { kind: 'namespace'; uid: number };

interface UserIds {
  uid: number;
  gid: number;
}

/** An existing cluster must be run by whoever owns its files: PostgreSQL checks that. */
export function chooseIdentity(dataDir: string, cluster: string, binaries: Binaries): Identity {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = statSync(path.join(cluster, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner?.uid === 0) return requireNamespace(binaries);
  if (owner) {
    const identity = { kind: 'user', uid: owner.uid, gid: owner.gid } as const;
    if (canRun(identity, binaries) && canReach(identity, dataDir)) return identity;
    throw new StartError(
      `the database in ${cluster} belongs to user id ${owner.uid}, who cannot reach it or the installation; ` +
        'open the folders above both to others (chmod o+x)',
    );
  }
  const system = systemUser(dataDir);
  const works = system && canReach(system, dataDir) && canRun(system, binaries);
  return works ? system : requireNamespace(binaries);
}

function requireNamespace(binaries: Binaries): Identity {
  const nobody = userIds('nobody');
  const identity = nobody && ({ kind: 'namespace', uid: nobody.uid } as const);
  if (identity && canRun(identity, binaries)) return identity;
  throw new StartError(
    'PostgreSQL does not run as root, and here it can run neither as user "postgres" (the installation and DATA_DIR ' +
      'must lie in folders that others may enter) nor in a user namespace; start as an ordinary user, move both ' +
      'out of closed folders, or set DATABASE_URL',
  );
}

/** Asking the program itself proves more than file modes: it must load its libraries too. */
function canRun(identity: Identity, binaries: Binaries): boolean {
  try {
    const { file, args, ids } = commandAs(identity, binaries.postgres, ['--version']);
    execFileSync(file, args, { ...ids, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** The program as that identity runs it. */
export function commandAs(identity: Identity, program: string, args: readonly string[]) {
  switch (identity.kind) {
    case 'self':
      return { file: program, args: [...args], ids: {} };
    case 'user':
      return { file: program, args: [...args], ids: { uid: identity.uid, gid: identity.gid } };
    case 'namespace': {
      const map = ['--user', `--map-user=${identity.uid}`, `--map-group=${identity.uid}`];
      return { file: 'unshare', args: [...map, '--', program, ...args], ids: {} };
    }
  }
}

/** In no group and owner of nothing, like a user that does not exist yet. */
const STRANGER: UserIds = { uid: -1, gid: -1 };

/** The user "postgres", made where it is missing and would be of use. */
function systemUser(dataDir: string) {
  const ids = userIds(SYSTEM_USER) ?? (canReach(STRANGER, dataDir) ? createSystemUser() : undefined);
  return ids && ({ kind: 'user', ...ids } as const);
}

function createSystemUser(): UserIds | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', SYSTEM_USER], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  return userIds(SYSTEM_USER);
}

function userIds(name: string): UserIds | undefined {
  const id = (option: string) =>
    Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

const MAY_ENTER = 0o001;

/** May that user, without special rights, get into the folder? */
function canReach({ uid, gid }: UserIds, folder: string): boolean {
  for (let at = realpathSync(folder); ; at = path.dirname(at)) {
    const { uid: owner, gid: group, mode } = statSync(at);
    const permissions = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
    if ((permissions & MAY_ENTER) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
