import stringify from 'safe-stable-stringify';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { type SystemWrite, writeAsSystem } from '../../audit/write-in-zone.ts';
import type { TrainingParticipant } from '../../generated/prisma/client.ts';
import { addressSecretHash } from '../../platform/address-secret.ts';
import { badField, refused } from '../../platform/errors.ts';
import { sha256 } from '../../platform/file-store.ts';
import { likeLiteral } from '../../platform/like-literal.ts';
import { withZones } from '../../platform/tenant.ts';
import { requirePublicAct } from '../../risk/collection/public-limits.ts';
import type { PublicRequest } from '../../risk/collection/report-publicly.ts';
import { mayAttend } from '../trainings/hold.ts';
import { type Person, personKeyOf, whoFrom } from '../trainings/person-key.ts';
import { MOST_PARTICIPANTS } from '../trainings/roll-schema.ts';
import { organisationNamed } from '../trainings/where-from.ts';
import { findOnRoll } from './find-on-roll.ts';
import { findCode, tellTraining, tellZone } from './public-view.ts';
import type { attendInput, SignIn } from './schema.ts';
import { type CodeState, codeState } from './training-time.ts';

/** How the audit and the roll name whoever signs in without an account. */
const PUBLIC = 'public';

/** What stands behind a sign-in code, for whoever holds it; also when it holds no longer. */
export async function readCode({ platform, now, address }: PublicRequest, input: z.infer<typeof attendInput>) {
  await requirePublicAct(platform.publicLimits, 'attendPage', address);
  return withZones(
    platform.prisma,
    [input.zone],
    async (tx) => {
      const read = { tx, zoneId: input.zone };
      const { code, training } = await findCode(read, input.token);
      return {
        zone: await tellZone(read),
        training: await tellTraining(read, training),
        state: training.state === 'cancelled' ? ('cancelled' as const) : codeState(code, now),
        opensAt: code.opensAt.toISOString(),
        closesAt: code.closesAt.toISOString(),
      };
    },
    { readOnly: true },
  );
}

/**
 * Somebody signs in at a training with the code shown there, without an account. Whoever was expected is marked as
 * having come; whoever has signed in before is told when, and nothing is added. The own page's secret is known to the
 * phone alone, the row keeps its hash.
 */
export async function signIn(request: PublicRequest, input: SignIn) {
  const { platform, now, requestId, address } = request;
  await requirePublicAct(platform.publicLimits, 'attend', address);
  const secret = secretFor(input);
  return writeAsSystem({ platform, displayName: PUBLIC, now, requestId }, input.zone, async (write) => {
    const trainingId = await requireOpen(write, input.token);
    const { signedInAt, isRepeated } = await enter(write, trainingId, input, addressSecretHash(secret));
    return { secret: isRepeated ? null : secret, signedInAt: signedInAt.toISOString(), isRepeated };
  });
}

/** The training that one may sign in at with this code now; locked, so that it stays so. */
async function requireOpen(write: SystemWrite, token: string): Promise<string> {
  const { tx, zoneId, now, today } = write;
  const { code } = await findCode(write, token);
  await tx.$queryRaw`SELECT 1 FROM training WHERE zone_id = ${zoneId} AND id = ${code.trainingId}::uuid FOR UPDATE`;
  const { code: current, training } = await findCode(write, token);
  const state = codeState(current, now);
  const refuse = (reason: SignInRefusal) => refused({ ok: false, reason: `attend.${reason}`, rule: 'Z14' });
  if (training.state === 'cancelled') throw refuse('cancelled');
  if (state !== 'open') throw refuse(state);
  // It was moved after its code had been opened.
  if (!mayAttend(training.heldOn, today).ok) throw refuse('early');
  return training.id;
}

type SignInRefusal = Exclude<CodeState, 'open'> | 'cancelled';

interface Entered {
  signedInAt: Date;
  isRepeated: boolean;
}

async function enter(write: SystemWrite, trainingId: string, sent: SignIn, secretHash: string): Promise<Entered> {
  const { tx, zoneId, now } = write;
  const sentBefore = await tx.trainingParticipant.findUnique({
    where: { zoneId_secretHash: { zoneId, secretHash } },
  });
  if (sentBefore) return { signedInAt: sentBefore.signedInAt ?? now, isRepeated: false };
  const { name, phoneTail } = sent;
  const who = { name, phoneTail, ...(await organisationNamed(write, sent.organisation)) };
  const namesakes = await tx.trainingParticipant.findMany({
    where: { zoneId, trainingId, personKey: { startsWith: likeLiteral(whoFrom(who)) } },
    orderBy: { id: 'asc' },
  });
  const found = findOnRoll(namesakes, sent);
  if (found.is === 'unclear') throw badField('phoneTail', { key: 'attend.namesakes' });
  const expected = found.is === 'known' ? found.person : null;
  if (expected?.signedInAt) return { signedInAt: expected.signedInAt, isRepeated: true };
  const cameNow = { attended: true, signedInAt: now, secretHash };
  const id = expected
    ? await markPresent(write, expected, who, cameNow)
    : await addPresent(write, trainingId, who, cameNow);
  await write.record({
    action: 'training.sign-in',
    objectType: 'training-participant',
    objectId: id,
    after: { training: trainingId, attended: true, wasExpected: expected !== null },
  });
  return { signedInAt: now, isRepeated: false };
}

interface CameNow {
  attended: boolean;
  signedInAt: Date;
  secretHash: string;
}

async function markPresent(
  { tx, zoneId }: SystemWrite,
  expected: TrainingParticipant,
  who: Person,
  cameNow: CameNow,
): Promise<string> {
  const { id } = expected;
  const phoneTail = expected.phoneTail || who.phoneTail;
  await tx.trainingParticipant.update({
    where: { zoneId_id: { zoneId, id } },
    data: { ...cameNow, phoneTail, personKey: personKeyOf({ ...expected, phoneTail }), version: { increment: 1 } },
  });
  return id;
}

async function addPresent(write: SystemWrite, trainingId: string, who: Person, cameNow: CameNow): Promise<string> {
  const { tx, zoneId, now } = write;
  if ((await tx.trainingParticipant.count({ where: { zoneId, trainingId } })) >= MOST_PARTICIPANTS) {
    throw refused({ ok: false, reason: 'attend.full', rule: 'Z14', params: { most: MOST_PARTICIPANTS } });
  }
  const added = { source: 'sign-in', addedById: null, addedByName: PUBLIC, addedAt: now };
  const row = { zoneId, id: uuidv7(), trainingId, ...who, personKey: personKeyOf(who), ...cameNow, ...added };
  await tx.trainingParticipant.create({ data: row });
  return row.id;
}

/**
 * The secret of the own page: of all that was sent, with the random number that the phone was given for it. The same form
 * sent again leads to the same page; nobody else can know it.
 */
const secretFor = (sent: SignIn): string => Buffer.from(sha256(stringify(sent) ?? ''), 'hex').toString('base64url');
