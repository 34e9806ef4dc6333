import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { dataVersion } from '../../audit/data-version.ts';
import { readInZone, writeInZone } from '../../audit/write-in-zone.ts';
import type { TrainingCode } from '../../generated/prisma/client.ts';
import { makeAddressSecret } from '../../platform/address-secret.ts';
import { badField, enforce, notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { mayChange } from '../trainings/lifecycle.ts';
import { lockTraining, requireTraining } from '../trainings/store.ts';
import { tellTraining } from './public-view.ts';
import type { listCodesInput, openCodeInput, revokeCodeInput } from './schema.ts';
import { codeState, instantOf, usualWindow, windowFault } from './training-time.ts';

/** A code to sign in with at one's own training, for a while: unless told otherwise from an hour before until its end. */
export function openSignInCode(context: RequestContext, input: z.input<typeof openCodeInput>) {
  return writeInZone(context, input.zone, 'openSignInCode', input, async (write) => {
    const { tx, zoneId, actor, now, timeZone } = write;
    const training = await lockTraining(write, input.training);
    enforce(mayChange(training.state));
    const usual = usualWindow(training, timeZone);
    const window = {
      opensAt: input.opensAt ? atLocal(input.opensAt, timeZone) : usual.opensAt,
      closesAt: input.closesAt ? atLocal(input.closesAt, timeZone) : usual.closesAt,
    };
    const fault = windowFault(window, training, { now, timeZone });
    if (fault) throw badField(fault.field, { key: `attend.window.${fault.fault}`, params: { day: training.heldOn } });
    const code = await tx.trainingCode.create({
      data: {
        zoneId,
        id: uuidv7(),
        trainingId: training.id,
        token: makeAddressSecret(),
        ...window,
        createdById: actor.userId,
        createdByName: actor.displayName,
        createdAt: now,
      },
    });
    await addActivityEvent(write, { subject: 'training', subjectId: training.id, kind: 'sign-in-opened' });
    await write.record({
      action: 'training.open-sign-in',
      objectType: 'training',
      objectId: training.id,
      after: { code: code.id, opensAt: window.opensAt.toISOString(), closesAt: window.closesAt.toISOString() },
    });
    return present(code, now);
  });
}

/** Ends a code at once; whoever has signed in with it stays signed in. Ended twice, it is ended. */
export function revokeSignInCode(context: RequestContext, input: z.infer<typeof revokeCodeInput>) {
  return writeInZone(context, input.zone, 'revokeSignInCode', input, async (write) => {
    const { tx, zoneId, now } = write;
    const training = await lockTraining(write, input.training);
    const code = await tx.trainingCode.findFirst({ where: { zoneId, id: input.code, trainingId: training.id } });
    if (!code) throw notFound('attend.codeNotFound');
    if (code.revokedAt) return { id: code.id, revokedAt: code.revokedAt.toISOString() };
    await tx.trainingCode.update({ where: { zoneId_id: { zoneId, id: code.id } }, data: { revokedAt: now } });
    await addActivityEvent(write, { subject: 'training', subjectId: training.id, kind: 'sign-in-closed' });
    await write.record({
      action: 'training.close-sign-in',
      objectType: 'training',
      objectId: training.id,
      after: { code: code.id, revokedAt: now.toISOString() },
    });
    return { id: code.id, revokedAt: now.toISOString() };
  });
}

/** The codes of one's own training, with how many people have signed in. */
export function listCodes(context: RequestContext, input: z.infer<typeof listCodesInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor, timeZone } = read;
    const training = await requireTraining(read, input.training);
    const ofTraining = { zoneId, trainingId: training.id };
    const codes = await tx.trainingCode.findMany({
      where: ofTraining,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    const usual = usualWindow(training, timeZone);
    return {
      training: await tellTraining(read, training),
      items: codes.map((code) => present(code, actor.now)),
      usual: { opensAt: usual.opensAt.toISOString(), closesAt: usual.closesAt.toISOString() },
      expected: await tx.trainingParticipant.count({ where: { ...ofTraining, source: { not: 'sign-in' } } }),
      signedIn: await tx.trainingParticipant.count({ where: { ...ofTraining, signedInAt: { not: null } } }),
      attended: await tx.trainingParticipant.count({ where: { ...ofTraining, attended: true } }),
      dataVersion: await dataVersion(tx, zoneId),
    };
  });
}

function atLocal(local: string, timeZone: string): Date {
  const [day = '', clock = ''] = local.split('T');
  return instantOf(day, clock, timeZone);
}

const present = (code: TrainingCode, now: Date) => ({
  id: code.id,
  token: code.token,
  opensAt: code.opensAt.toISOString(),
  closesAt: code.closesAt.toISOString(),
  revokedAt: code.revokedAt?.toISOString() ?? null,
  state: codeState(code, now),
  createdBy: code.createdByName,
  createdAt: code.createdAt.toISOString(),
});
