import type { z } from 'zod';
import { storedChecklist } from '../../activities/inspections/plan-content.ts';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { SupervisionCheck } from '../../generated/prisma/client.ts';
import type { Bilingual } from '../../platform/bilingual.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/page.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { nameOn } from '../../zones/department-name.ts';
import { loadDepartmentHistory } from '../../zones/departments.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { archiveScope, isKnown } from '../archive-scope.ts';
import { filesOf } from '../files/add-file.ts';
import { findingsOfCheck } from '../findings/read-findings.ts';
import { endOfYear, enterprisesInZone } from '../in-zone.ts';
import { daysOfYear, readDayCursor } from '../newest-first.ts';
import { requireEnterprise } from '../store.ts';
import { CHECK_ITEMS } from './items.ts';
import { coverage, dueReminder } from './outcome.ts';
import {
  answersInput,
  type checkCoverageInput,
  type listChecksInput,
  ownAnswersInput,
  type readCheckInput,
} from './schema.ts';

const withEnterprise = { enterprise: { select: { id: true, name: true } } } as const;

/** Supervision checks, the newest first; the people of an enterprise see their own. */
export function listChecks(context: RequestContext, input: z.infer<typeof listChecksInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId } = read;
    const after = readDayCursor(input.cursor);
    const checkedOn = daysOfYear(input.year);
    const found = await tx.supervisionCheck.findMany({
      where: {
        zoneId,
        ...(await archiveScope(read, input.enterprise)),
        ...(checkedOn && { checkedOn }),
        ...(after && { OR: [{ checkedOn: { lt: after.day } }, { checkedOn: after.day, id: { lt: after.id } }] }),
      },
      include: withEnterprise,
      orderBy: [{ checkedOn: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
    });
    const names = await departmentNames(read);
    const page = toPage(found, input.limit, ({ checkedOn: day, id }) => [dateColumn(day), id]);
    return { ...page, items: page.items.map((check) => present(check, names)) };
  });
}

/** One check with its six items and papers. */
export function readCheck(context: RequestContext, input: z.infer<typeof readCheckInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor } = read;
    const check = await tx.supervisionCheck.findUnique({
      where: { zoneId_id: { zoneId, id: input.check } },
      include: { ...withEnterprise, inspection: { select: { id: true, title: true, checklist: true } } },
    });
    if (!isKnown(read, check)) throw notFound('checkNotFound');
    await requireEnterprise(read, 'archive.view', check.enterpriseId);
    const answers = answersInput.parse(check.answers);
    const ownAnswers = ownAnswersInput.parse(check.ownAnswers);
    const { inspection } = check;
    const questions = storedChecklist.parse(inspection?.checklist ?? []);
    return {
      ...present(check, await departmentNames(read)),
      items: CHECK_ITEMS.flatMap((item) => {
        const answer = answers[item];
        return answer ? [{ item, ...answer }] : [];
      }),
      own: questions.flatMap(({ id, text }) => {
        const answer = ownAnswers[id];
        return answer ? [{ question: text, ...answer }] : [];
      }),
      round:
        inspection && can(actor, 'inspection.view', zoneId) ? { id: inspection.id, title: inspection.title } : null,
      findings: await findingsOfCheck(read, check.id),
      files: await filesOf(read, 'check', check.id),
    };
  });
}

/** E11: how many of the zone's enterprises have been checked in a year, who has not, and how long there is left. */
export function checkCoverage(context: RequestContext, input: z.infer<typeof checkCoverageInput>) {
  return readInZone(context, input.zone, 'archive.view', async (read) => {
    const { tx, zoneId, today } = read;
    const { year } = input;
    const asOf = endOfYear(year, today);
    const pack = await readRulePack(tx, zoneId);
    const checksPerYear = ruleCount(pack, 'E11', 'checksPerYear');
    const members = await enterprisesInZone(read, asOf);
    const checks = await tx.supervisionCheck.findMany({
      where: { zoneId, checkedOn: { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(asOf) } },
      select: { enterpriseId: true, checkedOn: true },
    });
    const { unchecked, ...figures } = coverage(
      members,
      checks.map(({ enterpriseId, checkedOn }) => ({ enterpriseId, on: dateColumn(checkedOn) })),
      year,
      checksPerYear,
      today,
    );
    const open = new Set(unchecked);
    return {
      year,
      asOf,
      checksPerYear,
      ...figures,
      unchecked: members.filter(({ id }) => open.has(id)),
      reminder: dueReminder(today, year, ruleCount(pack, 'A9', 'deadlineNoticeDays')),
    };
  });
}

/** A department's name on a day; its id when the zone no longer knows it. */
type NamesOn = (id: string, day: string) => Bilingual;

async function departmentNames({ tx, zoneId }: ZoneWork): Promise<NamesOn> {
  const departments = new Map((await loadDepartmentHistory(tx, zoneId)).map((known) => [known.id, known]));
  return (id, day) => {
    const known = departments.get(id);
    return known ? nameOn(known, day) : { 'zh-CN': id, en: id };
  };
}

type FoundCheck = SupervisionCheck & { enterprise: { id: string; name: string } };

function present(check: FoundCheck, names: NamesOn) {
  const { id, enterprise, inspectors, departments, nonConforming, moveOut, inspectionId, recordedByName, recordedAt } =
    check;
  const checkedOn = dateColumn(check.checkedOn);
  return {
    id,
    enterprise,
    checkedOn,
    inspectors,
    departments: departments.map((department) => ({ id: department, name: names(department, checkedOn) })),
    isJoint: departments.length > 1,
    nonConforming,
    moveOut,
    inspection: inspectionId,
    recordedBy: recordedByName,
    recordedAt: recordedAt.toISOString(),
  };
}
