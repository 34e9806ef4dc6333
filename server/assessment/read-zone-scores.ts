import type { z } from 'zod';
import { dataVersion } from '../audit/data-version.ts';
import { readInZone } from '../audit/write-in-zone.ts';
import { can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { readRulePack, ruleNumber } from '../zones/rule-pack.ts';
import { bandLimits } from '../zones/score-bands.ts';
import { deadlines } from './owed.ts';
import { readScores } from './read-scores.ts';
import type { ofPlan, scoresInput } from './schema.ts';
import { readTrend } from './trend.ts';

/** A zone's scores as of a day, today unless the caller asks for an earlier one. */
export function readZoneScores(context: RequestContext, input: z.infer<typeof scoresInput>) {
  return readInZone(context, input.zone, 'scores.view', ({ tx, zoneId, now, today }) =>
    readScores(context.platform, tx, { zoneId, year: input.year, asOf: input.asOf ?? today, now }),
  );
}

/** How the year's score moved, month by month. */
export function readZoneTrend(context: RequestContext, input: z.infer<typeof ofPlan>) {
  return readInZone(context, input.zone, 'scores.view', ({ tx, zoneId, now }) =>
    readTrend(context.platform, tx, { zoneId, year: input.year, now }),
  );
}

/** All of a zone's dashboard from one snapshot of its data. */
export function readDashboard(context: RequestContext, input: z.infer<typeof scoresInput>) {
  return readInZone(context, input.zone, 'scores.view', async ({ tx, zoneId, now, today }) => {
    const { platform, actor } = context;
    const asOf = input.asOf ?? today;
    const scored = await readScores(platform, tx, { zoneId, year: input.year, asOf, now });
    const trend = await readTrend(platform, tx, { zoneId, year: input.year, now });
    const pack = await readRulePack(tx, zoneId);
    const due = deadlines(scored.scores.departments, asOf, Number(ruleNumber(pack, 'A9', 'deadlineNoticeDays')));
    const seesQueue = can(actor, 'submission.verify', zoneId) || can(actor, 'appeal.decide', zoneId);
    const waiting = seesQueue ? await tx.submission.count({ where: { zoneId, state: 'submitted' } }) : null;
    return { scored, trend, due, waiting, bands: bandLimits(pack), dataVersion: await dataVersion(tx, zoneId) };
  });
}
