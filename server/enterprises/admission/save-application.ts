import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isEditable } from './application-states.ts';
import { lockApplication } from './application-store.ts';
import type { saveApplicationInput } from './schema.ts';

/** EF1-EF3: keeps the draft as it was typed so far; what is still missing or wrong is said, and refused at submission. */
export function saveApplication(context: RequestContext, input: z.infer<typeof saveApplicationInput>) {
  return writeInZone(context, input.zone, 'saveApplication', input, async (write) => {
    const { tx, zoneId, now } = write;
    const application = await lockApplication(write, 'application.edit', input.application);
    if (!isEditable(application.state)) {
      enforce({ ok: false, reason: `application.${application.state}`, rule: 'E2' });
    }
    requireCurrent({ version: application.version, savedAt: application.savedAt }, input.version);
    const saved = await tx.application.update({
      where: { zoneId_id: { zoneId, id: application.id } },
      data: { facts: input.facts, selfAssessment: input.selfAssessment, savedAt: now, version: { increment: 1 } },
    });
    await write.record({
      action: 'application.save',
      objectType: 'application',
      objectId: application.id,
      before: { version: application.version },
      after: { version: saved.version },
    });
    return { id: application.id, state: application.state, version: saved.version };
  });
}
