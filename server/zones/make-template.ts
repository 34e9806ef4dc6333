import type { z } from 'zod';
import { notFound } from '../platform/errors.ts';
import { permit, permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { withZones } from '../platform/tenant.ts';
import { readWorkbookWords } from './pack/workbook-words.ts';
import { writeTemplate } from './pack/write-template.ts';
import type { ZonePack } from './pack/zone-pack.ts';
import type { templateInput } from './schema.ts';
import { loadStoredZone } from './store.ts';

/** The workbook for a zone: with examples, or filled from a zone of this installation as it is now. */
export async function makeTemplate(context: RequestContext, { zone }: z.infer<typeof templateInput>) {
  permitPlatform(context.actor, 'zones.manage');
  const pack = zone === undefined ? null : await packOfZone(context, zone);
  const content = await writeTemplate(await readWorkbookWords(), pack);
  return { fileName: `${zone ?? 'zone'}.xlsx`, content };
}

/** Departments that ended are left out: a pack describes a zone that works. */
function packOfZone({ platform, actor }: RequestContext, zoneId: string): Promise<ZonePack> {
  permit(actor, 'zone.view', zoneId);
  return withZones(
    platform.prisma,
    [zoneId],
    async (tx) => {
      const stored = await loadStoredZone(tx, zoneId);
      if (!stored) throw notFound('zoneNotFound');
      const departments = stored.pack.departments.filter(({ id }) => !stored.closed.has(id));
      const plans = stored.plans.filter(({ state }) => state !== 'closed').map(({ draft }) => draft);
      return { ...stored.pack, departments, plans };
    },
    { readOnly: true },
  );
}
