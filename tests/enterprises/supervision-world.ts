import { declarationContent, recordShipmentInput } from '../../server/enterprises/incidents/observation-schema.ts';
import { reportIncidentInput } from '../../server/enterprises/incidents/schema.ts';
import { storeFile } from '../../server/files/store-file.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';

export const ZONE = SUZHOU;
/** An id of nothing. */
export const NOWHERE = '019a0000-0000-7000-8000-000000000000';

/** Two zones, the people who supervise, and two enterprises with their people. */
export async function openWorld() {
  const installation = await openInstallation();
  await installation.importPack(SUZHOU);
  await installation.importPack(ZHUHAI);
  const person = (name: string, role: 'office' | 'inspection' | 'leader' | 'technical', zone = ZONE) =>
    installation.person(name, { zone, role });
  const office = await person('office', 'office');
  const inspection = await person('inspection', 'inspection');
  const leader = await person('leader', 'leader');
  const stranger = await person('stranger', 'office', ZHUHAI);
  const association = await installation.person('association', {
    zone: ZONE,
    role: 'association',
    department: 'association',
  });
  const admitted = (name: string) =>
    addEnterprise(installation, office, { name, events: [['admitted', '2025-03-01']] });
  const enterprise = await admitted('示例医疗一厂');
  const other = await admitted('示例医疗二厂');
  const of = (id: string, name: string, post?: 'quality-head' | 'legal-person') =>
    enterprisePerson(installation, ZONE, id, name, post);
  return {
    installation,
    at: installation.at,
    office,
    inspection,
    leader,
    stranger,
    association,
    enterprise,
    other,
    clerk: await of(enterprise, 'clerk'),
    head: await of(enterprise, 'head', 'quality-head'),
    legal: await of(enterprise, 'legal', 'legal-person'),
    competitor: await of(other, 'competitor', 'quality-head'),
    close: () => installation.close(),
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

export const incidentOf = (enterprise: string, more: object = {}) =>
  reportIncidentInput.parse({
    zone: ZONE,
    enterprise,
    kind: 'notification',
    happenedOn: '2026-01-10',
    country: 'de',
    product: '一次性注射器',
    hsCode: '9018.31',
    description: '标签不符合当地法规',
    ...more,
  });

export const shipmentOf = (enterprise: string, more: object = {}) =>
  recordShipmentInput.parse({
    zone: ZONE,
    enterprise,
    shippedOn: '2026-02-01',
    country: 'DE',
    product: '一次性注射器',
    contractNumber: 'HT-2026-01',
    amountUsd: '12500.50',
    ...more,
  });

export const CONTENT = declarationContent.parse({
  goods: '一次性注射器',
  valueUsd: '12500.50',
  model: '5 ml',
  quantity: '10000 支',
  contractNumber: 'HT-2026-01',
  hsCode: '9018310000',
  batch: 'B20260115',
  serial: '无',
  producedOn: '2026-01-15',
  productionPlace: '苏州',
  brandUse: '自主品牌',
  destination: 'DE',
  testReports: 'TR-2026-008',
});
export const PLEDGED = [true, true, true, true, true];

/** Stores a small file and names it as an attachment. */
export async function aFile(world: World, actor: Actor, words: string) {
  const { sha256, fileName } = await storeFile(world.at(actor, '2026-01-05 09:00'), {
    zone: ZONE,
    fileName: 'paper.txt',
    bytes: new TextEncoder().encode(words),
  });
  return { sha256, fileName, title: words };
}

/** The audit trail's actions about these objects, in order. */
export const actionsOn = (installation: Installation, objects: string | string[], zone = ZONE): Promise<string[]> =>
  withZones(installation.platform.prisma, [zone], async (tx) =>
    (
      await tx.auditEntry.findMany({
        where: { zoneId: zone, objectId: { in: [objects].flat() } },
        orderBy: { seq: 'asc' },
      })
    ).map(({ action }) => action),
  );
