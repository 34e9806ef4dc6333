import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, notFound, ProductError } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { CERTIFICATE_SCHEMES } from '../admission/fact-fields.ts';
import { lockEnterprise } from '../store.ts';
import type { addCertificateInput, endCertificateInput } from './schema.ts';

/** E6, Z24: puts a certificate into the archive; the same one once. */
export function addCertificate(context: RequestContext, input: z.infer<typeof addCertificateInput>) {
  return writeInZone(context, input.zone, 'addCertificate', input, async (write) => {
    const { tx, zoneId, now, today } = write;
    const enterprise = await lockEnterprise(write, 'enterprise.update', input.enterprise);
    const { kind, scheme, number, issuer, issuedOn, expiresOn, scope } = input;
    const schemes: readonly string[] = CERTIFICATE_SCHEMES[kind];
    if (!schemes.includes(scheme)) throw badField('scheme', { key: 'field.format' });
    if (issuedOn && issuedOn > today) throw badField('issuedOn', { key: 'field.future' });
    if (issuedOn && expiresOn && expiresOn < issuedOn) throw badField('expiresOn', { key: 'field.expiresBeforeIssue' });
    const same = await tx.certificate.findFirst({
      where: { zoneId, enterpriseId: enterprise.id, kind, scheme, number, endedOn: null },
    });
    if (same) throw new ProductError('conflict', { key: 'enterprises.certificateKnown' });
    const id = uuidv7();
    await tx.certificate.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        kind,
        scheme,
        number,
        issuer,
        scope,
        issuedOn: issuedOn && toDateColumn(issuedOn),
        expiresOn: expiresOn && toDateColumn(expiresOn),
        recordedAt: now,
      },
    });
    await write.record({
      action: 'certificate.add',
      objectType: 'certificate',
      objectId: id,
      after: { enterprise: enterprise.id, kind, scheme, number, expiresOn },
    });
    return { id, version: 1 };
  });
}

/** A certificate that was withdrawn, or entered in error, counts no longer from that day. */
export function endCertificate(context: RequestContext, input: z.infer<typeof endCertificateInput>) {
  return writeInZone(context, input.zone, 'endCertificate', input, async (write) => {
    const { tx, zoneId, today } = write;
    await lockEnterprise(write, 'enterprise.update', input.enterprise);
    const certificate = await tx.certificate.findUnique({ where: { zoneId_id: { zoneId, id: input.certificate } } });
    if (certificate?.enterpriseId !== input.enterprise) throw notFound();
    requireCurrent(certificate, input.version);
    if (input.endedOn > today) throw badField('endedOn', { key: 'field.future' });
    await tx.certificate.update({
      where: { zoneId_id: { zoneId, id: certificate.id } },
      data: { endedOn: toDateColumn(input.endedOn), version: { increment: 1 } },
    });
    await write.record({
      action: 'certificate.end',
      objectType: 'certificate',
      objectId: certificate.id,
      before: { endedOn: null },
      after: { endedOn: input.endedOn },
    });
    return { id: certificate.id, version: certificate.version + 1 };
  });
}
