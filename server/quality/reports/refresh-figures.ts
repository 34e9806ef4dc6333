import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { computeHalfFigures } from '../figures/compute-half-figures.ts';
import { lockEditable } from './lock-editable.ts';
import type { refreshFiguresInput } from './schema.ts';
import { addRevision, halfOfReport } from './store.ts';

/** Q6: the figures as the newest lists and filings say now, as a revision of its own; the text stays as people wrote it. */
export function refreshFigures(context: RequestContext, input: z.infer<typeof refreshFiguresInput>) {
  return writeInZone(context, input.zone, 'refreshQualityFigures', input, async (write) => {
    const report = await lockEditable(write, input.report, input.version);
    const figures = await computeHalfFigures(write, halfOfReport(report));
    const saved = await addRevision(write, report, '', { figures });
    await write.record({
      action: 'quality-report.refresh-figures',
      objectType: 'quality-report',
      objectId: report.id,
      before: { revision: report.revision },
      after: { revision: saved.revision },
    });
    return { id: saved.id, version: saved.version, revision: saved.revision };
  });
}
