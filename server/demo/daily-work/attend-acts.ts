import { evaluateTraining } from '../../activities/attendance/own-page.ts';
import { signIn } from '../../activities/attendance/sign-in.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { FirmInPlay } from '../enterprises/act-book.ts';
import { chance } from '../scenario.ts';

/** No network address: the limits for strangers are no part of the demonstration. */
const asStranger = ({ platform, actor, requestId }: RequestContext) => ({
  platform,
  now: actor.now,
  requestId,
  address: 'demonstration',
});

/** People sign in with the code on their phones; answers with the secrets of their own pages. */
export async function signInByCode(
  context: RequestContext,
  { zone, token }: { zone: string; token: string },
  guests: readonly FirmInPlay[],
): Promise<string[]> {
  const secrets: string[] = [];
  for (const [index, { firm }] of guests.entries()) {
    const submission = crypto.randomUUID();
    const guest = { zone, token, name: `演示学员${index + 1}`, organisation: firm.name, phoneTail: '', submission };
    const { secret } = await signIn(asStranger(context), guest);
    if (secret !== null) secrets.push(secret);
  }
  return secrets;
}

/** Most of them say what they thought of it. */
export async function evaluate(
  context: RequestContext,
  { zone, training, secrets }: { zone: string; training: string; secrets: readonly string[] },
): Promise<void> {
  for (const [index, secret] of secrets.entries()) {
    if (chance(zone, training, index, 'evaluates') > 0.8) continue;
    const mark = (of: string) => 3 + Math.round(chance(zone, training, index, of) * 2);
    const marks = { content: mark('content'), trainer: mark('trainer'), organisation: mark('organisation') };
    const remark = index === 0 ? '演示：希望多讲案例。' : '';
    await evaluateTraining(asStranger(context), { zone, secret, ...marks, remark });
  }
}
