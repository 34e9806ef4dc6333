import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { ProductError } from '../../platform/errors.ts';
import { plainJson } from '../../platform/plain-json.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { NO_FACTS, readFacts } from '../admission/facts.ts';
import { missingForSubmission } from '../admission/missing-for-submission.ts';
import { lockEnterprise } from '../store.ts';
import { isCountry } from './countries.ts';
import { keepFacts } from './keep-facts.ts';
import type { updateFactsInput } from './schema.ts';

/** E6: brings the facts on file up to date; the earlier revisions stay. What is filled in must be readable. */
export function updateFacts(context: RequestContext, input: z.infer<typeof updateFactsInput>) {
  return writeInZone(context, input.zone, 'updateFacts', input, async (write) => {
    const { tx, zoneId } = write;
    const enterprise = await lockEnterprise(write, 'enterprise.update', input.enterprise);
    const last = await tx.enterpriseFacts.findFirst({
      where: { zoneId, enterpriseId: enterprise.id },
      orderBy: { revision: 'desc' },
    });
    if ((last?.revision ?? 0) !== input.revision) {
      throw new ProductError('stale', { key: 'stale' }, { current: plainJson(last) });
    }
    const wrong = missingForSubmission({ facts: input.facts, selfAssessment: {}, attached: [], isCountry }).filter(
      ({ form, key }) => (form === 'EF1' || form === 'EF2') && key !== 'field.required' && key !== 'field.oneRow',
    );
    if (wrong.length > 0) {
      throw new ProductError(
        'badInput',
        { key: 'badInput' },
        { fields: Object.fromEntries(wrong.map(({ field, key }) => [`facts.${field}`, { key }])) },
      );
    }
    const revision = await keepFacts(write, enterprise, input.facts, { source: 'update', reason: input.reason });
    const before = last ? readFacts(last.facts) : NO_FACTS;
    await write.record({
      action: 'enterprise.updateFacts',
      objectType: 'enterprise',
      objectId: enterprise.id,
      before: changedOf(before, input.facts),
      after: { ...changedOf(input.facts, before), revision, reason: input.reason },
    });
    return { id: enterprise.id, revision };
  });
}

/** The facts of `one` that `other` has otherwise. */
function changedOf(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(one).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name])),
  );
}
