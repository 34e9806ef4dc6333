import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { productJobs } from '../../server/jobs.ts';
import { enqueueJob, type Job, startJobs } from '../../server/platform/job-queue.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { liftDueMeasures } from '../../server/risk/measures/lift-due-measures.ts';
import { LIFT_JOB } from '../../server/risk/measures/lift-job.ts';
import { readMeasuresOfRisk } from '../../server/risk/measures/read-measures.ts';
import { SUZHOU } from '../factories/installation.ts';
import { telling } from '../notifications/telling.ts';
import { ANNOUNCEMENT, decide, propose, RECALL, underMeasures } from './measures-world.ts';
import { openRiskWorld, type RiskWorld } from './world.ts';

let world: RiskWorld;
let db: pg.Client;
beforeAll(async () => {
  world = await openRiskWorld();
  db = new pg.Client({ connectionString: world.installation.database.ownerUrl });
  await db.connect();
}, 60_000);
afterAll(async () => {
  await db.end();
  await world.installation.close();
});
afterEach(() => db.query('DELETE FROM graphile_worker._private_jobs'));

const DAY = '2026-03-10 10:00';
const instant = (when: string) => new Date(`${when.replace(' ', 'T')}:00+08:00`);
const read = async (risk: string, when: string) =>
  readMeasuresOfRisk(world.at(world.office, when), { zone: SUZHOU, risk });
const lift = (when: string) => liftDueMeasures(world.installation.platform, instant(when));
const until = async (isDone: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isDone()) return;
    await sleep(50);
  }
  throw new Error('it did not come');
};
const jobs = async () =>
  (await db.query('SELECT task_identifier AS task, key, run_at, attempts FROM graphile_worker.jobs')).rows;

/** A log that keeps what it is told. */
function notes() {
  const warnings: string[] = [];
  return { warnings, warn: (message: string) => void warnings.push(message) };
}
const job = (name: string, work: Job['work']): Job => ({ name, work, schedule: '0 0 1 1 *' });

describe('lifting by the end of a term', () => {
  it('R23: a risk that cannot be lifted holds up no other', async () => {
    const measures = [{ ...ANNOUNCEMENT, endsOn: '2026-03-20' }];
    const risks = [await underMeasures(world, DAY, { measures }), await underMeasures(world, DAY, { measures })];
    const { platform } = world.installation;
    let writes = 0;
    const anchors: typeof platform.anchors = {
      ...platform.anchors,
      async write(...given) {
        writes += 1;
        if (writes === 1) throw new Error('the disk is full');
        await platform.anchors.write(...given);
      },
    };
    await expect(liftDueMeasures({ ...platform, anchors }, instant('2026-03-22 01:00'))).rejects.toThrow(/1 risks/);
    for (const risk of risks) expect((await read(risk, DAY)).measures.map(({ state }) => state)).toEqual(['lifted']);
  });

  it('R23: is recorded by the system with the day after the term, however late the job runs', async () => {
    const risk = await underMeasures(world, DAY, {
      measures: [
        { ...ANNOUNCEMENT, endsOn: '2026-03-31' },
        { ...RECALL, endsOn: '2026-04-10' },
      ],
    });
    await lift('2026-03-31 23:59');
    expect((await read(risk, DAY)).measures.map(({ state }) => state)).toEqual(['approved', 'approved']);
    await lift('2026-04-01 00:00');
    const after = await read(risk, '2026-04-01 09:00');
    expect(after.measures.map(({ state, liftedOn }) => [state, liftedOn])).toEqual([
      ['approved', null],
      ['lifted', '2026-04-01'],
    ]);
    expect(after.risk.state).toBe('under-measures');
    await lift('2026-06-15 12:00');
    const late = await read(risk, '2026-06-15 12:00');
    expect(late.measures[0]).toMatchObject({ phase: 'lifted', liftedOn: '2026-04-11', liftedBy: 'term' });
    expect(late.risk.state).toBe('settled');
    const audit = await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
      tx.auditEntry.findMany({ where: { zoneId: SUZHOU, objectId: late.measures[0]?.id } }),
    );
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([['risk-measure.lift', null]]);
  });

  it('R23: run twice, the job changes nothing more', async () => {
    const risk = await underMeasures(world, DAY, { measures: [{ ...RECALL, endsOn: '2026-03-31' }] });
    const rowsOf = () =>
      withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => [
        await tx.riskMeasure.findMany({ where: { itemId: risk } }),
        await tx.riskEvent.count({ where: { itemId: risk } }),
        await tx.auditHead.findMany(),
      ]);
    await lift('2026-04-02 09:00');
    const before = await rowsOf();
    await lift('2026-04-02 09:00');
    await lift('2026-04-03 09:00');
    expect(await rowsOf()).toEqual(before);
  });

  it('R23: two processes at the same time lift a measure once', async () => {
    const risks = [];
    for (let count = 0; count < 4; count += 1) {
      risks.push(await underMeasures(world, DAY, { measures: [{ ...RECALL, endsOn: '2026-03-31' }] }));
    }
    await Promise.all(Array.from({ length: 4 }, () => lift('2026-04-01 00:01')));
    for (const risk of risks) {
      const kinds = await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
        tx.riskEvent.findMany({ where: { itemId: risk, kind: { in: ['lift', 'settle'] } }, orderBy: { id: 'asc' } }),
      );
      expect(kinds.map(({ kind }) => kind)).toEqual(['lift', 'settle']);
    }
  });

  it('R23: a risk does not settle while a proposal waits that may bring new measures', async () => {
    const risk = await underMeasures(world, DAY, { measures: [{ ...RECALL, endsOn: '2026-03-31' }] });
    const proposal = await propose(world, risk, '2026-03-30 10:00', { measures: [RECALL] });
    await lift('2026-04-01 00:01');
    expect((await read(risk, '2026-04-01 09:00')).risk.state).toBe('under-measures');
    await decide(world, proposal, '2026-04-01 10:00', 'declined');
    expect((await read(risk, '2026-04-01 11:00')).risk.state).toBe('settled');
  });

  it('R23: the approval asks for the job at the end of the term, in the same transaction', async () => {
    await underMeasures(world, DAY, { measures: [{ ...RECALL, endsOn: '2026-03-31' }, RECALL] });
    expect(await jobs()).toEqual([
      // Midnight in China is 16:00 of the day before in UTC.
      { task: LIFT_JOB, key: `${LIFT_JOB} 2026-04-01`, run_at: new Date('2026-03-31T16:01:00Z'), attempts: 0 },
    ]);
  });
});

