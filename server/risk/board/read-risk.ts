import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { fileOnRecord } from '../archive/file-on-record.ts';
import { assessmentsOf } from '../assessment/read-assessments.ts';
import { casesOf, evaluationsOf, papersOf } from '../cases/read-cases.ts';
import { HOLDER, RISK_STATES } from '../lifecycle.ts';
import { decidedOn } from '../measures/read-measures.ts';
import { termsOf } from '../rule-numbers.ts';
import { datesOf, type RiskRow, requireItem } from '../store.ts';
import { technicalGroup } from '../technical-group.ts';
import { visibleTo } from '../visible.ts';
import { actsNow } from './acts-now.ts';
import { destructionsOf, presentDestruction } from './read-destructions.ts';
import { mergedInto, reportsOf } from './read-reports.ts';
import { ownerOf, termNow, withOverdue } from './risk-rows.ts';
import type { ofRisk } from './schema.ts';

const state = z.enum(RISK_STATES);

/** R2: one risk with everything on its file, and what the reader may do about it now. */
export function readRisk(context: RequestContext, input: z.infer<typeof ofRisk>) {
  return readInZone(context, input.zone, 'risk.view', async (read) => {
    const item = await requireItem(read, 'risk.view', input.risk);
    const pack = await readRulePack(read.tx, read.zoneId);
    const decided = {
      ...(await decidedOn(read, item.id, pack)),
      cases: await casesOf(read, item.id, pack),
    };
    const destructions = await destructionsOf(read, item.id);
    const merged = await mergedInto(read, [item.id]);
    const links = await linksOf(read, item);
    return {
      ...factsOf(item),
      ...links,
      terms: termsOf(datesOf(item), pack).map((term) => withOverdue(term, read.today)),
      term: termNow(item, pack, read.today),
      merged,
      reports: await reportsOf(
        read,
        [item, ...merged].map(({ id }) => id),
      ),
      assessments: await assessmentsOf(read, item.id),
      ...decided,
      evaluations: await evaluationsOf(read, item.id),
      files: await papersOf(read, item.id),
      destructions: destructions.map(presentDestruction),
      events: await eventsOf(read, item, [...merged, ...(links.mergedInto ? [links.mergedInto] : [])]),
      technicians: (await technicalGroup(read.tx, read.zoneId)).map(({ id, name }) => ({ id, name })),
      can: actsNow(
        read.actor,
        read.zoneId,
        {
          state: item.state,
          isEscalated: item.escalatedOn !== null,
          ...decided,
          file: fileOnRecord(item),
          destruction: destructions.find((each) => each.state === 'proposed') ?? null,
        },
        read.today,
      ),
    };
  });
}

/** The item's own row. */
function factsOf(item: RiskRow) {
  const { id, version, number, title, product, hsCode, country, hazard, level, isMajor } = item;
  return {
    id,
    version,
    number,
    state: item.state,
    stateSince: item.stateSince.toISOString(),
    title,
    product,
    hsCode,
    country,
    hazard,
    source: item.source,
    level,
    isMajor,
    visibleTo: item.visibleTo,
    owner: ownerOf(item),
    ...datesOf(item),
    escalatedOn: item.escalatedOn && dateColumn(item.escalatedOn),
    closedOn: item.closedOn && dateColumn(item.closedOn),
    retainUntil: item.retainUntil && dateColumn(item.retainUntil),
    holder: HOLDER[item.state],
  };
}

/** What else it belongs to; of other risks only those that the reader may see (R28). */
async function linksOf({ tx, zoneId, actor }: ZoneWork, { enterpriseId, incidentId, mergedIntoId }: RiskRow) {
  const seen = visibleTo(actor, zoneId);
  return {
    enterprise: enterpriseId
      ? await tx.enterprise.findUnique({
          where: { zoneId_id: { zoneId, id: enterpriseId } },
          select: { id: true, name: true },
        })
      : null,
    incident: incidentId ? { id: incidentId } : null,
    mergedInto: mergedIntoId
      ? await tx.riskItem.findFirst({ where: { ...seen, id: mergedIntoId }, select: { id: true, number: true } })
      : null,
  };
}

/**
 * R2: the timeline, the newest first. Of merging, it names the other risk only where that is one of those that the reader
 * may see; that something went on in this one is not told to anybody else (R28).
 */
async function eventsOf({ tx, zoneId }: ZoneWork, { id: itemId }: RiskRow, seen: readonly { id: string }[]) {
  const found = await tx.riskEvent.findMany({ where: { zoneId, itemId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  const isKept = ({ kind, subjectId }: { kind: string; subjectId: string | null }) =>
    (kind === 'absorb' || kind === 'merge') && !seen.some(({ id }) => id === subjectId);
  const told = found.filter((event) => event.kind !== 'absorb' || !isKept(event));
  return told.map((event) => ({
    id: event.id,
    kind: event.kind,
    state: state.parse(event.state),
    note: event.note,
    subject: isKept(event) ? null : event.subjectId,
    by: event.actorId === null ? null : event.actorName,
    at: event.at.toISOString(),
  }));
}
