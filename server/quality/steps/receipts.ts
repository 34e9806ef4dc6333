import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { enterprisesInZone } from '../../enterprises/in-zone.ts';
import type { QualityReceipt } from '../../generated/prisma/client.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireReport } from '../reports/store.ts';
import { departmentsToAsk } from './asked-departments.ts';
import { AUDIENCE, type AudienceRole } from './audience.ts';
import type { ofReport, receiptsOutput } from './schema.ts';

type Group = z.infer<typeof receiptsOutput>['groups'][number];
type Party = Group['parties'][number];

/** Q10: of the revision that was published last, who of its audience has confirmed reading it, and who has not. */
export function readReceipts(
  context: RequestContext,
  input: z.infer<typeof ofReport>,
): Promise<z.infer<typeof receiptsOutput>> {
  return readInZone(context, input.zone, 'quality.draft-view', async (read) => {
    const { tx, zoneId } = read;
    const report = await requireReport(read, 'quality.draft-view', input.report);
    const revision = report.publishedRevision;
    if (revision === null) throw notFound('qualityReportNotPublished');
    const receipts = await tx.qualityReceipt.findMany({
      where: { zoneId, reportId: report.id, revision },
      orderBy: [{ readAt: 'asc' }, { readerId: 'asc' }],
    });
    const groups: Group[] = [];
    for (const role of AUDIENCE.filter((each) => report.audience.includes(each))) {
      groups.push(groupOf(role, await partiesOf(read, role, receipts)));
    }
    return { revision, groups };
  });
}

function groupOf(role: AudienceRole, parties: readonly Party[]): Group {
  const unread = parties.filter(({ readers }) => readers.length === 0);
  const read = parties.filter(({ readers }) => readers.length > 0);
  return { role, parties: [...unread, ...read], read: read.length, total: parties.length };
}

const readersOf = (receipts: readonly QualityReceipt[]): Party['readers'] =>
  receipts.map(({ readerName, readAt }) => ({ name: readerName, readAt: readAt.toISOString() }));

/** Departments and enterprises read as such, whoever of their people; in the other roles each person does. */
async function partiesOf(read: ZoneWork, role: AudienceRole, receipts: readonly QualityReceipt[]): Promise<Party[]> {
  switch (role) {
    case 'department':
      return (await departmentsToAsk(read)).map(({ id, name }) => ({
        id,
        name,
        readers: readersOf(receipts.filter((each) => each.departmentId === id)),
      }));
    case 'enterprise':
      return (await enterprisesInZone(read, read.today)).map(({ id, name }) => ({
        id,
        name: bilingual(name, name),
        readers: readersOf(receipts.filter((each) => each.enterpriseId === id)),
      }));
    default:
      return peopleOf(
        read,
        role,
        receipts.filter((each) => each.role === role),
      );
  }
}

/** The people of a role, with whoever has read in it since and is of no zone (a city leader). */
async function peopleOf({ tx, zoneId }: ZoneWork, role: AudienceRole, receipts: readonly QualityReceipt[]) {
  const members = await tx.member.findMany({
    where: { zoneId, role, user: { disabledAt: null } },
    select: { user: { select: { id: true, displayName: true } } },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
  });
  const names = new Map([
    ...members.map(({ user }): [string, string] => [user.id, user.displayName]),
    ...receipts.map(({ readerId, readerName }): [string, string] => [readerId, readerName]),
  ]);
  return [...names].map(([id, name]) => ({
    id,
    name: bilingual(name, name),
    readers: readersOf(receipts.filter(({ readerId }) => readerId === id)),
  }));
}
