import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctPost } from '../../server/activities/posts/correct-post.ts';
import { correctPostInput } from '../../server/activities/posts/schema.ts';
import { exact, toSignedDecimal } from '../../server/assessment/exact.ts';
import { correctFinding } from '../../server/enterprises/findings/correct-finding.ts';
import { recheckFinding } from '../../server/enterprises/findings/recheck-finding.ts';
import { correctFindingInput, recheckFindingInput } from '../../server/enterprises/findings/schema.ts';
import { storeFile } from '../../server/files/store-file.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { ZHUHAI } from '../factories/installation.ts';
import { answersWith, checkIn } from './check-forms.ts';
import { openYearWorld, type YearWorld } from './year-world.ts';

let world: YearWorld;
beforeAll(async () => {
  world = await openYearWorld();
}, 60_000);
afterAll(() => world.installation.close());

/** What something brings a department, in points. */
async function brings(id: string, when: string, work: () => Promise<unknown>): Promise<string> {
  const before = (await world.department(when, id)).verified;
  await work();
  return toSignedDecimal(exact((await world.department(when, id)).verified).sub(exact(before)));
}
const codesOf = (rows: Awaited<ReturnType<YearWorld['rows']>>) =>
  rows.map(({ label, isCounted, remarks = [] }) => [label, isCounted, remarks.map(({ code }) => code)]);

describe('the work of an association', () => {
  const NOW = '2026-06-30 17:00';
  let moved: { id: string; version: number };

  it('Z14: two trainings held bring 17.5 points, the first one half of them', async () => {
    const first = await brings('association', NOW, () =>
      world.trainings.held(world.association, { heldOn: '2026-03-05', title: '第一期' }),
    );
    expect(first).toBe('8.75');
    const second = await brings('association', NOW, async () => {
      moved = await world.trainings.held(world.association, { heldOn: '2026-04-10', title: '第二期' });
    });
    expect(second).toBe('8.75');
    const more = await brings('association', NOW, () =>
      world.trainings.held(world.association, { heldOn: '2026-05-12', title: '第三期' }),
    );
    expect(more).toBe('0');
  });

  it('Z14: a visit to the one qualifying laboratory brings 17.5 points', async () => {
    const { id } = await world.laboratory('2026-02-01 09:00', world.enterprise);
    await world.judge('2026-02-02 09:00', id, 1);
    expect((await world.target(NOW, 'labs-guided-to-cnas'))?.completion.verified).toBe('0');
    expect(await brings('association', NOW, () => world.visit('2026-03-10 16:00', id))).toBe('17.5');
    expect(codesOf(await world.rows(NOW, 'labs-guided-to-cnas', world.association))).toEqual([
      ['示例墨盒有限公司', true, ['laboratory', 'guided']],
    ]);
  });

  it('Z14: a training moved after it was counted changes the score at once, and its row says why', async () => {
    await world.trainings.cancel(world.association, NOW, (await world.trainings.held(world.association)).id, 2);
    const lost = await brings('association', NOW, async () => {
      await world.trainings.cancel(
        world.association,
        NOW,
        (await world.rows(NOW, 'trainings-held')).find(({ label }) => label === '第三期')?.id ?? '',
        2,
      );
      await world.trainings.correct(world.association, NOW, moved.id, moved.version, {
        title: '第二期',
        heldOn: '2025-12-20',
        reason: '日期录入有误',
      });
    });
    expect(lost).toBe('-8.75');
    const row = (await world.rows(NOW, 'trainings-held')).find(({ label }) => label === '第二期');
    expect(row).toMatchObject({ isCounted: false, on: '2026-04-10' });
    expect(row?.remarks?.at(-1)).toEqual({
      code: 'movedAway',
      params: { from: '2026-04-10', to: '2025-12-20', on: '2026-06-30', reason: '日期录入有误' },
    });
  });

  it('Z13: the association is measured by its own posts, the zone by those of the office and the departments', async () => {
    const late = await world.post(world.association, '2026-05-20 10:00', 'association', '2026-05-12');
    await world.post(world.association, '2026-05-20 10:00', 'association', '2026-05-13');
    await world.post(world.commerce, '2026-05-20 10:00', 'commerce', '2026-05-13');
    await world.post(world.office, '2026-05-20 10:00', null, '2026-05-20');
    expect((await world.target(NOW, 'association-posts-in-time'))?.completion.verified).toBe('0.5');
    expect((await world.target(NOW, 'zone-posts-in-time'))?.completion.verified).toBe('1');
    const [row] = await world.rows(NOW, 'association-posts-in-time', world.leader);
    expect(row).toMatchObject({ id: late, isCounted: false });
    await correctPost(
      world.at(world.association, '2026-05-21 10:00'),
      correctPostInput.parse({
        zone: ZHUHAI,
        post: late,
        version: 2,
        kind: 'foreign-notification',
        title: '欧盟通报某型号墨盒',
        body: '请核对产品型号。',
        sourceName: 'Safety Gate',
        sourceOn: '2026-05-14',
        reason: '来源日期录错',
      }),
    );
    expect((await world.target(NOW, 'association-posts-in-time'))?.completion.verified).toBe('1');
    expect(codesOf(await world.rows(NOW, 'association-posts-in-time'))[0]?.[2]).toEqual(['by', 'sourceCorrected']);
  });
});

