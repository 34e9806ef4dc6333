import path from 'node:path';
import pg from 'pg';
import { openChainAnchors } from '../../server/audit/chain-anchors.ts';
import { openDatabase } from '../../server/platform/tenant.ts';
import { raiseReminders } from '../../server/reminders/raise-reminders.ts';
import { liftDueMeasures } from '../../server/risk/measures/lift-due-measures.ts';
import { riskReminders } from '../../server/risk/supervision/risk-reminders.ts';
import { type Run, watched } from './watched.ts';

interface RiskJobs {
  /** How many measures were due at once, of how many risks; and how many reminders are open afterwards. */
  measures: number;
  risks: number;
  reminders: number;
  /** With everything to do, then at once again with nothing. */
  lifting: [first: Run, again: Run];
  reminding: [first: Run, again: Run];
}

/** The area's jobs after a long standstill: every measure in force has run out, every reminder has to be raised anew. */
export async function measureRiskJobs(
  { folder, appUrl, ownerUrl }: { folder: string; appUrl: string; ownerUrl: string },
  zone: string,
): Promise<RiskJobs> {
  const database = openDatabase(appUrl, 4);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const anchors = openChainAnchors(path.join(folder, 'bench-audit'), 'bench');
    const platform = { prisma: database.prisma, anchors, timeZone: 'Asia/Shanghai' };
    const remind = () => watched(() => raiseReminders(platform, [riskReminders], new Date()));
    // What the first use of the database client takes is no part of it.
    await remind();
    await owner.query('DELETE FROM reminder WHERE zone_id = $1', [zone]);
    const reminding: RiskJobs['reminding'] = [await remind(), await remind()];
    const { rows: due } = await owner.query<{ item_id: string }>(
      `UPDATE risk_measure SET starts_on = least(starts_on, current_date - 9), ends_on = current_date - 5
       WHERE zone_id = $1 AND state = 'approved' RETURNING item_id`,
      [zone],
    );
    const lift = () => watched(() => liftDueMeasures(platform, new Date()));
    const lifting: RiskJobs['lifting'] = [await lift(), await lift()];
    const { rows: open } = await owner.query<{ count: number }>(
      'SELECT count(*)::int FROM reminder WHERE zone_id = $1 AND settled_at IS NULL',
      [zone],
    );
    return {
      measures: due.length,
      risks: new Set(due.map((row) => row.item_id)).size,
      reminders: open[0]?.count ?? 0,
      lifting,
      reminding,
    };
  } finally {
    await owner.end();
    await database.close();
  }
}

export function describeRiskJobs({ measures, risks, reminders, lifting, reminding }: RiskJobs): string {
  const cost = ([first, again]: [Run, Run]) =>
    `${first.ms.toFixed(0)} ms, memory +${first.peakMb.toFixed(0)} MB; with nothing to do ${again.ms.toFixed(0)} ms, +${again.peakMb.toFixed(0)} MB`;
  return [
    `raising ${reminders} reminders: ${cost(reminding)}`,
    `lifting ${measures} measures of ${risks} risks: ${cost(lifting)}`,
  ].join('\n');
}
