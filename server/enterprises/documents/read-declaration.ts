import { readInZone } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readFacts } from '../admission/facts.ts';
import { isKnown } from '../archive-scope.ts';
import { declarationContent } from '../incidents/observation-schema.ts';
import { requireEnterprise } from '../store.ts';

/** EF6: one declaration, with the address and telephone that the enterprise has on file. */
export function readDeclaration(context: RequestContext, input: { zone: string; declaration: string }) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId } = work;
    const found = await tx.declaration.findUnique({
      where: { zoneId_id: { zoneId, id: input.declaration } },
      include: { shipment: { select: { enterpriseId: true } } },
    });
    if (!found || !isKnown(work, found.shipment)) throw notFound('declarationNotFound');
    const enterprise = await requireEnterprise(work, 'archive.view', found.shipment.enterpriseId);
    const signatures = await tx.declarationSignature.findMany({ where: { zoneId, declarationId: found.id } });
    const told = await tx.enterpriseFacts.findFirst({
      where: { zoneId, enterpriseId: enterprise.id },
      orderBy: { revision: 'desc' },
    });
    const facts = told && readFacts(told.facts);
    return {
      enterprise: { name: enterprise.name, address: facts?.address ?? '', phone: facts?.phone ?? '' },
      content: declarationContent.parse(found.content),
      pledges: found.pledges,
      signatures: signatures.map(({ post, name, signedAt }) => ({
        post,
        name,
        signedAt: signedAt.toISOString(),
      })),
    };
  });
}

export type ReadDeclaration = Awaited<ReturnType<typeof readDeclaration>>;
