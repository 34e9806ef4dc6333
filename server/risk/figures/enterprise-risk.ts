import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { measuresOnEnterprise } from '../measures/measures-on-enterprise.ts';
import type { ofEnterpriseInput } from './schema.ts';

/**
 * R22: the measures and cases that name an enterprise, for its archive: its own people see what is addressed to them,
 * others what belongs to the files that they may open (R28).
 */
export function readEnterpriseRisk(context: RequestContext, input: z.infer<typeof ofEnterpriseInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, actor } = work;
    permit(actor, 'risk.case-view', zoneId, input.enterprise);
    const known = await tx.enterprise.count({ where: { zoneId, id: input.enterprise } });
    if (known === 0) throw notFound('enterpriseNotFound');
    return measuresOnEnterprise(work, input.enterprise);
  });
}
