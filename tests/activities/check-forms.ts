import { CHECK_ITEMS } from '../../server/enterprises/checks/items.ts';
import { recordCheck } from '../../server/enterprises/checks/record-check.ts';
import { recordCheckInput } from '../../server/enterprises/checks/schema.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { ZHUHAI } from '../factories/installation.ts';
import type { ActivityWorld } from './world.ts';

const CONFORMS = Object.fromEntries(CHECK_ITEMS.map((item) => [item, { result: 'conforms' }]));

/** The answers of a check: everything conforms but the items named. */
export const answersWith = (...wrong: string[]) => ({
  ...CONFORMS,
  ...Object.fromEntries(wrong.map((item) => [item, { result: 'non-conforming', facts: `第 ${item} 项缺记录` }])),
});

/** Records a check of the world's enterprise on 1 June 2026, unless told otherwise. */
export function checkIn(
  world: ActivityWorld,
  more: object = {},
  actor: Actor = world.inspection,
  when = '2026-06-01 15:00',
) {
  const input = recordCheckInput.parse({
    zone: ZHUHAI,
    enterprise: world.enterprise,
    checkedOn: '2026-06-01',
    inspectors: ['张三'],
    answers: answersWith(),
    moveOut: false,
    ...more,
  });
  return recordCheck(world.at(actor, when), input);
}

/** The matters in a person's inbox that are not settled, the oldest first. */
export async function inboxOf(world: ActivityWorld, { userId }: Actor): Promise<string[]> {
  const found = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
    tx.notification.findMany({ where: { zoneId: ZHUHAI, userId, settledAt: null }, orderBy: { id: 'asc' } }),
  );
  return found.map(({ matter }) => matter);
}

/** What the audit has on a record, in order. */
export async function auditedOn(world: ActivityWorld, objectId: string): Promise<string[]> {
  const entries = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
    tx.auditEntry.findMany({ where: { zoneId: ZHUHAI, objectId }, orderBy: { seq: 'asc' } }),
  );
  return entries.map(({ action }) => action);
}
