import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import type { Commitment } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { filesOf } from '../files/add-file.ts';
import { endOfYear, enterprisesInZone } from '../in-zone.ts';
import { requireEnterprise } from '../store.ts';
import { type commitmentsOfEnterpriseInput, type commitmentsOfYearInput, howSchema } from './schema.ts';

/** E7, Z6: which enterprises of the zone have signed for a year; those in it at the year's end, or today while it runs. */
export function commitmentsOfYear(context: RequestContext, input: z.infer<typeof commitmentsOfYearInput>) {
  return readInZone(context, input.zone, 'archive.view', async (read) => {
    const { tx, zoneId, today } = read;
    const { year } = input;
    const asOf = endOfYear(year, today);
    const found = await tx.commitment.findMany({ where: { zoneId, year } });
    const signed = new Map(found.map((row) => [row.enterpriseId, present(row)]));
    const items = (await enterprisesInZone(read, asOf)).map(({ id, name, admittedOn }) => ({
      enterprise: { id, name },
      admittedOn,
      commitment: signed.get(id) ?? null,
    }));
    return {
      year,
      asOf,
      total: items.length,
      signed: items.filter(({ commitment }) => commitment !== null).length,
      items,
    };
  });
}

/** An enterprise's commitments with their letters, the newest year first. */
export function commitmentsOfEnterprise(context: RequestContext, input: z.infer<typeof commitmentsOfEnterpriseInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId } = read;
    const { id: enterpriseId } = await requireEnterprise(read, 'archive.view', input.enterprise);
    const found = await tx.commitment.findMany({ where: { zoneId, enterpriseId }, orderBy: { year: 'desc' } });
    const files = await filesOf(read, 'commitment', enterpriseId);
    return {
      items: found.map((row) => ({
        ...present(row),
        files: files.filter(({ category }) => category === String(row.year)),
      })),
    };
  });
}

const present = (row: Commitment) => ({
  year: row.year,
  signedOn: dateColumn(row.signedOn),
  signerName: row.signerName,
  how: howSchema.parse(row.how),
  recordedBy: row.recordedByName,
  recordedAt: row.recordedAt.toISOString(),
});
