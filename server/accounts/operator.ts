import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedChange, recordWrite } from '../audit/record-write.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PlatformRole } from '../platform/permissions.ts';
import type { ChainAnchors } from '../platform/platform.ts';
import { PLATFORM, type Tx, withZones } from '../platform/tenant.ts';
import { hashPassword } from './password.ts';
import { findAccount, insertAccount, listAccounts, replacePassword, setDisabled, viewAccount } from './store.ts';

/**
 * Whoever has a shell on the server, and so needs no account: makes the first administrator, and lets one back in. All
 * of it stands in the trail, under the name of the command line.
 */
export interface Operator {
  prisma: PrismaClient;
  anchors: ChainAnchors;
  /** For the trail: who called the command. */
  name: string;
  now: Date;
}

export interface NewPassword {
  password: string;
  /** To be changed at the next sign-in. */
  temporary: boolean;
}

type Outcome = 'done' | 'no-such-account' | 'username-taken';

export async function addAccount(
  operator: Operator,
  person: { username: string; displayName: string; platformRole: PlatformRole | null },
  { password, temporary }: NewPassword,
): Promise<Outcome> {
  const account = { ...person, id: uuidv7(), mustChangePassword: temporary, createdAt: operator.now };
  const passwordHash = await hashPassword(password);
  return write(operator, async (tx, record) => {
    if (!(await insertAccount(tx, { ...account, passwordHash }))) return 'username-taken';
    await record({ action: 'user.create', objectType: 'user', objectId: account.id, after: viewAccount(account) });
    return 'done';
  });
}

export async function setPassword(
  operator: Operator,
  username: string,
  { password, temporary }: NewPassword,
): Promise<Outcome> {
  const passwordHash = await hashPassword(password);
  return write(operator, async (tx, record) => {
    const account = await findAccount(tx, username);
    if (!account) return 'no-such-account';
    await replacePassword(tx, account, passwordHash, temporary);
    await record({ action: 'user.reset-password', objectType: 'user', objectId: account.id });
    return 'done';
  });
}

/** Doing it again changes nothing and is no failure. */
export function bar(operator: Operator, username: string, disable: boolean): Promise<Outcome> {
  return write(operator, async (tx, record) => {
    const before = await findAccount(tx, username);
    if (!before) return 'no-such-account';
    if ((before.disabledAt !== null) === disable) return 'done';
    const after = await setDisabled(tx, before.id, disable ? operator.now : null);
    await record({
      action: disable ? 'user.disable' : 'user.enable',
      objectType: 'user',
      objectId: before.id,
      before: viewAccount(before),
      after: viewAccount(after),
    });
    return 'done';
  });
}

const BATCH = 500;

/** All accounts in the order of their usernames, read in batches. */
export async function* everyAccount({ prisma }: Pick<Operator, 'prisma'>) {
  for (let after = ''; ; ) {
    const batch = await listAccounts(prisma, '', after, BATCH);
    yield* batch.map(viewAccount);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.username;
  }
}

async function write(
  { prisma, anchors, name, now }: Operator,
  work: (tx: Tx, record: (change: AuditedChange) => Promise<void>) => Promise<Outcome>,
): Promise<Outcome> {
  const author = { actor: { userId: null, displayName: name, now }, requestId: randomUUID() };
  const { outcome, head } = await withZones(prisma, [PLATFORM], async (tx) => {
    const heads: Awaited<ReturnType<typeof recordWrite>>[] = [];
    const done = await work(tx, async (change) => void heads.push(await recordWrite(tx, PLATFORM, author, change)));
    return { outcome: done, head: heads.at(-1) };
  });
  if (head) await anchors.write(PLATFORM, head);
  return outcome;
}
