import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { fileOnRecord } from '../archive/file-on-record.ts';
import { assessmentsOf } from '../assessment/read-assessments.ts';
import { casesOf, evaluationsOf, papersOf } from '../cases/read-cases.ts';
import { RISK_SOURCES, VIEWER_ROLES } from '../kinds.ts';
import { HOLDER, RISK_STATES } from '../lifecycle.ts';
import { measuresOf, proposalsOf } from '../measures/read-measures.ts';
import { termsOf } from '../rule-numbers.ts';
import { datesOf, type RiskRow, requireItem } from '../store.ts';
import { visibleTo } from '../visible.ts';
import { actsNow } from './acts-now.ts';
import { destructionsOf, presentDestruction } from './read-destructions.ts';
import { mergedInto, reportsOf } from './read-reports.ts';
import { ownerOf, termNow, withOverdue } from './risk-rows.ts';
import type { ofRisk } from './schema.ts';

const source = z.enum(RISK_SOURCES);
const viewers = z.array(z.enum(VIEWER_ROLES));
const state = z.enum(RISK_STATES);

/** R2: one risk with everything on its file, and what the reader may do about it now. */
export function readRisk(context: RequestContext, input: z.infer<typeof ofRisk>) {
  return readInZone(context, input.zone, 'risk.view', async (read) => {
    const item = await requireItem(read, 'risk.view', input.risk);
    const decided = {
      proposals: await proposalsOf(read, item.id),
      measures: await measuresOf(read, item.id),
      cases: await casesOf(read, item.id),
    };
    const destructions = await destructionsOf(read, item.id);
    const merged = await mergedInto(read, [item.id]);
    return {
      ...factsOf(item),
      ...(await linksOf(read, item)),
      ...(await termsNow(read, item)),
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
      events: await eventsOf(read, item.id),
      technicians: await techniciansOf(read),
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
    source: source.parse(item.source),
    level,
    isMajor,
    visibleTo: viewers.parse(item.visibleTo),
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

async function termsNow({ tx, zoneId, today }: ZoneWork, item: RiskRow) {
  const pack = await readRulePack(tx, zoneId);
  return {
    terms: termsOf(datesOf(item), pack).map((term) => withOverdue(term, today)),
    term: termNow(item, pack, today),
  };
}

/** R2: the timeline, the newest first. */
async function eventsOf({ tx, zoneId }: ZoneWork, itemId: string) {
  const found = await tx.riskEvent.findMany({ where: { zoneId, itemId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  return found.map((event) => ({
    id: event.id,
    kind: event.kind,
    state: state.parse(event.state),
    note: event.note,
    subject: event.subjectId,
    by: event.actorId === null ? null : event.actorName,
    at: event.at.toISOString(),
  }));
}

async function techniciansOf({ tx, zoneId }: ZoneWork) {
  const members = await tx.member.findMany({
    where: { zoneId, role: 'technical', user: { disabledAt: null } },
    select: { user: { select: { id: true, displayName: true } } },
    orderBy: { user: { displayName: 'asc' } },
  });
  return members.map(({ user }) => ({ id: user.id, name: user.displayName }));
}
