import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handIn } from '../../server/assessment/hand-in.ts';
import { carryPlanToYear } from '../../server/assessment/plan-changes.ts';
import { readTask } from '../../server/assessment/read-task.ts';
import { readZoneScores } from '../../server/assessment/read-zone-scores.ts';
import { handInInput } from '../../server/assessment/schema.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { type Installation, openInstallation, ZHUHAI } from '../factories/installation.ts';

const YEAR = 2026;
/** All attested targets of the department. */
const TARGETS = ['2.1', '3.1', '3.2', '4.1', '5.1', '6.2', '7.1', '8.1', '9.1', '10.1', '11.1'];
let installation: Installation;
let commerce: Actor;

beforeAll(async () => {
  installation = await openInstallation();
  await installation.importPack(ZHUHAI);
  commerce = await installation.person('commerce', { zone: ZHUHAI, role: 'department', department: 'commerce' });
  const office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  await carryPlanToYear(installation.at(office, '2026-01-05 10:00'), { zone: ZHUHAI, year: 2017, toYear: YEAR });
}, 60_000);
afterAll(() => installation.close());

describe('what happens at one instant', () => {
  // Handing in at once drafts and submits at the same instant: the score must see them in that order.
  it('counts in the order in which it was done', async () => {
    const when = '2026-03-02 10:00';
    for (const target of [...TARGETS].reverse()) {
      const evidence = { kind: 'note', title: 'minutes', text: 'of the meeting', happenedOn: '2026-03-01' };
      const input = handInInput.parse({ zone: ZHUHAI, year: YEAR, target, addEvidence: [evidence], submit: true });
      await handIn(installation.at(commerce, when), input);
    }
    await moveDraftsToTheEnd();
    const later = installation.at(commerce, '2026-03-02 11:00');
    const { scores } = await readZoneScores(later, { zone: ZHUHAI, year: YEAR });
    const states = scores.departments.flatMap(({ tasks }) =>
      tasks.flatMap(({ targets }) => targets.map(({ key, state }) => [key, state] as const)),
    );
    expect(states.filter(([key]) => TARGETS.includes(key)).map(([, state]) => state)).toEqual(
      TARGETS.map(() => 'submitted'),
    );
    const { submissions } = await readTask(later, { zone: ZHUHAI, year: YEAR, number: 3 });
    for (const { events } of submissions) {
      expect(events.map(({ action }) => action)).toEqual(['drafted', 'submitted']);
    }
  });
});

/** PostgreSQL may store rows anywhere: the drafts now lie behind what came after them. */
async function moveDraftsToTheEnd(): Promise<void> {
  const owner = new pg.Client({ connectionString: installation.database.ownerUrl });
  await owner.connect();
  await owner.query(`SET app.zone_ids = '${ZHUHAI}'`);
  const moved = await owner.query(
    `WITH drafts AS (DELETE FROM submission_event WHERE action = 'drafted' RETURNING *)
     INSERT INTO submission_event SELECT * FROM drafts`,
  );
  await owner.end();
  expect(moved.rowCount).toBe(TARGETS.length);
}
