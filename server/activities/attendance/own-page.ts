import type { z } from 'zod';
import { writeAsSystem } from '../../audit/write-in-zone.ts';
import { civilDate } from '../../platform/calendar.ts';
import { enforce, refused } from '../../platform/errors.ts';
import { withZones } from '../../platform/tenant.ts';
import { requirePublicAct } from '../../risk/collection/public-limits.ts';
import type { PublicRequest } from '../../risk/collection/report-publicly.ts';
import { type RulePack, readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { mayCertify } from '../certificates/may-certify.ts';
import type { TrainingRow } from '../trainings/store.ts';
import { findAttendee, tellTraining, tellZone } from './public-view.ts';
import type { attendedInput, evaluateInput } from './schema.ts';
import { evaluateUntil, evaluationTime } from './training-time.ts';

/** What an attendee keeps: what it was, when, and what may be done now; for whoever holds the page's secret. */
export function readOwnPage({ platform, now }: PublicRequest, input: z.infer<typeof attendedInput>) {
  const { timeZone } = platform;
  return withZones(
    platform.prisma,
    [input.zone],
    async (tx) => {
      const read = { tx, zoneId: input.zone };
      const { participant, training } = await findAttendee(read, input.secret);
      const { name, organisation, attended, signedInAt, evaluation } = participant;
      const clock = { now, today: civilDate(now, timeZone), timeZone };
      const days = evaluationDays(await readRulePack(tx, input.zone));
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
          until: evaluateUntil(training.heldOn, days),
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
    const { participant, training } = await findAttendee(write, input.secret);
    const { id } = participant;
    await tx.$queryRaw`SELECT 1 FROM training_participant WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
    const earlier = await tx.trainingEvaluation.findUnique({
      where: { zoneId_participantId: { zoneId, participantId: id } },
    });
    if (earlier) enforce({ ok: false, reason: 'attend.evaluatedBefore', rule: 'Z14' });
    const days = evaluationDays(await readRulePack(tx, zoneId));
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

const evaluationDays = (pack: RulePack): number => ruleCount(pack, 'Z14', 'evaluationDays');

const mayStillSay = (
  training: TrainingRow,
  attended: boolean,
  days: number,
  clock: Parameters<typeof evaluationTime>[2],
) => (attended && training.state !== 'cancelled' ? evaluationTime(training, days, clock) : ('none' as const));
