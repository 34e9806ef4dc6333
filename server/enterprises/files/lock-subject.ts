import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { allowed, notFound, type Verdict } from '../../platform/errors.ts';
import { isEditable } from '../admission/application-states.ts';
import { lockApplication } from '../admission/application-store.ts';
import { lockEnterprise } from '../store.ts';
import { ATTACH, type FileSubject } from './subjects.ts';

export interface SubjectOfFile {
  enterpriseId: string;
  subject: FileSubject;
  subjectId: string;
  category: string;
}

/** May papers come to the record, and may one be taken away again? */
interface Openness {
  attach: Verdict;
  detach: Verdict;
}

/**
 * The record that a paper belongs to, locked against being decided meanwhile; 404 when the enterprise has none such.
 * What a decision rested on stays: papers of a decided application or observation neither come nor go, those of a
 * determined incident and of a check, an assessment or a commitment only come.
 */
export function lockSubject(work: ZoneWork, file: SubjectOfFile): Promise<Openness> {
  return LOCKS[file.subject](work, file);
}

const LOCKS: Record<FileSubject, (work: ZoneWork, file: SubjectOfFile) => Promise<Openness>> = {
  async application(work, { enterpriseId, subjectId }) {
    const application = await lockApplication(work, ATTACH.application, subjectId);
    if (application.enterpriseId !== enterpriseId) throw notFound('files.subjectNotFound');
    const verdict: Verdict = isEditable(application.state)
      ? allowed
      : { ok: false, reason: 'file.applicationHandedIn', rule: 'E4' };
    return { attach: verdict, detach: verdict };
  },
  async observation(work, { enterpriseId, subjectId }) {
    await lockEnterprise(work, ATTACH.observation, enterpriseId);
    const { state } = await found(work.tx.observation.findFirst(ofEnterprise(work, enterpriseId, subjectId)));
    const verdict: Verdict = state === 'open' ? allowed : { ok: false, reason: 'observation.released', rule: 'E8' };
    return { attach: verdict, detach: verdict };
  },
  async incident(work, { enterpriseId, subjectId }) {
    await lockEnterprise(work, ATTACH.incident, enterpriseId);
    const { determinedAt } = await found(work.tx.incident.findFirst(ofEnterprise(work, enterpriseId, subjectId)));
    return { attach: allowed, detach: determinedAt ? { ok: false, reason: 'file.kept', rule: 'E6' } : allowed };
  },
  async check(work, { enterpriseId, subjectId }) {
    await lockEnterprise(work, ATTACH.check, enterpriseId);
    await found(work.tx.supervisionCheck.findFirst(ofEnterprise(work, enterpriseId, subjectId)));
    return { attach: allowed, detach: { ok: false, reason: 'file.kept', rule: 'E6' } };
  },
  async environment(work, { enterpriseId, subjectId }) {
    await lockEnterprise(work, ATTACH.environment, enterpriseId);
    await found(work.tx.environmentAssessment.findFirst(ofEnterprise(work, enterpriseId, subjectId)));
    return { attach: allowed, detach: { ok: false, reason: 'file.kept', rule: 'E6' } };
  },
  async commitment(work, { enterpriseId, subjectId, category }) {
    await lockEnterprise(work, ATTACH.commitment, enterpriseId);
    if (subjectId !== enterpriseId) throw notFound('files.subjectNotFound');
    const { zoneId } = work;
    await found(work.tx.commitment.findFirst({ where: { zoneId, enterpriseId, year: Number(category) } }));
    return { attach: allowed, detach: { ok: false, reason: 'file.kept', rule: 'E6' } };
  },
  // The proof of a correction goes with it until it has been checked again.
  async finding(work, { enterpriseId, subjectId }) {
    await lockEnterprise(work, ATTACH.finding, enterpriseId);
    const { state } = await found(work.tx.checkFinding.findFirst(ofEnterprise(work, enterpriseId, subjectId)));
    const verdict: Verdict = state === 'closed' ? { ok: false, reason: 'finding.closed', rule: 'Z4' } : allowed;
    return { attach: verdict, detach: verdict };
  },
};

const ofEnterprise = ({ zoneId }: ZoneWork, enterpriseId: string, id: string) => ({
  where: { zoneId, id, enterpriseId },
});

async function found<T>(query: Promise<T | null>): Promise<T> {
  const record = await query;
  if (record === null) throw notFound('files.subjectNotFound');
  return record;
}
