import { z } from 'zod';
import type { ZoneWork } from '../../../audit/write-in-zone.ts';
import { dateColumn } from '../../../platform/calendar.ts';
import { can } from '../../../platform/permissions.ts';
import { nameOn } from '../../../zones/department-name.ts';
import { loadDepartmentHistory } from '../../../zones/departments.ts';
import { readFacts } from '../../admission/facts.ts';
import { answersInput } from '../../checks/schema.ts';
import { FILE_SUBJECTS, VIEW } from '../../files/subjects.ts';
import { presentIncident } from '../../incidents/incident-store.ts';
import { declarationContent } from '../../incidents/observation-schema.ts';
import { declarationsInForce, withParts } from '../../incidents/observation-store.ts';
import { presentList } from '../../monthly-lists/list-store.ts';
import { requireEnterprise } from '../../store.ts';

/** E6: everything of an enterprise's archive but the rows of its lists, which may be many. */
export async function readArchive(work: ZoneWork, enterpriseId: string) {
  const { tx, zoneId, actor } = work;
  const enterprise = await requireEnterprise(work, 'archive.view', enterpriseId);
  const where = { zoneId, enterpriseId };
  const revisions = await tx.enterpriseFacts.findMany({ where, orderBy: { revision: 'asc' } });
  const checks = await tx.supervisionCheck.findMany({ where, orderBy: [{ checkedOn: 'asc' }, { id: 'asc' }] });
  const departments = new Map((await loadDepartmentHistory(tx, zoneId)).map((known) => [known.id, known]));
  const files = await tx.enterpriseFile.findMany({ where, orderBy: { id: 'asc' } });
  const lists = await tx.monthlyList.findMany({ where, orderBy: [{ month: 'asc' }, { revision: 'asc' }] });
  const incidents = await tx.incident.findMany({
    where,
    include: { enterprise: { select: { id: true, name: true } } },
    orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
  });
  const observations = await tx.observation.findMany({
    where,
    orderBy: [{ openedOn: 'asc' }, { id: 'asc' }],
  });
  return {
    enterprise,
    revisions: revisions.map((revision) => ({ ...revision, facts: readFacts(revision.facts) })),
    events: await tx.enterpriseEvent.findMany({ where, orderBy: { id: 'asc' } }),
    certificates: await tx.certificate.findMany({ where, orderBy: [{ kind: 'asc' }, { id: 'asc' }] }),
    // The newest revision of each month stands last.
    lists: [...new Map(lists.map((list) => [list.month.getTime(), presentList(list)])).values()],
    incidents: incidents.map(presentIncident),
    observations: (await withParts(work, observations)).map((observation) => ({
      ...observation,
      shipments: observation.shipments.map((shipment) => ({
        ...shipment,
        declared: declarationsInForce(shipment),
        declarations: shipment.declarations.map((declaration) => ({
          ...declaration,
          content: declarationContent.parse(declaration.content),
        })),
      })),
    })),
    checks: checks.map((check) => {
      const checkedOn = dateColumn(check.checkedOn);
      return {
        ...check,
        checkedOn,
        answers: answersInput.parse(check.answers),
        departments: check.departments.map((id) => {
          const known = departments.get(id);
          return known ? nameOn(known, checkedOn) : { 'zh-CN': id, en: id };
        }),
      };
    }),
    commitments: await tx.commitment.findMany({ where, orderBy: { year: 'asc' } }),
    // Papers of an application are for fewer eyes than the archive.
    files: files.filter(({ subject }) => can(actor, VIEW[z.enum(FILE_SUBJECTS).parse(subject)], zoneId, enterpriseId)),
  };
}

export type Archive = Awaited<ReturnType<typeof readArchive>>;
export type NewestList = Archive['lists'][number];
