import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handIn } from '../../server/assessment/hand-in.ts';
import { deadlines } from '../../server/assessment/owed.ts';
import { carryPlanToYear } from '../../server/assessment/plan-changes.ts';
import { verifyDueOn } from '../../server/assessment/procedure.ts';
import { readQueue } from '../../server/assessment/read-queue.ts';
import { scorePlan } from '../../server/assessment/scoring.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { readRulePack, ruleCount } from '../../server/zones/rule-pack.ts';
import { type Installation, openInstallation, ZHUHAI } from '../factories/installation.ts';
import { aTarget, aTask, inputsOf } from '../factories/score-inputs.ts';
import { WORKING_DAYS } from '../factories/working-days.ts';

/** Rules of the assessment procedure whose numbers stand in the zone's rule pack. */

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
  await installation.importPack(ZHUHAI);
});
afterAll(() => installation.close());

const packOfZone = () => withZones(installation.platform.prisma, [ZHUHAI], (tx) => readRulePack(tx, ZHUHAI));

describe('the time to verify', () => {
  it('A5: runs for the five working days of the rule pack, over weekends and holidays', async () => {
    const days = ruleCount(await packOfZone(), 'A5', 'verifyWorkingDays');
    expect(days).toBe(5);
    expect(verifyDueOn(WORKING_DAYS, '2026-06-08', days)).toBe('2026-06-15');
    // The Dragon Boat Festival of 2026 falls on Friday, 19 June.
    expect(verifyDueOn(WORKING_DAYS, '2026-06-15', days)).toBe('2026-06-23');
  });

  it('A5: is late from the day after its last day, and the queue says so', async () => {
    const office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
    const park = await installation.person('park', { zone: ZHUHAI, role: 'department', department: 'park' });
    const { at } = installation;
    await carryPlanToYear(at(office, '2026-01-06 09:00'), { zone: ZHUHAI, year: 2017, toYear: 2026 });
    await handIn(at(park, '2026-06-08 16:00'), {
      zone: ZHUHAI,
      year: 2026,
      target: '19.1',
      claimed: '1',
      note: '',
      submit: true,
      addEvidence: [{ kind: 'note', title: '说明', text: '已建成', happenedOn: '2026-06-08' }],
      removeEvidence: [],
    });
    const on = async (when: string) => (await readQueue(at(office, when), { zone: ZHUHAI }))[0];
    expect(await on('2026-06-15 23:59')).toMatchObject({ dueOn: '2026-06-15', isLate: false });
    expect(await on('2026-06-16 00:00')).toMatchObject({ isLate: true });
  });
});

describe('due dates', () => {
  it('A9: are listed from thirty days ahead, and not a day earlier', async () => {
    const noticeDays = ruleCount(await packOfZone(), 'A9', 'deadlineNoticeDays');
    expect(noticeDays).toBe(30);
    const listedOn = (today: string) => {
      const task = aTask({ targets: [aTarget({ dueOn: '2026-06-30' })] });
      const { departments } = scorePlan(inputsOf([task], { asOf: today }));
      return deadlines(departments, today, noticeDays).length;
    };
    expect(['2026-05-30', '2026-05-31', '2026-06-30', '2026-07-01'].map(listedOn)).toEqual([0, 1, 1, 1]);
  });
});
