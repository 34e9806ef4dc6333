import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField, wordsOf } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent } from '../store.ts';
import type { registerInput } from './schema.ts';
import { searchKeys } from './search-keys.ts';
import { checkUscc } from './uscc.ts';

/** E2, Z1: takes an enterprise into the zone's census, where its applications, lists and archive hang from then on. */
export function registerEnterprise(context: RequestContext, input: z.infer<typeof registerInput>) {
  return writeInZone(context, input.zone, 'registerEnterprise', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    permit(actor, 'enterprise.register', zoneId);
    const code = checkUscc(input.uscc);
    if (!code.ok) throw badField('uscc', wordsOf(code));
    const id = uuidv7();
    const { count } = await tx.enterprise.createMany({
      data: [
        {
          zoneId,
          id,
          uscc: input.uscc,
          name: input.name,
          nameEn: input.nameEn,
          ...searchKeys(input.name),
          status: 'registered',
          statusSince: toDateColumn(today),
          hsCodes: [],
          markets: [],
          createdAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) throw badField('uscc', { key: 'enterprises.alreadyRegistered' });
    await addEvent(write, { id }, { kind: 'registered', on: today, reason: '' });
    await write.record({
      action: 'enterprise.register',
      objectType: 'enterprise',
      objectId: id,
      after: { uscc: input.uscc, name: input.name },
    });
    return { id, version: 2 };
  });
}
