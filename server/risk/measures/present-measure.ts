import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { RiskMeasure, RiskProposal } from '../../generated/prisma/client.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { civilDate } from '../../platform/calendar.ts';
import { can } from '../../platform/permissions.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { answerDays } from '../rule-numbers.ts';
import { answerDueOn, isTermOver, mayAnswer, mayPublish, needsReview, phaseOf } from './measure.ts';
import { isPublished, type MeasureRow, parseMeasure } from './measure-store.ts';
import type { MeasureOutput } from './schema.ts';

/** What showing measures needs besides their rows, read once for all of them. */
export interface Surroundings {
  work: ZoneWork;
  /** Null where the zone has not set the term; nothing is due then. */
  answerDays: number | null;
  enterprise(id: string): { id: string; name: string };
  department(id: string | null): MeasureOutput['department'];
}

export type MeasureWithProposal = RiskMeasure & { proposal: Pick<RiskProposal, 'proposedById' | 'decidedAt'> };

/** Names of all that these measures and cases name, and the term for an answer. */
export async function surroundingsOf(
  work: ZoneWork,
  pack: RulePack,
  measures: readonly Pick<RiskMeasure, 'enterpriseIds' | 'departmentId'>[],
  alsoNamed: readonly string[] = [],
): Promise<Surroundings> {
  const { tx, zoneId } = work;
  const named = [...new Set([...alsoNamed, ...measures.flatMap(({ enterpriseIds }) => enterpriseIds)])];
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId, id: { in: named } },
    select: { id: true, name: true },
  });
  const departments = await tx.department.findMany({
    where: { zoneId, id: { in: measures.flatMap(({ departmentId }) => departmentId ?? []) } },
    select: { id: true, nameZh: true, nameEn: true },
  });
  return {
    work,
    answerDays: answerDays(pack),
    enterprise: (id) => ({ id, name: enterprises.find((each) => each.id === id)?.name ?? id }),
    department: (id) => {
      const found = departments.find((each) => each.id === id);
      return found ? { id: found.id, name: bilingual(found.nameZh, found.nameEn) } : null;
    },
  };
}

/** The term of a measure as it stands today. */
export const presentTerm = (measure: MeasureRow, today: string) => ({
  phase: phaseOf(measure, today),
  startsOn: measure.startsOn,
  endsOn: measure.endsOn,
  liftedOn: measure.liftedOn,
});

/** R21: until when the authority is to answer, and what it answered. */
export function presentAnswer(measure: MeasureRow, decidedAt: Date | null, { work, answerDays }: Surroundings) {
  const decidedOn = decidedAt && civilDate(decidedAt, work.timeZone);
  const { answer, answerNote, answeredByName, answeredOn } = measure;
  return {
    answerDueOn: answerDueOn(measure, decidedOn, answerDays),
    answer:
      answer === null || answeredOn === null
        ? null
        : { answer, note: answerNote, by: answeredByName ?? '', on: answeredOn },
  };
}

/** One measure as whoever sees its risk sees it, with what they may do about it now. */
export function presentMeasure(
  { proposal, ...row }: MeasureWithProposal,
  surroundings: Surroundings,
  newestAssessmentNumber: number,
): MeasureOutput {
  const measure = parseMeasure(row);
  const { work, enterprise, department } = surroundings;
  const { actor, zoneId, today } = work;
  const isPublic = isPublished(measure);
  const isToReview = needsReview(measure, newestAssessmentNumber);
  const mayPublishNow =
    mayPublish({ ...measure, isPublished: isPublic }, proposal.proposedById, actor.userId).ok &&
    !isTermOver(measure, today);
  return {
    id: measure.id,
    proposal: measure.proposalId,
    kind: measure.kind,
    state: measure.state,
    ...presentTerm(measure, today),
    title: measure.title,
    text: measure.text,
    titleEn: measure.titleEn,
    textEn: measure.textEn,
    audience: measure.audience,
    enterprises: measure.enterpriseIds.map(enterprise),
    department: department(measure.departmentId),
    liftedBy: measure.liftedBy,
    needsReview: isToReview,
    ...presentAnswer(measure, proposal.decidedAt, surroundings),
    published: measure.publishedAt && {
      at: measure.publishedAt.toISOString(),
      by: measure.publishedByName ?? '',
      withdrawnAt: measure.withdrawnAt?.toISOString() ?? null,
    },
    version: measure.version,
    can: {
      answer: mayAnswer(measure).ok && can(actor, 'risk.answer', zoneId, measure.departmentId ?? undefined),
      publish: mayPublishNow && can(actor, 'risk.publish', zoneId),
      withdrawPublication: isPublic && can(actor, 'risk.publish', zoneId),
      review: isToReview && can(actor, 'risk.propose', zoneId),
    },
  };
}
