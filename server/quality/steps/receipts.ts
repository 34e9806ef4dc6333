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

/** How many of a part of the audience are named, those that have not read it first; all of them are counted. */
const NAMED = 100;

type Group = z.infer<typeof receiptsOutput>['groups'][number];
type Party = Group['parties'][number];

/** Q10: of the revision that was published last, who of its audience has confirmed reading it, and who has not. */
export function readReceipts(
  context: RequestContext,
  input: z.infer<typeof ofReport>,
): Promise<z.infer<typeof receiptsOutput>> {
  return readInZone(context, input.zone, 'quality.draft-view', async (work) => {
    const { tx, zoneId } = work;
    const report = await requireReport(work, 'quality.draft-view', input.report);
    const revision = report.publishedRevision;
    if (revision === null) throw notFound('qualityReportNotPublished');
    const receipts = await tx.qualityReceipt.findMany({
      where: { zoneId, reportId: report.id, revision },
      orderBy: [{ readAt: 'asc' }, { readerId: 'asc' }],
    });
    const reading = { work, receipts, members: await loadMembers(work) };
    const groups: Group[] = [];
    for (const role of AUDIENCE.filter((each) => report.audience.includes(each))) {
      groups.push(groupOf(role, await partiesOf(reading, role)));
    }
    return { revision, groups };
  });
}

function groupOf(role: AudienceRole, parties: readonly Party[]): Group {
  const unread = parties.filter(({ readers }) => readers.length === 0);
  const read = parties.filter(({ readers }) => readers.length > 0);
  return { role, parties: [...unread, ...read].slice(0, NAMED), read: read.length, total: parties.length };
}

const readersOf = (receipts: readonly QualityReceipt[]): Party['readers'] =>
  receipts.map(({ readerName, readAt }) => ({ name: readerName, readAt: readAt.toISOString() }));

interface Reading {
  work: ZoneWork;
  receipts: readonly QualityReceipt[];
  members: readonly ZoneMember[];
}

type ZoneMember = Awaited<ReturnType<typeof loadMembers>>[number];

const loadMembers = ({ tx, zoneId }: ZoneWork) =>
  tx.member.findMany({
    where: { zoneId },
    select: {
      userId: true,
      role: true,
      departmentId: true,
      enterpriseId: true,
      user: { select: { displayName: true, disabledAt: true } },
    },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
  });

/** Departments and enterprises read as such, whoever of their people; in the other roles each person does. */
async function partiesOf({ work, receipts, members }: Reading, role: AudienceRole): Promise<Party[]> {
  const ofRole = members.filter((member) => member.role === role);
  // Whoever reads in one of their roles has read in all of them; the receipt keeps the one of that day.
  const readersAmong = (own: readonly ZoneMember[], isTheirs: (receipt: QualityReceipt) => boolean) =>
    readersOf(receipts.filter((each) => isTheirs(each) || own.some(({ userId }) => userId === each.readerId)));
  switch (role) {
    case 'department':
      return (await departmentsToAsk(work)).map(({ id, name }) => ({
        id,
        name,
        readers: readersAmong(
          ofRole.filter(({ departmentId }) => departmentId === id),
          ({ departmentId }) => departmentId === id,
        ),
      }));
    case 'enterprise':
      return (await enterprisesInZone(work, work.today)).map(({ id, name }) => ({
        id,
        name: bilingual(name, name),
        readers: readersAmong(
          ofRole.filter(({ enterpriseId }) => enterpriseId === id),
          ({ enterpriseId }) => enterpriseId === id,
        ),
      }));
    default:
      return peopleOf(
        ofRole.filter(({ user }) => user.disabledAt === null),
        receipts,
        role,
      );
  }
}

/** The people of a role, with whoever has read in it since and is of no zone (a city leader). */
function peopleOf(members: readonly ZoneMember[], receipts: readonly QualityReceipt[], role: AudienceRole): Party[] {
  const names = new Map([
    ...members.map(({ userId, user }): [string, string] => [userId, user.displayName]),
    ...receipts
      .filter((each) => each.role === role)
      .map(({ readerId, readerName }): [string, string] => [readerId, readerName]),
  ]);
  return [...names].map(([id, name]) => ({
    id,
    name: bilingual(name, name),
    readers: readersOf(receipts.filter(({ readerId }) => readerId === id)),
  }));
}
