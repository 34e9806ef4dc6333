import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { filesBySubject } from '../files/add-file.ts';
import { enterprisesInZone } from '../in-zone.ts';
import { requireEnterprise } from '../store.ts';
import { ENVIRONMENT_LEVELS } from './levels.ts';
import { mayAssess } from './require-may-assess.ts';
import type { environmentCoverageInput, environmentOfInput } from './schema.ts';

/** An enterprise's environmental assessments, the newest first. */
export function environmentOf(context: RequestContext, input: z.infer<typeof environmentOfInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId } = read;
    const enterprise = await requireEnterprise(read, 'archive.view', input.enterprise);
    const found = await tx.environmentAssessment.findMany({
      where: { zoneId, enterpriseId: enterprise.id },
      orderBy: [{ assessedOn: 'desc' }, { id: 'desc' }],
    });
    const files = await filesBySubject(read, 'environment', enterprise.id);
    return {
      items: found.map((row) => ({ ...present(row), findings: row.findings, files: files.get(row.id) ?? [] })),
      canAssess: await mayAssess(read, enterprise.id),
    };
  });
}

/** Z26: which of the zone's enterprises have been assessed, and with what result. */
export function environmentCoverage(context: RequestContext, input: z.infer<typeof environmentCoverageInput>) {
  return readInZone(context, input.zone, 'archive.view', async (read) => {
    const { tx, zoneId, today } = read;
    const found = await tx.environmentAssessment.findMany({
      where: { zoneId, assessedOn: { lte: toDateColumn(today) } },
      distinct: ['enterpriseId'],
      orderBy: [{ enterpriseId: 'asc' }, { assessedOn: 'desc' }, { id: 'desc' }],
    });
    const latest = new Map(found.map((row) => [row.enterpriseId, present(row)]));
    const items = (await enterprisesInZone(read, today)).map(({ id, name, admittedOn }) => ({
      enterprise: { id, name },
      admittedOn,
      latest: latest.get(id) ?? null,
    }));
    const assessed = items.filter((item) => item.latest !== null).length;
    return { asOf: today, total: items.length, assessed, items };
  });
}

const level = z.enum(ENVIRONMENT_LEVELS);

const present = (row: { id: string; assessedOn: Date; level: string; recordedByName: string; recordedAt: Date }) => ({
  id: row.id,
  assessedOn: dateColumn(row.assessedOn),
  level: level.parse(row.level),
  recordedBy: row.recordedByName,
  recordedAt: row.recordedAt.toISOString(),
});
