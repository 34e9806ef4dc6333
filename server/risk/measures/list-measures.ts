import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { readIdCursor, toPage } from '../../platform/page.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { rows } from '../../platform/tenant.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { RESPONSES } from '../kinds.ts';
import { visibleTo } from '../visible.ts';
import { inForceOn } from './measure-filters.ts';
import { presentMeasure, surroundingsOf } from './present-measure.ts';
import type { listMeasuresInput } from './schema.ts';

type Input = z.infer<typeof listMeasuresInput>;

/** The register of measures decided on, of the risks that the reader may see (R28), the newest first. */
export function listMeasures(context: RequestContext, input: Input) {
  return readInZone(context, input.zone, 'risk.view', async (read) => {
    const { tx, zoneId, actor } = read;
    const after = readIdCursor(input.cursor);
    const found = await tx.riskMeasure.findMany({
      where: {
        zoneId,
        item: visibleTo(actor, zoneId),
        AND: [
          { state: { in: ['approved', 'lifted'] } },
          ...(input.kind ? [{ kind: input.kind }] : []),
          ...(await onlyThose(read, input.only)),
          ...(after ? [{ id: { lt: after } }] : []),
        ],
      },
      include: {
        proposal: { select: { proposedById: true, decidedAt: true } },
        item: {
          select: {
            id: true,
            number: true,
            title: true,
            assessments: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
          },
        },
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    });
    const surroundings = await surroundingsOf(read, await readRulePack(tx, zoneId), found);
    const items = found.map(({ item: { assessments, ...risk }, ...row }) => ({
      ...presentMeasure(row, surroundings, assessments[0]?.number ?? 0),
      risk,
    }));
    return toPage(items, input.limit, ({ id }) => [id]);
  });
}

async function onlyThose(read: ZoneWork, only: Input['only']): Promise<Prisma.RiskMeasureWhereInput[]> {
  switch (only) {
    case 'in-force':
      return [inForceOn(read.today)];
    case 'answer-awaited':
      return [{ state: 'approved', kind: { in: [...RESPONSES] }, answer: null }];
    case 'review-due':
      return [{ id: { in: await reviewDue(read) } }];
    case undefined:
      return [];
  }
}

/** R20: the filter compares with another table's newest row, which takes SQL. */
async function reviewDue({ tx, zoneId }: ZoneWork): Promise<string[]> {
  const due = await rows(
    tx,
    z.object({ id: z.string() }),
    Prisma.sql`
      SELECT measure.id::text FROM risk_measure measure
      WHERE measure.zone_id = ${zoneId} AND measure.state = 'approved' AND measure.reviewed_assessment < (
        SELECT max(assessment.number) FROM risk_assessment assessment
        WHERE assessment.zone_id = ${zoneId} AND assessment.item_id = measure.item_id
      )`,
  );
  return due.map(({ id }) => id);
}
