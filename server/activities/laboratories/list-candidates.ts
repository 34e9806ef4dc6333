import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { enterprisesInZone } from '../../enterprises/in-zone.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { rows } from '../../platform/tenant.ts';
import { compareKeys } from './compare-keys.ts';
import { hintsOf, type LaboratoryHint, strengthOf } from './hints.ts';
import { loadCertificates } from './laboratory-store.ts';
import type { candidatesInput } from './schema.ts';

const toldFacts = z.object({
  enterpriseId: z.string(),
  hasLaboratory: z.string(),
  recognition: z.string(),
  grades: z.array(z.string()),
  equipment: z.number(),
});

/**
 * Z14: enterprises of the zone without a laboratory on record whose facts (EF1, EF2) or certificates hint at one, the
 * strongest hints first. What the facts say of it in detail is for whoever may look into the archive.
 */
export function listCandidates(context: RequestContext, input: z.infer<typeof candidatesInput>) {
  return readInZone(context, input.zone, 'laboratory.guide', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const members = await enterprisesInZone(read, today);
    const entered = await tx.laboratory.findMany({
      where: { zoneId },
      select: { enterpriseId: true },
      distinct: ['enterpriseId'],
    });
    const known = new Set(entered.map(({ enterpriseId }) => enterpriseId));
    const without = members.filter(({ id }) => !known.has(id));
    const ids = without.map(({ id }) => id);
    const facts = await rows(
      tx,
      toldFacts,
      Prisma.sql`
        SELECT DISTINCT ON (enterprise_id) enterprise_id::text AS "enterpriseId",
          coalesce(facts->>'hasLaboratory', '') AS "hasLaboratory",
          coalesce(facts->>'laboratoryRecognition', '') AS recognition,
          coalesce(facts->'laboratoryGrades', '[]'::jsonb) AS grades,
          jsonb_array_length(coalesce(facts->'equipment', '[]'::jsonb)) AS equipment
        FROM enterprise_facts WHERE zone_id = ${zoneId} AND enterprise_id = ANY (${ids}::uuid[])
        ORDER BY enterprise_id, revision DESC`,
    );
    const toldBy = new Map(facts.map((told) => [told.enterpriseId, told]));
    const certificates = await loadCertificates(read, ids);
    const isOpen = can(actor, 'archive.view', zoneId);
    const found = without
      .map(({ id, name }) => ({ id, name, hints: hintsOf(toldBy.get(id) ?? null, certificates.get(id) ?? [], today) }))
      .filter(({ hints }) => hints.length > 0)
      .sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
    const after = input.cursor === undefined ? null : readCursor(input.cursor, 3);
    const rest = after ? found.filter((each) => compareKeys(keyOf(each), after) > 0) : found;
    const page = toPage(rest.slice(0, input.limit + 1), input.limit, keyOf);
    return {
      ...page,
      items: page.items.map((each) => ({ ...each, hints: each.hints.map((hint) => shown(hint, isOpen)) })),
    };
  });
}

/** Certificates are on the enterprise's public sheet of the zone; the facts are not. */
const shown = ({ kind, text }: LaboratoryHint, isOpen: boolean): LaboratoryHint => ({
  kind,
  text: isOpen || kind === 'certificate' ? text : '',
});

const keyOf = (each: { id: string; name: string; hints: readonly LaboratoryHint[] }): [string, string, string] => [
  String(strengthOf(each.hints)),
  each.name,
  each.id,
];
