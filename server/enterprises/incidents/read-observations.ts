import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { toPage } from '../../platform/page.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { archiveScope } from '../archive-scope.ts';
import { filesOf } from '../files/add-file.ts';
import { readDayCursor } from '../newest-first.ts';
import { requireEnterprise } from '../store.ts';
import { missingFields } from './declaration-content.ts';
import { DECLARATION_STATES, INCIDENT_KINDS } from './kinds.ts';
import { missingPapers, releaseBlocks } from './observation.ts';
import { declarationContent, type listObservationsInput, type readObservationInput } from './observation-schema.ts';
import {
  declarationsInForce,
  type FoundObservation,
  findObservation,
  observationState,
  paperKind,
  recordOf,
  signingPost,
  withParts,
} from './observation-store.ts';
import { presentShipment } from './shipment-store.ts';
import { signsAs } from './sign-declaration.ts';

/** Observations, the newest first, with what each still lacks; the people of an enterprise see their own. */
export function listObservations(context: RequestContext, input: z.infer<typeof listObservationsInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, today } = read;
    const after = readDayCursor(input.cursor);
    const perShipment = ruleCount(await readRulePack(tx, zoneId), 'E8', 'declarationsPerShipment');
    const found = await tx.observation.findMany({
      where: {
        zoneId,
        ...(await archiveScope(read, input.enterprise)),
        ...(input.state && { state: input.state }),
        ...(after && { OR: [{ openedOn: { lt: after.day } }, { openedOn: after.day, id: { lt: after.id } }] }),
      },
      orderBy: [{ openedOn: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
    });
    const rows = (await withParts(read, found)).map((observation) => presentRow(observation, today, perShipment));
    return toPage(rows, input.limit, ({ openedOn, id }) => [openedOn, id]);
  });
}

/** E8: one observation with its papers, shipments and declarations, and everything that stands in the way of release. */
export function readObservation(context: RequestContext, input: z.infer<typeof readObservationInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const observation = await findObservation(read, input.observation);
    const { enterpriseId } = observation;
    await requireEnterprise(read, 'archive.view', enterpriseId);
    const perShipment = ruleCount(await readRulePack(tx, zoneId), 'E8', 'declarationsPerShipment');
    const isOpen = observation.state === 'open';
    const manages = can(actor, 'observation.manage', zoneId);
    const files = can(actor, 'observation.file', zoneId, enterpriseId);
    const blocks = isOpen ? releaseBlocks(await recordOf(read, observation), perShipment) : [];
    return {
      ...presentRow(observation, today, perShipment),
      reason: observation.reason,
      openedBy: observation.openedByName,
      openedAt: observation.openedAt.toISOString(),
      releasedBy: observation.releasedByName,
      releasedAt: observation.releasedAt?.toISOString() ?? null,
      releaseReason: observation.releaseReason,
      version: observation.version,
      declarationsPerShipment: perShipment,
      papers: observation.papers.map(presentPaper),
      files: await filesOf(read, 'observation', observation.id),
      shipments: observation.shipments.map((shipment) => ({
        ...presentShipment(shipment),
        recordedBy: shipment.recordedByName,
        recordedAt: shipment.recordedAt.toISOString(),
        isDeclared: declarationsInForce(shipment) >= perShipment,
        declarations: shipment.declarations.map(presentDeclaration),
      })),
      blocks,
      can: {
        file: isOpen && files,
        recordShipment: isOpen && (files || manages),
        release: isOpen && blocks.length === 0 && manages,
      },
      signsAs: isOpen ? signsAs(actor, zoneId, enterpriseId) : null,
    };
  });
}

function presentRow(observation: FoundObservation, today: string, perShipment: number) {
  const { id, enterprise, incident, termMonths, releasedOn, papers, shipments } = observation;
  const endsOn = dateColumn(observation.endsOn);
  const state = observationState(observation.state);
  const filed = papers.map(({ kind }) => paperKind(kind));
  return {
    id,
    enterprise,
    incident: {
      ...incident,
      kind: z.enum(INCIDENT_KINDS).parse(incident.kind),
      happenedOn: dateColumn(incident.happenedOn),
    },
    openedOn: dateColumn(observation.openedOn),
    termMonths,
    endsOn,
    state,
    releasedOn: releasedOn && dateColumn(releasedOn),
    missing: state === 'open' ? missingPapers(filed, today, endsOn) : [],
    undeclared: shipments.filter((shipment) => declarationsInForce(shipment) < perShipment).length,
  };
}

const presentPaper = (paper: FoundObservation['papers'][number]) => ({
  id: paper.id,
  kind: paperKind(paper.kind),
  text: paper.text,
  filedOn: dateColumn(paper.filedOn),
  filedBy: paper.filedByName,
  filedAt: paper.filedAt.toISOString(),
});

function presentDeclaration(declaration: FoundObservation['shipments'][number]['declarations'][number]) {
  const content = declarationContent.parse(declaration.content);
  return {
    id: declaration.id,
    content,
    pledges: declaration.pledges,
    state: z.enum(DECLARATION_STATES).parse(declaration.state),
    missing: missingFields(content),
    createdBy: declaration.createdByName,
    createdAt: declaration.createdAt.toISOString(),
    version: declaration.version,
    signatures: declaration.signatures.map(({ post, name, signedAt }) => ({
      post: signingPost(post),
      name,
      signedAt: signedAt.toISOString(),
    })),
  };
}
