import type { z } from 'zod';
import { writeAsSystem } from '../../audit/write-in-zone.ts';
import { civilDate } from '../../platform/calendar.ts';
import { enforce, refused } from '../../platform/errors.ts';
import { withZones } from '../../platform/tenant.ts';
import { requirePublicAct } from '../../risk/collection/public-limits.ts';
import type { PublicRequest } from '../../risk/collection/report-publicly.ts';
import { readRulePack, ruleCount, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { mayCertify } from '../certificates/may-certify.ts';
import type { TrainingRow } from '../trainings/store.ts';
import { findAttendee, tellTraining, tellZone } from './public-view.ts';
import type { attendedInput, evaluateInput } from './schema.ts';
import { evaluateUntil, evaluationTime } from './training-time.ts';

/** What an attendee keeps: what it was, when, and what may be done now; for whoever holds the page's secret. */
export async function readOwnPage({ platform, now, address }: PublicRequest, input: z.infer<typeof attendedInput>) {
  await requirePublicAct(platform.publicLimits, 'attendPage', address);
  const { timeZone } = platform;
  return withZones(
    platform.prisma,
    [input.zone],
    async (tx) => {
      const read = { tx, zoneId: input.zone };
      const { participant, training } = await findAttendee(read, input.secret);
      const { name, organisation, attended, signedInAt, evaluation } = participant;
      const clock = { now, today: civilDate(now, timeZone), timeZone };
      // What only shows goes without the number.
      const days = ruleCountIfAny(await readRulePack(tx, input.zone), 'Z14', 'evaluationDays');
      const verdict = mayCertify(training, participant);
      return {
        zone: await tellZone(read),
        training: await tellTraining(read, training),
        name,
        organisation,
        attended,
        signedInAt: signedInAt?.toISOString() ?? null,
        evaluation: {
          state: evaluation ? ('done' as const) : mayStillSay(training, attended, days, clock),
          until: days === null ? null : evaluateUntil(training.heldOn, days),
        },
        certificateRefusal: verdict.ok ? null : verdict.reason,
      };
    },
    { readOnly: true },
  );
}

/** Z14: what an attendee thought of it, once, from the training's beginning until the rule pack's days after it. */
export async function evaluateTraining(request: PublicRequest, input: z.infer<typeof evaluateInput>) {
  const { platform, now, requestId, address } = request;
  await requirePublicAct(platform.publicLimits, 'attend', address);
  return writeAsSystem({ platform, displayName: 'public', now, requestId }, input.zone, async (write) => {
    const { tx, zoneId } = write;
    const { id } = (await findAttendee(write, input.secret)).participant;
    await tx.$queryRaw`SELECT 1 FROM training_participant WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
    // By now it may have been taken off the roll, or been here on another tab.
    const { participant, training } = await findAttendee(write, input.secret);
    if (participant.evaluation) enforce({ ok: false, reason: 'attend.evaluatedBefore', rule: 'Z14' });
    const days = ruleCount(await readRulePack(tx, zoneId), 'Z14', 'evaluationDays');
    const state = mayStillSay(training, participant.attended, days, write);
    if (state !== 'open') {
      const params = { until: evaluateUntil(training.heldOn, days) };
      throw refused({ ok: false, reason: `attend.evaluation.${state}`, rule: 'Z14', params });
    }
    const { content, trainer, organisation, remark } = input;
    await tx.trainingEvaluation.create({
      data: { zoneId, participantId: id, content, trainer, organisation, remark, at: now },
    });
    // What somebody thought is told to the organiser without a name; the trail keeps that it was said.
    await write.record({
      action: 'training.evaluate',
      objectType: 'training',
      objectId: training.id,
      after: { evaluation: true },
    });
    return { at: now.toISOString() };
  });
}

const mayStillSay = (
  training: TrainingRow,
  attended: boolean,
  days: number | null,
  clock: Parameters<typeof evaluationTime>[2],
) =>
  attended && training.state !== 'cancelled' && days !== null
    ? evaluationTime(training, days, clock)
    : ('none' as const);
