import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { ProductError } from '../../platform/errors.ts';
import { readIdCursor, toPage } from '../../platform/page.ts';
import { ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { RESPONSES } from '../kinds.ts';
import { mayAnswer } from './measure.ts';
import { noticesTo } from './measure-filters.ts';
import { parseMeasure } from './measure-store.ts';
import { presentAnswer, presentTerm, surroundingsOf } from './present-measure.ts';
import type { listAddressedInput } from './schema.ts';

/**
 * R19, R21: what was decided on and is addressed to the reader's department or enterprise: rapid responses to answer,
 * notices to heed. Of the risk behind it they see no more than its number (R28).
 */
export function listAddressed(context: RequestContext, input: z.infer<typeof listAddressedInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId } = read;
    const addressed = addressedTo(read);
    const after = readIdCursor(input.cursor);
    const found = await tx.riskMeasure.findMany({
      where: {
        zoneId,
        state: { in: ['approved', 'lifted'] },
        OR: addressed,
        ...(after && { id: { lt: after } }),
      },
      include: { proposal: { select: { decidedAt: true } }, item: { select: { number: true } } },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    });
    const surroundings = await surroundingsOf(read, await readRulePack(tx, zoneId), found);
    const items = found.map(({ proposal, item, ...row }) => {
      const measure = parseMeasure(row);
      return {
        id: measure.id,
        number: item.number,
        kind: measure.kind,
        title: measure.title,
        text: measure.text,
        department: surroundings.department(measure.departmentId),
        ...presentTerm(measure, read.today),
        ...presentAnswer(measure, proposal.decidedAt, surroundings),
        version: measure.version,
        can: { answer: mayAnswer(measure).ok },
      };
    });
    return toPage(items, input.limit, ({ id }) => [id]);
  });
}

/** For the people of a department or an enterprise; everybody else has the register. */
function addressedTo({ actor, zoneId }: ZoneWork): Prisma.RiskMeasureWhereInput[] {
  const departments = ownersFor(actor, 'risk.answer', zoneId);
  const enterprises = ownersFor(actor, 'risk.case-view', zoneId);
  const addressed: Prisma.RiskMeasureWhereInput[] = [];
  if (departments !== 'all' && departments.length > 0) {
    addressed.push({ kind: { in: [...RESPONSES] }, departmentId: { in: departments } });
  }
  if (enterprises !== 'all' && enterprises.length > 0) {
    addressed.push(noticesTo(enterprises));
  }
  if (addressed.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
  return addressed;
}
