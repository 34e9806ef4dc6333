import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { arrangeData } from '../../server/quality/contributions/arrange.ts';
import { arrangeInput } from '../../server/quality/contributions/schema.ts';
import { listQualityReminders } from '../../server/quality/steps/list-quality-reminders.ts';
import { qualityReminders } from '../../server/quality/steps/quality-reminders.ts';
import { qualityRemindersOutput } from '../../server/quality/steps/schema.ts';
import { raiseReminders } from '../../server/reminders/raise-reminders.ts';
import { listReminders } from '../../server/risk/supervision/list-reminders.ts';
import { riskReminders } from '../../server/risk/supervision/risk-reminders.ts';
import { SUZHOU } from '../factories/installation.ts';
import { actsOn, type ReportActs } from './report-acts.ts';
import { openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
let acts: ReportActs;
beforeAll(async () => {
  world = await openQualityWorld();
  acts = actsOn(world);
}, 60_000);
afterAll(() => world.installation.close());

const run = (when: string) =>
  raiseReminders(
    world.installation.platform,
    [riskReminders, qualityReminders],
    new Date(`${when.replace(' ', 'T')}:00+08:00`),
  );
const of = async (who: Actor, when: string) => {
  const found = await listQualityReminders(world.at(who, when), { zone: SUZHOU });
  return qualityRemindersOutput.parse(found).items.map(({ kind, period, dueOn }) => [kind, period, dueOn]);
};

describe('reminders of the half-yearly analysis', () => {
  it('Q7: come seven days ahead to whoever holds the step, move on with it, and are raised once', async () => {
    const { office, technical, department, otherDepartment, clerk, rivalClerk } = world;
    await arrangeData(
      world.at(office, '2026-07-01 10:00'),
      arrangeInput.parse({
        zone: SUZHOU,
        period: '2026-H1',
        departments: ['drug-regulation'],
        dataDueOn: '2026-07-10',
        note: '',
      }),
    );
    await run('2026-07-02 10:00');
    for (const who of [technical, department]) expect(await of(who, '2026-07-02 11:00')).toEqual([]);
    await run('2026-07-13 10:00');
    await run('2026-07-13 11:00');
    expect(await of(technical, '2026-07-13 12:00')).toEqual([['draft', '2026-H1', '2026-07-20']]);
    expect(await of(department, '2026-07-13 12:00')).toEqual([['data', '2026-H1', '2026-07-10']]);
    expect(await of(otherDepartment, '2026-07-13 12:00')).toEqual([]);
    expect(await of(office, '2026-07-13 12:00')).toEqual([]);
    for (const who of [clerk, rivalClerk]) {
      expect(await of(who, '2026-07-13 12:00')).toEqual([
        ['enterprise-report', '2025-H2', '2026-01-15'],
        ['enterprise-report', '2026-H1', '2026-07-15'],
      ]);
    }

    const report = await acts.start('2026-07-14 10:00');
    await acts.submit(technical, '2026-07-20 10:00', report);
    await run('2026-07-20 11:00');
    expect(await of(technical, '2026-07-20 12:00')).toEqual([]);
    expect(await of(department, '2026-07-20 12:00')).toEqual([]);
    expect(await of(office, '2026-07-20 12:00')).toEqual([['review', '2026-H1', '2026-07-25']]);

    await acts.review(office, '2026-07-22 10:00', report);
    await acts.consult(office, '2026-07-22 11:00', report, { endsOn: '2026-07-29' });
    await run('2026-07-22 12:00');
    expect(await of(office, '2026-07-22 13:00')).toEqual([]);
    expect(await of(department, '2026-07-22 13:00')).toEqual([['opinion', '2026-H1', '2026-07-29']]);
    await acts.respond(department, '2026-07-23 10:00', report);
    await acts.conclude(office, '2026-07-23 11:00', report);
    await run('2026-08-08 10:00');
    expect(await of(department, '2026-08-08 11:00')).toEqual([]);
    expect(await of(office, '2026-08-08 11:00')).toEqual([['publication', '2026-H1', '2026-08-15']]);
    await acts.publish(office, '2026-08-15 10:00', report);
    await run('2026-08-15 11:00');
    expect(await of(office, '2026-08-15 12:00')).toEqual([]);
    const open = await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
      tx.reminder.count({ where: { zoneId: SUZHOU, settledAt: null, enterpriseId: null } }),
    );
    expect(open).toBe(0);
  });

  it('Q7: stay apart from those of other areas', async () => {
    await run('2027-01-13 10:00');
    expect(await of(world.technical, '2027-01-13 11:00')).toEqual([['draft', '2026-H2', '2027-01-20']]);
    expect((await listReminders(world.at(world.technical, '2027-01-13 11:00'), { zone: SUZHOU })).items).toEqual([]);
    await raiseReminders(world.installation.platform, [riskReminders], new Date('2027-01-14T02:00:00Z'));
    expect(await of(world.technical, '2027-01-14 11:00')).toHaveLength(1);
  });
});
