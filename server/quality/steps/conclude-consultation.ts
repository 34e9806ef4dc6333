import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { bilingual, type Locale } from '../../platform/bilingual.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayMove } from '../reports/moves.ts';
import { lockReport, moveReport } from '../reports/store.ts';
import { mayConclude, unanswered } from './consultation.ts';
import { recordMove } from './record-move.ts';
import { requireRound } from './respond-to-report.ts';
import type { concludeInput } from './schema.ts';

/** Q8: the office closes the consultation with its result: the minutes' conclusion, or what the opinions ask for. */
export function concludeConsultation(context: RequestContext, input: z.infer<typeof concludeInput>, locale: Locale) {
  return writeInZone(context, input.zone, 'concludeQualityConsultation', input, async (write) => {
    const { tx, zoneId, today } = write;
    const report = await lockReport(write, 'quality.review', input.report);
    requireCurrent(report, input.version);
    enforce(mayMove(report.state, 'conclude'));
    const round = await requireRound(write, report);
    const missing = await tx.department.findMany({
      where: { zoneId, id: { in: unanswered(round) } },
      orderBy: { position: 'asc' },
    });
    const names = missing.map(({ nameZh, nameEn }) => bilingual(nameZh, nameEn)[locale]);
    enforce(mayConclude(round, today, { missing: new Intl.ListFormat(locale).format(names) }));
    const moved = await moveReport(write, report, 'conclude', {
      note: input.result,
      data: { consultationClosedOn: toDateColumn(today), consultationResult: input.result },
    });
    return recordMove(write, 'quality-report.conclude', report, moved, { result: input.result });
  });
}
