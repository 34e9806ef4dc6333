import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { validFrom } from '../../enterprises/metrics/enterprise-metrics.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { dateColumn, yearOf } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { bodyNames, mayActFor } from '../body.ts';
import { activityEvents } from '../events.ts';
import { activityFilesOf } from '../files/activity-files.ts';
import { SECTION_IDS } from './checklist.ts';
import { itemsOf, readChecklistWords, wordsOfItem } from './checklist-words.ts';
import { effectiveState } from './effective-state.ts';
import { guidedBy, visitsThatCount } from './guidance.ts';
import { loadCertificates, ofCnas, parseState, requireLaboratory } from './laboratory-store.ts';
import { expiryOf } from './read-board.ts';
import { readinessBySection, readinessScore } from './readiness.ts';
import { type ofLaboratory, readinessAnswers } from './schema.ts';

/** A laboratory with everything on record of it, for whoever guides it and for its enterprise. */
export function readLaboratory(context: RequestContext, input: z.infer<typeof ofLaboratory>, locale: Locale) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, today } = read;
    const laboratory = await requireLaboratory(read, 'laboratory.view', input.laboratory);
    const { id, enterprise, enterpriseId } = laboratory;
    const year = yearOf(today);
    const visitsRequired = ruleCountIfAny(await readRulePack(tx, zoneId), 'Z14', 'guidanceVisitsPerYear');
    const certificates = (await loadCertificates(read, [enterpriseId])).get(enterpriseId) ?? [];
    const cnas = ofCnas(certificates);
    const visits = await loadVisits(read, id);
    return {
      id,
      version: laboratory.version,
      today,
      name: laboratory.name,
      scope: laboratory.scope,
      contact: laboratory.contact,
      enterprise,
      state: effectiveState(laboratory.state, cnas, today),
      recordedState: laboratory.state,
      since: laboratory.since,
      isQualifying: laboratory.isQualifying,
      guidedBy:
        visitsRequired === null ? null : guidedBy({ certificates: cnas, visits }, { year, day: today, visitsRequired }),
      visitsOfYear: visitsThatCount(visits, year, today).length,
      visitsRequired,
      ...(await loadRecord(read, id)),
      readiness: await loadReadiness(read, id, locale),
      visits,
      certificates: certificates.map((certificate) => ({
        ...certificate,
        isValid: validFrom([certificate], today) !== null,
      })),
      expiring: expiryOf(cnas, today),
      isCertified: validFrom(cnas, today) !== null,
      files: (await activityFilesOf(read, 'laboratory', [id])).get(id) ?? [],
      events: await loadHistory(
        read,
        id,
        visits.map((visit) => visit.id),
      ),
    };
  });
}

/** Its judgements and the states it has reached, the newest first. */
async function loadRecord({ tx, zoneId }: ZoneWork, laboratoryId: string) {
  const judgements = await tx.laboratoryJudgement.findMany({
    where: { zoneId, laboratoryId },
    orderBy: [{ judgedOn: 'desc' }, { id: 'desc' }],
  });
  const stages = await tx.laboratoryStage.findMany({ where: { zoneId, laboratoryId }, orderBy: { id: 'desc' } });
  return {
    judgements: judgements.map(({ id, judgedOn, isQualifying, note, byName }) => ({
      id,
      on: dateColumn(judgedOn),
      isQualifying,
      note,
      by: byName,
    })),
    stages: stages.map(({ id, state, reachedOn, note, byName }) => ({
      id,
      state: parseState(state),
      on: dateColumn(reachedOn),
      note,
      by: byName,
    })),
  };
}

async function loadVisits(read: ZoneWork, laboratoryId: string) {
  const { tx, zoneId, actor, today } = read;
  const found = await tx.laboratoryVisit.findMany({
    where: { zoneId, laboratoryId },
    include: { actions: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ visitedOn: 'desc' }, { id: 'desc' }],
  });
  const body = await bodyNames(read);
  const files = await activityFilesOf(
    read,
    'visit',
    found.map(({ id }) => id),
  );
  return found.map((visit) => ({
    id: visit.id,
    version: visit.version,
    body: body(visit.departmentId),
    on: dateColumn(visit.visitedOn),
    visitors: visit.visitors,
    topic: visit.topic,
    findings: visit.findings,
    withdrawnOn: visit.withdrawnOn && dateColumn(visit.withdrawnOn),
    recordedBy: visit.recordedByName,
    isOwn: mayActFor(actor, 'laboratory.visit', zoneId, visit.departmentId),
    actions: visit.actions.map(({ id, version, text, dueOn, doneOn, doneNote, doneBy }) => ({
      id,
      version,
      text,
      dueOn: dateColumn(dueOn),
      isLate: doneOn === null && visit.withdrawnOn === null && dateColumn(dueOn) < today,
      doneOn: doneOn && dateColumn(doneOn),
      doneNote,
      doneBy,
    })),
    files: files.get(visit.id) ?? [],
  }));
}

/** The newest assessment by section; null before the first. */
async function loadReadiness(read: ZoneWork, laboratoryId: string, locale: Locale) {
  const [newest, before] = await newestAssessments(read, laboratoryId, 2);
  if (!newest) return null;
  const words = await readChecklistWords();
  const scored = (answers: unknown) => readinessScore(readinessAnswers.parse(answers)).score;
  return {
    assessedOn: dateColumn(newest.assessedOn),
    by: newest.recordedByName,
    score: scored(newest.answers),
    sections: readinessBySection(readinessAnswers.parse(newest.answers)).map((section) => ({
      ...section,
      title: words[section.section].title[locale],
    })),
    before: before ? { assessedOn: dateColumn(before.assessedOn), score: scored(before.answers) } : null,
    assessments: await read.tx.laboratoryReadiness.count({ where: { zoneId: read.zoneId, laboratoryId } }),
  };
}

const newestAssessments = ({ tx, zoneId }: ZoneWork, laboratoryId: string, take: number) =>
  tx.laboratoryReadiness.findMany({
    where: { zoneId, laboratoryId },
    orderBy: [{ assessedOn: 'desc' }, { id: 'desc' }],
    take,
  });

/** What happened to the laboratory and on its visits, the newest first. */
async function loadHistory(read: ZoneWork, laboratoryId: string, visitIds: readonly string[]) {
  const events = [
    ...(await activityEvents(read, 'laboratory', [laboratoryId])).map((event) => ({
      ...event,
      subject: 'laboratory' as const,
    })),
    ...(await activityEvents(read, 'visit', visitIds)).map((event) => ({ ...event, subject: 'visit' as const })),
  ];
  return events.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** The checklist in words, with the newest answers to begin from. */
export function readChecklist(context: RequestContext, input: z.infer<typeof ofLaboratory>, locale: Locale) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { id, name, enterprise } = await requireLaboratory(read, 'laboratory.view', input.laboratory);
    const words = await readChecklistWords();
    const [newest] = await newestAssessments(read, id, 1);
    return {
      id,
      name,
      enterprise: { id: enterprise.id, name: enterprise.name },
      today: read.today,
      sections: SECTION_IDS.map((section) => ({
        section,
        title: words[section].title[locale],
        items: itemsOf(section).map((item) => {
          const { question, hint } = wordsOfItem(words, section, item);
          return { item, question: question[locale], hint: hint[locale] };
        }),
      })),
      last: newest
        ? {
            assessedOn: dateColumn(newest.assessedOn),
            by: newest.recordedByName,
            answers: readinessAnswers.parse(newest.answers),
          }
        : null,
    };
  });
}
