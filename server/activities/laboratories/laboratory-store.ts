import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { CertificateTerm } from '../../enterprises/metrics/metric-facts.ts';
import { isInZone, STATUSES } from '../../enterprises/standing/lifecycle.ts';
import { civilDate, dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { can, ownersFor, type Permission, permit, permitForSome } from '../../platform/permissions.ts';
import { LABORATORY_STATES, type LaboratoryState } from '../kinds.ts';

/** Whose laboratories the reader may see; 403 for who may see none. */
export function laboratoryScope({ actor, zoneId }: ZoneWork): { enterpriseId?: { in: string[] } } {
  permitForSome(actor, 'laboratory.view', zoneId);
  const owners = ownersFor(actor, 'laboratory.view', zoneId);
  return owners === 'all' ? {} : { enterpriseId: { in: owners } };
}

/**
 * The enterprise behind a record of the guidance, for whoever may do that: 403 for who may do it nowhere, 404 for the
 * people of another enterprise, to whom the record is not there.
 */
function permitOn({ actor, zoneId }: ZoneWork, permission: Permission, enterpriseId: string | undefined, what: string) {
  permitForSome(actor, permission, zoneId);
  if (enterpriseId === undefined || !can(actor, 'laboratory.view', zoneId, enterpriseId)) throw notFound(what);
  permit(actor, permission, zoneId, enterpriseId);
}

/** The laboratory, with its enterprise. @throws ProductError 403 and 404 as `permitOn` */
export async function requireLaboratory(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId } = work;
  const found = await tx.laboratory.findUnique({
    where: { zoneId_id: { zoneId, id } },
    include: { enterprise: { select: { id: true, name: true, status: true } } },
  });
  permitOn(work, permission, found?.enterpriseId, 'laboratories.notFound');
  if (!found) throw notFound('laboratories.notFound');
  return {
    ...found,
    enterprise: enterpriseView(found.enterprise),
    state: parseState(found.state),
    since: dateColumn(found.stateSince),
  };
}

export const parseState = (state: string): LaboratoryState => z.enum(LABORATORY_STATES).parse(state);

/** The enterprise of a laboratory, and whether it is one of the zone: only then does the laboratory count (Z14). */
export const enterpriseView = ({ id, name, status }: { id: string; name: string; status: string }) => ({
  id,
  name,
  isInZone: isInZone(z.enum(STATUSES).parse(status)),
});

export type LaboratoryRecord = Awaited<ReturnType<typeof requireLaboratory>>;

/** The same, locked to the end of the transaction. */
export async function lockLaboratory(work: ZoneWork, permission: Permission, id: string): Promise<LaboratoryRecord> {
  await work.tx.$queryRaw`
    SELECT 1 FROM laboratory WHERE zone_id = ${work.zoneId} AND id = ${id}::uuid FOR UPDATE`;
  return requireLaboratory(work, permission, id);
}

/** A guidance visit with its laboratory, locked to the end of the transaction. @throws ProductError as `permitOn` */
export async function lockVisit(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId } = work;
  await tx.$queryRaw`SELECT 1 FROM laboratory_visit WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
  const found = await tx.laboratoryVisit.findUnique({
    where: { zoneId_id: { zoneId, id } },
    include: { laboratory: { select: { id: true, enterpriseId: true } }, actions: { orderBy: { id: 'asc' } } },
  });
  permitOn(work, permission, found?.laboratory.enterpriseId, 'laboratories.visitNotFound');
  if (!found) throw notFound('laboratories.visitNotFound');
  return found;
}

/** An action with its visit, both locked to the end of the transaction. @throws ProductError as `permitOn` */
export async function lockAction(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId } = work;
  const action = await tx.laboratoryAction.findUnique({ where: { zoneId_id: { zoneId, id } } });
  if (!action) {
    permitOn(work, permission, undefined, 'laboratories.actionNotFound');
    throw notFound('laboratories.actionNotFound');
  }
  const visit = await lockVisit(work, permission, action.visitId);
  const current = visit.actions.find((each) => each.id === id);
  if (!current) throw notFound('laboratories.actionNotFound');
  return { action: current, visit };
}

/** A certificate of an enterprise's laboratory; it is valid from its issue, or from when it was put on file. */
export interface LaboratoryCertificate extends CertificateTerm {
  id: string;
  enterpriseId: string;
  scheme: string;
  number: string;
  issuer: string;
  scope: string;
  issuedOn: string | null;
}

/** The laboratory certificates of enterprises, by the enterprise. */
export async function loadCertificates(
  { tx, zoneId, timeZone }: Pick<ZoneWork, 'tx' | 'zoneId' | 'timeZone'>,
  enterpriseIds: readonly string[],
): Promise<Map<string, LaboratoryCertificate[]>> {
  const found = await tx.certificate.findMany({
    where: { zoneId, kind: 'laboratory', enterpriseId: { in: [...enterpriseIds] } },
    orderBy: { id: 'asc' },
  });
  const byEnterprise = new Map<string, LaboratoryCertificate[]>();
  for (const { id, enterpriseId, scheme, number, issuer, scope, issuedOn, expiresOn, endedOn, recordedAt } of found) {
    const certificate = {
      id,
      enterpriseId,
      scheme,
      number,
      issuer,
      scope,
      issuedOn: issuedOn && dateColumn(issuedOn),
      from: issuedOn ? dateColumn(issuedOn) : civilDate(recordedAt, timeZone),
      expiresOn: expiresOn && dateColumn(expiresOn),
      endedOn: endedOn && dateColumn(endedOn),
    };
    byEnterprise.set(enterpriseId, [...(byEnterprise.get(enterpriseId) ?? []), certificate]);
  }
  return byEnterprise;
}

export const ofCnas = (certificates: readonly LaboratoryCertificate[] | undefined): LaboratoryCertificate[] =>
  (certificates ?? []).filter(({ scheme }) => scheme === 'cnas');

/** The CNAS certificates of one enterprise. */
export const cnasCertificates = async (work: ZoneWork, enterpriseId: string): Promise<LaboratoryCertificate[]> =>
  ofCnas((await loadCertificates(work, [enterpriseId])).get(enterpriseId));
