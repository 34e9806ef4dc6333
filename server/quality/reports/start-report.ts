import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { enforce, ProductError, type Refusal, refused, wordsOf } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isUniqueViolation } from '../../platform/tenant.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { computeHalfFigures } from '../figures/compute-half-figures.ts';
import { halfOf, mayAnalyse } from '../period.ts';
import type { ofPeriod } from '../period-input.ts';
import { draftReport } from './draft-report.ts';
import { addEvent, keepRevision, parseReport } from './store.ts';

/**
 * Q5-Q7: the technical group begins the analysis of a half-year that is over. Its draft says what the figures, incidents
 * and departments say; there is one report for each half-year.
 */
export async function startReport(context: RequestContext, input: z.infer<typeof ofPeriod>, locale: Locale) {
  try {
    return await writeInZone(context, input.zone, 'startQualityReport', input, async (write) => {
      const { tx, zoneId, actor, now, today } = write;
      permit(actor, 'quality.compile', zoneId);
      const half = halfOf(input.period);
      enforce(mayAnalyse(half, await readRulePack(tx, zoneId), today));
      if ((await tx.qualityReport.count({ where: { zoneId, ...half } })) > 0) throw refused(exists(input.period));
      const figures = await computeHalfFigures(write, half);
      const row = await tx.qualityReport.create({
        data: {
          zoneId,
          id: uuidv7(),
          ...half,
          state: 'draft',
          content: await draftReport(write, figures, locale),
          figures,
          figuresTakenAt: now,
          revision: 1,
          createdById: actor.userId,
          createdByName: actor.displayName,
          createdAt: now,
        },
      });
      const report = parseReport(row);
      await keepRevision(write, report, '');
      await addEvent(write, report, { move: 'start' });
      await write.record({
        action: 'quality-report.start',
        objectType: 'quality-report',
        objectId: report.id,
        after: { period: input.period, state: report.state, revision: report.revision },
      });
      return { id: report.id, version: report.version };
    });
  } catch (error) {
    // Two began it at the same moment.
    if (!isUniqueViolation(error)) throw error;
    throw new ProductError('conflict', wordsOf(exists(input.period)), { rule: exists(input.period).rule });
  }
}

const exists = (period: string): Refusal => ({
  ok: false,
  reason: 'quality.reportExists',
  rule: 'Q7',
  params: { period },
});
