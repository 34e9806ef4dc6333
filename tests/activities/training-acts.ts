import type { z } from 'zod';
import { addParticipant } from '../../server/activities/trainings/add-participant.ts';
import { cancelTraining } from '../../server/activities/trainings/cancel-training.ts';
import { correctTraining } from '../../server/activities/trainings/correct-training.ts';
import { holdTraining } from '../../server/activities/trainings/hold-training.ts';
import { planTraining } from '../../server/activities/trainings/plan-training.ts';
import { readRoll } from '../../server/activities/trainings/read-roll.ts';
import { readTraining } from '../../server/activities/trainings/read-training.ts';
import { addParticipantInput, rollOutput } from '../../server/activities/trainings/roll-schema.ts';
import { correctTrainingInput, planTrainingInput, trainingOutput } from '../../server/activities/trainings/schema.ts';
import { setAttendance } from '../../server/activities/trainings/set-attendance.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { ZHUHAI } from '../factories/installation.ts';
import type { ActivityWorld } from './world.ts';

export const FACTS = {
  title: '出口打印耗材质量管理培训',
  kind: 'quality',
  mode: 'onsite',
  place: '南屏科技园培训室',
  heldOn: '2026-03-05',
  startsAt: '09:30',
  hours: '3',
  trainer: '李老师',
} as const;

/** What people do with trainings, with the fields that a test leaves out. */
export function trainingActs(world: ActivityWorld) {
  const zone = ZHUHAI;
  const { at } = world;
  type Wish = Partial<z.input<typeof planTrainingInput>>;
  const acts = {
    plan: (who: Actor, when: string, wish: Wish = {}, key?: string) =>
      planTraining(at(who, when, key), planTrainingInput.parse({ zone, department: 'association', ...FACTS, ...wish })),
    correct: (who: Actor, when: string, training: string, version: number, wish: Wish & { reason?: string }) =>
      correctTraining(at(who, when), correctTrainingInput.parse({ zone, training, version, ...FACTS, ...wish })),
    hold: (who: Actor, when: string, training: string, version = 1) =>
      holdTraining(at(who, when), { zone, training, version, summary: '' }),
    cancel: (who: Actor, when: string, training: string, version = 1, reason = '讲师临时有事') =>
      cancelTraining(at(who, when), { zone, training, version, reason }),
    add: (who: Actor, when: string, training: string, wish: Partial<z.input<typeof addParticipantInput>> = {}) =>
      addParticipant(
        at(who, when),
        addParticipantInput.parse({ zone, training, name: '王小明', enterprise: world.enterprise, ...wish }),
      ),
    attend: (who: Actor, when: string, training: string, attendance: [string, number, boolean][], reason = '') =>
      setAttendance(at(who, when), {
        zone,
        training,
        attendance: attendance.map(([participant, version, attended]) => ({ participant, version, attended })),
        reason,
      }),
    get: async (who: Actor, when: string, training: string) =>
      trainingOutput.parse(await readTraining(at(who, when), { zone, training })),
    roll: async (who: Actor, when: string, training: string) =>
      rollOutput.parse(await readRoll(at(who, when), { zone, training })),
    /** Planned, somebody was there, recorded as held. */
    held: async (who: Actor, wish: Wish = {}) => {
      const day = wish.heldOn ?? FACTS.heldOn;
      const { id } = await acts.plan(who, `${day} 08:00`, wish);
      const person = await acts.add(who, `${day} 12:00`, id, { attended: true });
      const { version } = await acts.hold(who, `${day} 17:00`, id);
      return { id, version, participant: person.id };
    },
  };
  return acts;
}
