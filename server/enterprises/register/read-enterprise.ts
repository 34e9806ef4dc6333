import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { CERTIFICATE_KINDS } from '../admission/fact-fields.ts';
import { readFacts } from '../admission/facts.ts';
import { standingAsOf } from '../standing/lifecycle.ts';
import { isEligibleForSupport } from '../standing/support.ts';
import { loadEvents, requireEnterprise } from '../store.ts';
import type { factsRevisionInput, ofEnterprise } from './schema.ts';

/** An enterprise as the zone knows it today: standing, facts on file, certificates. */
export function readEnterprise(context: RequestContext, input: z.infer<typeof ofEnterprise>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, today } = work;
    const enterprise = await requireEnterprise(work, 'enterprises.view', input.enterprise);
    const ofThis = { zoneId, enterpriseId: enterprise.id };
    // The facts hold sales and trade: they are for whoever may look into the archive.
    const isOpen = can(work.actor, 'archive.view', zoneId, enterprise.id);
    const facts = isOpen && (await tx.enterpriseFacts.findFirst({ where: ofThis, orderBy: { revision: 'desc' } }));
    const certificates = await tx.certificate.findMany({ where: ofThis, orderBy: [{ kind: 'asc' }, { id: 'asc' }] });
    const observation = await tx.observation.findFirst({ where: { ...ofThis, state: 'open' } });
    const standing = standingAsOf(await loadEvents(tx, zoneId, enterprise.id), today);
    return {
      id: enterprise.id,
      uscc: enterprise.uscc,
      name: enterprise.name,
      nameEn: enterprise.nameEn,
      status: enterprise.status,
      since: dateColumn(enterprise.statusSince),
      admittedOn: standing?.admittedOn ?? null,
      eligibleForSupport: isEligibleForSupport(enterprise.status),
      observation: observation && { id: observation.id, endsOn: dateColumn(observation.endsOn) },
      facts: facts
        ? {
            revision: facts.revision,
            facts: readFacts(facts.facts),
            recordedBy: facts.recordedByName,
            recordedAt: facts.recordedAt.toISOString(),
          }
        : null,
      certificates: certificates.map((certificate) => ({
        id: certificate.id,
        kind: z.enum(CERTIFICATE_KINDS).parse(certificate.kind),
        scheme: certificate.scheme,
        number: certificate.number,
        issuer: certificate.issuer,
        scope: certificate.scope,
        issuedOn: certificate.issuedOn && dateColumn(certificate.issuedOn),
        expiresOn: certificate.expiresOn && dateColumn(certificate.expiresOn),
        endedOn: certificate.endedOn && dateColumn(certificate.endedOn),
        isValid: isValidOn(certificate, today),
        version: certificate.version,
      })),
      version: enterprise.version,
    };
  });
}

/** Neither ended nor expired on that day. */
export const isValidOn = (
  { expiresOn, endedOn }: { expiresOn: Date | null; endedOn: Date | null },
  day: string,
): boolean => (expiresOn === null || dateColumn(expiresOn) >= day) && (endedOn === null || dateColumn(endedOn) > day);

/** E6: every revision of the facts, the newest first; one of them in full. */
export function readFactsHistory(context: RequestContext, input: z.infer<typeof factsRevisionInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    await requireEnterprise(work, 'archive.view', input.enterprise);
    const revisions = await work.tx.enterpriseFacts.findMany({
      where: { zoneId: work.zoneId, enterpriseId: input.enterprise },
      orderBy: { revision: 'desc' },
    });
    const shown = input.revision ? revisions.find(({ revision }) => revision === input.revision) : revisions[0];
    return {
      revisions: revisions.map((revision) => ({
        revision: revision.revision,
        source: revision.source === 'update' ? ('update' as const) : ('application' as const),
        reason: revision.reason,
        recordedBy: revision.recordedByName,
        recordedAt: revision.recordedAt.toISOString(),
      })),
      shown: shown ? { revision: shown.revision, facts: readFacts(shown.facts) } : null,
    };
  });
}
