import { v7 as uuidv7 } from 'uuid';
import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { isCivilDate, toDateColumn } from '../../platform/calendar.ts';
import type { Facts } from '../admission/facts.ts';
import { searchKeys } from './search-keys.ts';

/**
 * E6: keeps the facts as a new revision; nothing earlier is lost. What lists filter by (name, goods, markets) follows,
 * and certificates told for the first time join the archive's.
 */
export async function keepFacts(
  write: ZoneWrite,
  enterprise: { id: string; name: string },
  facts: Facts,
  { source, reason }: { source: 'application' | 'update'; reason: string },
): Promise<number> {
  const { tx, zoneId, actor, now } = write;
  const last = await tx.enterpriseFacts.findFirst({
    where: { zoneId, enterpriseId: enterprise.id },
    orderBy: { revision: 'desc' },
    select: { revision: true },
  });
  const revision = (last?.revision ?? 0) + 1;
  await tx.enterpriseFacts.create({
    data: {
      zoneId,
      enterpriseId: enterprise.id,
      revision,
      facts,
      source,
      reason,
      recordedById: actor.userId,
      recordedByName: actor.displayName,
      recordedAt: now,
    },
  });
  const name = facts.name || enterprise.name;
  await tx.enterprise.update({
    where: { zoneId_id: { zoneId, id: enterprise.id } },
    data: { name, ...searchKeys(name), hsCodes: facts.hsCodes, markets: facts.markets, version: { increment: 1 } },
  });
  await keepCertificates(write, enterprise.id, facts);
  return revision;
}

async function keepCertificates({ tx, zoneId, now }: ZoneWrite, enterpriseId: string, facts: Facts): Promise<void> {
  const known = await tx.certificate.findMany({ where: { zoneId, enterpriseId, endedOn: null } });
  const day = (text: string) => (isCivilDate(text) ? toDateColumn(text) : null);
  const isKnown = ({ kind, scheme, number }: Facts['certificates'][number]) =>
    known.some((other) => other.kind === kind && other.scheme === scheme && other.number === number);
  await tx.certificate.createMany({
    data: facts.certificates
      .filter((certificate) => !isKnown(certificate))
      .map(({ kind, scheme, number, issuer, issuedOn, expiresOn }) => ({
        zoneId,
        id: uuidv7(),
        enterpriseId,
        kind,
        scheme,
        number,
        issuer,
        issuedOn: day(issuedOn),
        expiresOn: day(expiresOn),
        recordedAt: now,
      })),
  });
}
