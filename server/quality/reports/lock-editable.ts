import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import { EDITED_BY, mayEdit } from './editing.ts';
import { lockReport, type ReportRow } from './store.ts';

/** The report, locked, for whoever may write in it now and has seen its newest version. */
export async function lockEditable(write: ZoneWrite, id: string, version: number): Promise<ReportRow> {
  const { actor, zoneId } = write;
  const report = await lockReport(write, 'quality.revise', id);
  enforce(mayEdit(report.state));
  permit(actor, EDITED_BY[report.state] ?? 'quality.revise', zoneId);
  requireCurrent(report, version);
  return report;
}
