import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { growRisks } from './grow-risks.ts';
import { describeGrowth, type Measured, measureLoad } from './measure-load.ts';
import { describeRiskJobs, measureRiskJobs } from './risk-jobs.ts';
import { readAddresses, type Served, serve, signIn } from './served.ts';

const ZONE = 'suzhou-medical-devices';
/** Multiplied one after the other: 1, 10 and 100 times the demonstration. */
const STEPS = [10, 10];
const YEAR = new Date().getFullYear();
const WRITES = 5;

interface Instance {
  served: Served;
  folder: string;
  appUrl: string;
  ownerUrl: string;
}

/**
 * The pages of the risk area, what a write makes the zone work out anew, and the area's jobs, while its files grow.
 * `npx tsx tests/bench/risk-growth.ts` runs it alone.
 */
export async function benchRiskGrowth(instance: Instance): Promise<void> {
  const { served, ownerUrl } = instance;
  const area = await openArea(served);
  const scales = ['1x'];
  const rounds = [await area.measure()];
  const renewed = [await area.renew()];
  for (const times of STEPS) {
    const { risks, open, measures } = await growRisks(ownerUrl, ZONE, times);
    scales.push(`${scales.length === 1 ? times : times * Number.parseInt(scales.at(-1) ?? '', 10)}x`);
    console.log(`\n${scales.at(-1)} the demonstration's risks: ${risks}, of these ${open} open, ${measures} measures`);
    // What is remembered of the zone holds until its next write.
    renewed.push(await area.renew());
    rounds.push(await area.measure());
  }
  console.log(describeGrowth(scales, rounds));
  for (const what of ['scores', 'figures'] as const) {
    const times = renewed.map((each, index) => `${scales[index]} ${each[what].toFixed(0)} ms`);
    console.log(`${what} worked out anew after a write to a risk: ${times.join(', ')}`);
  }
  console.log(describeRiskJobs(await measureRiskJobs(instance, ZONE)));
}

async function openArea({ base, pid }: Served) {
  const as = async (username: string) => ({ cookie: await signIn(base, username), accept: 'text/html' });
  const office = await as('suzhou.office');
  const technical = await as('suzhou.technical');
  const zone = `${base}/zones/${ZONE}`;
  const api = `${base}/api/v1/zones/${ZONE}`;
  const first = async (state: string) => {
    const answer = await fetch(`${api}/risks?state=${state}&limit=1`, { headers: technical });
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items[0]?.id;
  };
  const search = encodeURIComponent('标识');
  const pages = [
    ['risks: board', `${zone}/risks`, technical],
    ['risks: all states, newest', `${zone}/risks?state=all&order=newest`, technical],
    ['risks: search', `${zone}/risks?state=all&search=${search}`, technical],
    ['risks: one under measures', `${zone}/risks/${await first('under-measures')}`, technical],
    ['risks: one to be verified', `${zone}/risks/${await first('reported')}`, technical],
    ['risk figures', `${zone}/risk-figures`, office],
    ['risk supervision: overdue', `${zone}/risk-supervision`, office],
    ['risk supervision: summary', `${zone}/risk-supervision?view=summary`, office],
    ['risk measures', `${zone}/risk-measures`, office],
    ['announcements, public', `${base}/announcements`, {}],
  ] as const;
  const assigned = await first('verified');
  const { version } = (await (await fetch(`${api}/risks/${assigned}`, { headers: technical })).json()) as {
    version: number;
  };
  const current = { version };
  const assign = async () => {
    const written = await fetch(`${api}/risks/${assigned}/owner`, {
      method: 'POST',
      headers: { ...technical, 'content-type': 'application/json', origin: base },
      body: JSON.stringify({ version: current.version, owner: null }),
    });
    if (!written.ok) throw new Error(`the write answered ${written.status}`);
    current.version += 1;
  };
  const timed = async (url: string) => {
    const from = performance.now();
    const answer = await fetch(url, { headers: office });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return performance.now() - from;
  };
  const afterWrites = async (url: string) => {
    const times: number[] = [];
    for (let write = 1; write <= WRITES; write += 1) {
      await assign();
      times.push(await timed(url));
    }
    return times.sort((a, b) => a - b)[Math.floor(WRITES / 2)] ?? 0;
  };
  return {
    async measure() {
      const measured: Measured[] = [];
      for (const [what, url, headers] of pages) measured.push(await measureLoad(what, url, pid, headers));
      return measured;
    },
    /** Milliseconds, the median of some writes. */
    renew: async () => ({
      scores: await afterWrites(`${api}/assessment/${YEAR}/scores`),
      figures: await afterWrites(`${zone}/risk-figures`),
    }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qualizone-bench-'));
  try {
    const served = await serve(folder);
    await benchRiskGrowth({ served, folder, ...readAddresses(folder) }).finally(() => served.stop());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