describe('the queue', () => {
  const ownerUrl = () => world.installation.database.ownerUrl;

  it('keeps a job only if the transaction that asks for it is kept', async () => {
    const ask = withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => {
      await enqueueJob(tx, LIFT_JOB, { key: 'lost', runAt: new Date() });
      throw new Error('rolled back');
    });
    await expect(ask).rejects.toThrow('rolled back');
    expect(await jobs()).toEqual([]);
  });

  it('runs the jobs of the product at the start: what came due meanwhile is made up for', async () => {
    const risk = await underMeasures(world, DAY, { measures: [{ ...RECALL, endsOn: '2026-03-31' }] });
    const log = notes();
    const list = productJobs(world.installation.platform, telling(), () => instant('2026-04-05 10:00'));
    const runners = await Promise.all([startJobs(ownerUrl(), list, log), startJobs(ownerUrl(), list, log)]);
    await until(async () => (await read(risk, '2026-04-05 10:00')).risk.state === 'settled');
    await Promise.all(runners.map((runner) => runner.close()));
    expect((await read(risk, '2026-04-05 10:00')).measures[0]?.liftedOn).toBe('2026-04-01');
    expect(log.warnings).toEqual([]);
  });

  it('tries a failed job again, and says in the log that it failed', async () => {
    const log = notes();
    let runs = 0;
    const flaky = job('flaky', async () => {
      runs += 1;
      if (runs === 1) throw new Error('the disk is full');
    });
    const runner = await startJobs(ownerUrl(), [flaky], log);
    await until(() => log.warnings.length > 0);
    expect(log.warnings).toEqual([expect.stringContaining('the disk is full')]);
    expect(log.warnings[0]).not.toContain('\n');
    // The failure is told before it is stored: only then does the job wait, for seconds that we spare.
    await until(async () => {
      await db.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL');
      await db.query(`SELECT pg_notify('jobs:insert', '{"count":1}')`);
      return runs === 2;
    });
    await runner.close();
    expect(await jobs()).toEqual([]);
  });

  it('does the work of a process that was killed in the middle of it', async () => {
    const { platform } = world.installation;
    const risk = await underMeasures(world, DAY, { measures: [{ ...RECALL, endsOn: '2026-03-31' }] });
    await db.query('DELETE FROM graphile_worker._private_jobs');
    const script = `
      import { startJobs } from ${JSON.stringify(new URL('../../server/platform/job-queue.ts', import.meta.url).href)};
      const work = () => new Promise(() => process.stdout.write('working'));
      const warn = () => undefined;
      await startJobs(${JSON.stringify(ownerUrl())}, [{ name: '${LIFT_JOB}', work, schedule: '0 0 1 1 *' }], { warn });
      setInterval(() => undefined, 1000);`;
    const child = execFile(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    let said = '';
    child.stdout?.on('data', (text) => {
      said += text;
    });
    await until(() => said === 'working');
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(await jobs()).toMatchObject([{ task: LIFT_JOB, attempts: 1 }]);
    const list = productJobs(platform, telling(), () => instant('2026-04-05 10:00')).filter(
      ({ name }) => name === LIFT_JOB,
    );
    const runner = await startJobs(ownerUrl(), list, notes());
    await until(async () => (await read(risk, '2026-04-05 10:00')).risk.state === 'settled');
    await runner.close();
  });

  it('leaves no connection behind when it is closed', async () => {
    const count = async () =>
      (await db.query(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database()`)).rows[0].n;
    const before = await count();
    const runner = await startJobs(ownerUrl(), [job('idle', async () => undefined)], notes());
    expect(await count()).toBeGreaterThan(before);
    await runner.close();
    await until(async () => (await count()) <= before);
  });

  it('breaks nothing when it is closed at once and the database goes away', async () => {
    for (let round = 0; round < 5; round += 1) {
      const runner = await startJobs(ownerUrl(), [job('idle', async () => undefined)], notes());
      await runner.close();
      await db.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
      );
      // An error that nobody takes would come with one of the next events, and end the process.
      await sleep(50);
    }
  });
});