describe('the work of the zone', () => {
  const NOW = '2026-07-31 17:00';

  it('Z2: a meeting of two bodies with minutes counts, and its actions once they are closed or past due', async () => {
    const { id } = await world.plannedMeeting(world.commerce, '2026-03-10 09:00');
    expect((await world.target(NOW, 'joint-meetings-held'))?.completion.verified).toBe('0');
    await world.recordedMeeting(world.commerce, '2026-03-10 17:00', id, {
      actions: [{ problem: '缺检测能力', solution: '引入第三方', department: 'association', dueOn: '2026-04-09' }],
    });
    expect((await world.target(NOW, 'joint-meetings-held'))?.completion.verified).toBe('0.5');
    expect(codesOf(await world.rows(NOW, 'meeting-actions-closed', world.association))).toEqual([
      ['缺检测能力', false, ['by', 'actionOverdue']],
    ]);
    expect((await world.target('2026-04-09 12:00', 'meeting-actions-closed'))?.state).toBe('noData');
  });

  it('Z4: a finding counts once its correction came in time and was checked again; its enterprise is named to inspectors only', async () => {
    await checkIn(world, { answers: answersWith('2.1') });
    const { id: finding } = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
      tx.checkFinding.findFirstOrThrow({ where: { zoneId: ZHUHAI } }),
    );
    expect((await world.target('2026-07-01 12:00', 'findings-corrected-in-time'))?.state).toBe('noData');
    expect((await world.target(NOW, 'findings-corrected-in-time'))?.completion.verified).toBe('0');
    const bytes = Buffer.from('a photograph');
    const file = { zone: ZHUHAI, fileName: 'proof.txt', bytes };
    const { sha256 } = await storeFile(world.at(world.clerk, '2026-07-01 09:00'), file);
    await correctFinding(
      world.at(world.clerk, '2026-07-01 09:00'),
      correctFindingInput.parse({
        zone: ZHUHAI,
        finding,
        version: 1,
        correction: '已补记录',
        files: [{ title: '照片', sha256, fileName: 'proof.txt' }],
      }),
    );
    expect((await world.target(NOW, 'findings-corrected-in-time'))?.state).toBe('noData');
    await recheckFinding(
      world.at(world.inspection, '2026-07-05 09:00'),
      recheckFindingInput.parse({
        zone: ZHUHAI,
        finding,
        version: 2,
        decision: 'accept',
        recheckedOn: '2026-07-05',
        note: '记录齐全',
      }),
    );
    expect((await world.target(NOW, 'findings-corrected-in-time'))?.completion.verified).toBe('1');
    const labels = async (who: typeof world.office) =>
      (await world.rows(NOW, 'findings-corrected-in-time', who)).map(({ label, enterpriseId }) => [
        label,
        enterpriseId,
      ]);
    expect(await labels(world.inspection)).toEqual([['示例墨盒有限公司', world.enterprise]]);
    expect(await labels(world.association)).toEqual([['', null]]);
  });

  it('Z20: each item that is published and proven is one of twelve', async () => {
    const publish = () => world.publish(world.publicity, '2026-05-06 10:00');
    // 100 points, two targets, twelve items.
    expect(
      exact(await brings('publicity', NOW, publish))
        .mul(24)
        .round(15)
        .toString(),
    ).toBe('100');
    expect((await world.target(NOW, 'media-items-published'))?.basis.reading).toMatchObject({ value: '1', counted: 1 });
  });
});
