import stringify from 'safe-stable-stringify';
import { type SystemWrite, writeAsSystem } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { badField, notFound } from '../../platform/errors.ts';
import { sha256 } from '../../platform/file-store.ts';
import type { ApiContext } from '../../platform/trpc.ts';
import type { RiskSource } from '../kinds.ts';
import { openReportedRisk } from './open-reported-risk.ts';
import { requirePublicAct } from './public-limits.ts';
import { RECEIPT_BYTES, receiptOf } from './receipt.ts';
import type { PublicReport, REPORTER_KINDS } from './schema.ts';

/** What the public doors need of their request; there is no actor. */
export type PublicRequest = Pick<ApiContext, 'platform' | 'now' | 'requestId' | 'address'>;

/** How the audit and the timeline name whoever reports without an account. */
const PUBLIC = 'public';

const SOURCE_OF = {
  consumer: 'consumer-complaint',
  media: 'media',
  other: 'other',
} as const satisfies Record<(typeof REPORTER_KINDS)[number], RiskSource>;

/**
 * R11: anyone reports, without an account. Sent twice, a report is one report with one receipt; the receipt is known to
 * the reporter alone, the row keeps its hash.
 */
export async function reportPublicly(request: PublicRequest, input: PublicReport) {
  const { platform, now, requestId, address } = request;
  await requirePublicAct(platform.publicLimits, 'report', address);
  const receipt = receiptFor(input);
  return writeAsSystem({ platform, displayName: PUBLIC, now, requestId }, input.zone, async (write) => {
    const { tx, zoneId, today } = write;
    if (!(await tx.zone.findUnique({ where: { id: zoneId } }))) throw notFound('publicReports.zoneNotFound');
    if (input.happenedOn !== null && input.happenedOn > today) throw badField('happenedOn', { key: 'field.future' });
    return { receipt, receivedOn: (await findSent(write, hashOf(receipt))) ?? (await open(write, input, receipt)) };
  });
}

/** The day on which the same report came in before. Of two sent at the same time, the second waits here for the first. */
async function findSent({ tx, zoneId }: SystemWrite, receiptHash: string): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${receiptHash}, 0))`;
  const sent = await tx.riskReport.findUnique({
    where: { zoneId_receiptHash: { zoneId, receiptHash } },
    select: { reportedOn: true },
  });
  return sent && dateColumn(sent.reportedOn);
}

async function open(write: SystemWrite, input: PublicReport, receipt: string): Promise<string> {
  const { reporter, title, product, hazard, country, batch, happenedOn, name, contact } = input;
  await openReportedRisk(
    write,
    write.author,
    { source: SOURCE_OF[reporter], title, product, hsCode: '', country, hazard, enterpriseId: null },
    {
      channel: 'public',
      batch,
      happenedOn,
      reporterName: name,
      reporterContact: contact,
      receiptHash: hashOf(receipt),
    },
  );
  return write.today;
}

export const hashOf = (receipt: string): string => sha256(receipt);

/** Of everything that was sent: what was changed and sent again is another report, and nothing of it is lost. */
const receiptFor = (input: PublicReport): string =>
  receiptOf(Buffer.from(sha256(stringify(input) ?? ''), 'hex').subarray(0, RECEIPT_BYTES));
