import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { can, type Permission } from '../../platform/permissions.ts';
import { type Body, mayActFor } from '../body.ts';
import type { ActivitySubject } from '../kinds.ts';

/** What a paper of an activity belongs to, as far as it says who may see and attach papers. */
interface SubjectRecord {
  view: boolean;
  attach: boolean;
}

type Find = (work: ZoneWork, id: string) => Promise<SubjectRecord | null>;

const where = ({ zoneId }: ZoneWork, id: string) => ({ where: { zoneId_id: { zoneId, id } } });
const of = ({ actor, zoneId }: ZoneWork, view: Permission, act: Permission, body: Body): SubjectRecord => ({
  view: can(actor, view, zoneId),
  attach: mayActFor(actor, act, zoneId, body),
});

/** The record behind each kind of subject; null where there is none. What is over keeps the papers that it had. */
export const SUBJECT_RECORDS: Record<ActivitySubject, Find> = {
  async training(work, id) {
    const found = await work.tx.training.findUnique(where(work, id));
    return found && of(work, 'training.view', 'training.manage', found.departmentId);
  },
  async laboratory(work, id) {
    const found = await work.tx.laboratory.findUnique(where(work, id));
    return found && ofLaboratory(work, found.enterpriseId);
  },
  async visit(work, id) {
    const found = await work.tx.laboratoryVisit.findUnique({ ...where(work, id), include: { laboratory: true } });
    return found && ofLaboratory(work, found.laboratory.enterpriseId);
  },
  async post(work, id) {
    const found = await work.tx.post.findUnique(where(work, id));
    if (!found) return null;
    const record = of(work, 'post.view', 'post.publish', found.departmentId);
    const view = record.view && (found.state === 'posted' || record.attach);
    return { view, attach: record.attach && found.state !== 'withdrawn' };
  },
  async meeting(work, id) {
    const found = await work.tx.meeting.findUnique(where(work, id));
    return found && of(work, 'meeting.view', 'meeting.manage', found.departmentId);
  },
  async action(work, id) {
    const found = await work.tx.meetingAction.findUnique(where(work, id));
    if (!found) return null;
    const record = of(work, 'meeting.view', 'meeting.act', found.departmentId);
    return { ...record, attach: record.attach && found.state !== 'closed' };
  },
  async inspection(work, id) {
    const found = await work.tx.inspection.findUnique(where(work, id));
    return found && of(work, 'inspection.view', 'inspection.plan', found.departmentId);
  },
  // The proof of a correction lies in the enterprise's archive.
  finding: async () => null,
  async publicity(work, id) {
    const found = await work.tx.publicityItem.findUnique(where(work, id));
    if (!found) return null;
    const record = of(work, 'activities.view', 'publicity.log', found.departmentId);
    return { ...record, attach: record.attach && found.withdrawnOn === null };
  },
};

const ofLaboratory = ({ actor, zoneId }: ZoneWork, enterpriseId: string): SubjectRecord => ({
  view: can(actor, 'laboratory.view', zoneId, enterpriseId),
  attach: can(actor, 'laboratory.report', zoneId, enterpriseId),
});
