import { type Served, talk, usage } from './served.ts';

/** What a report costs whose figures were taken at some size of the archive. */
export interface ReportCost {
  figuresMs: number;
  wordMs: number;
  wordKb: number;
  /** How far the server's memory rose while it wrote the Word file. */
  wordPeakMb: number;
}

const SAMPLE_MS = 20;
const AUDIENCE = ['leader', 'management', 'department', 'inspection', 'enterprise', 'association'];

/** The published report of a half-year, which can be taken up again with the figures as they are now. */
export async function openReport(
  { base, pid }: Served,
  { zone, period, headers }: { zone: string; period: string; headers: Record<string, string> },
) {
  const reports = `${base}/api/v1/zones/${zone}/quality-reports`;
  const { items } = await talk<{ items: { period: string; report: { id: string } | null }[] }>(reports, headers);
  const id = items.find((item) => item.period === period)?.report?.id;
  if (id === undefined) throw new Error(`the demonstration has no report of ${period}`);
  const report = `${reports}/${id}`;
  const move = (step: string, version: number, more: object = {}) =>
    talk<{ version: number }>(`${report}/${step}`, headers, { version, ...more });
  return {
    id,
    async renew(): Promise<ReportCost> {
      const known = await talk<{ version: number }>(report, headers);
      const corrected = await move('correction', known.version, { reason: 'bench' });
      const from = performance.now();
      const refreshed = await move('figures', corrected.version);
      const figuresMs = performance.now() - from;
      await move('publication', refreshed.version, { audience: AUDIENCE });
      return { figuresMs, ...(await writeWord(`${base}/zones/${zone}/quality-reports/${id}.docx`, headers, pid)) };
    },
  };
}

async function writeWord(url: string, headers: Record<string, string>, pid: number) {
  const before = usage(pid).memoryMb;
  let highest = before;
  const sample = setInterval(() => {
    highest = Math.max(highest, usage(pid).memoryMb);
  }, SAMPLE_MS);
  const from = performance.now();
  const answer = await fetch(url, { headers });
  const { byteLength } = await answer.arrayBuffer();
  const wordMs = performance.now() - from;
  clearInterval(sample);
  if (!answer.ok) throw new Error(`the Word file answered ${answer.status}`);
  return { wordMs, wordKb: byteLength / 1_000, wordPeakMb: highest - before };
}

export const describeReport = (scales: readonly string[], costs: readonly ReportCost[]): string =>
  costs
    .map(
      ({ figuresMs, wordMs, wordKb, wordPeakMb }, index) =>
        `a report at ${scales[index]}: figures taken anew ${figuresMs.toFixed(0)} ms, Word file ${wordMs.toFixed(0)} ms, ${wordKb.toFixed(0)} kB, memory +${wordPeakMb.toFixed(0)} MB`,
    )
    .join('\n');
