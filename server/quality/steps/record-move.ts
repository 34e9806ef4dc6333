import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import type { ReportRow } from '../reports/store.ts';

/** Writes a move into the audit; answers with the report's version from now on. */
export async function recordMove(
  write: ZoneWrite,
  action: string,
  before: ReportRow,
  after: ReportRow,
  details: Record<string, unknown> = {},
) {
  await write.record({
    action,
    objectType: 'quality-report',
    objectId: after.id,
    before: { state: before.state },
    after: { state: after.state, revision: after.revision, ...details },
  });
  return { id: after.id, version: after.version };
}
