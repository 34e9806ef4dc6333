import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { addDays, type CivilDate, dateColumn, daysBetween, toDateColumn, yearOf } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { enterpriseReportsOwed } from '../../quality/enterprise-reports/enterprise-reports-owed.ts';
import { riskDutiesOwed } from '../../risk/cases/risk-duties.ts';
import type { FilingKind } from '../../risk/kinds.ts';
import { type RulePack, readRulePack, ruleCount, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { SIGNING_POSTS } from '../incidents/declaration.ts';
import { missingPapers, type ObservationPaper } from '../incidents/observation.ts';
import { completeness, monthsLater } from '../monthly-lists/filing.ts';
import type { ofEnterprise } from '../register/schema.ts';
import { isInZone, type StandingEvent, statusAsOf } from '../standing/lifecycle.ts';
import { loadEvents, requireEnterprise } from '../store.ts';
import type { owedOutput } from './schema.ts';

type Item = z.infer<typeof owedOutput>['items'][number];
export type OwedDuty = Omit<Item, 'state'>;

/** How many months back a missing list is still asked for. */
const MONTHS_BACK = 12;

/**
 * What an enterprise owes today: everything due or coming due, the most pressing first. A term that the zone's rule pack
 * does not set is nobody's duty.
 */
export function readOwed(
  context: RequestContext,
  input: z.infer<typeof ofEnterprise>,
): Promise<z.infer<typeof owedOutput>> {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const enterprise = await requireEnterprise(work, 'archive.view', input.enterprise);
    const pack = await readRulePack(work.tx, work.zoneId);
    const notice = ruleCount(pack, 'A9', 'deadlineNoticeDays');
    const found = await dutiesOwed(work, enterprise.id, pack, notice);
    const items = found.map((item) => ({ ...item, state: stateOf(item.dueOn, work.today, notice) }));
    return {
      enterprise: { id: enterprise.id, name: enterprise.name, status: enterprise.status },
      today: work.today,
      items: items.sort(byUrgency),
    };
  });
}

/** The same for whoever has been let in already; certificates that run out within `notice` days count. */
export async function dutiesOwed(
  work: ZoneWork,
  enterpriseId: string,
  pack: RulePack,
  notice: number,
): Promise<OwedDuty[]> {
  const events = await loadEvents(work.tx, work.zoneId, enterpriseId);
  return [
    ...(await applications(work, enterpriseId)),
    ...(await lists(work, enterpriseId, events, ruleCountIfAny(pack, 'EF4', 'listDueDay'))),
    ...(await reports(work, enterpriseId, events, pack)),
    ...(await observed(work, enterpriseId, ruleCountIfAny(pack, 'E8', 'declarationsPerShipment') ?? 0)),
    ...(await tracing(work, enterpriseId, ruleCountIfAny(pack, 'Z21', 'tracingDays'))),
    ...(await commitment(work, enterpriseId, events)),
    ...(await certificates(work, enterpriseId, notice)),
    ...(await risks(work, enterpriseId)),
  ];
}

function stateOf(dueOn: CivilDate | null, today: CivilDate, noticeDays: number): Item['state'] {
  if (dueOn === null) return 'open';
  if (dueOn < today) return 'overdue';
  return daysBetween(today, dueOn) <= noticeDays ? 'due' : 'open';
}

const NEVER = '9999-12-31';
const byUrgency = (a: Item, b: Item): number => (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER);

async function applications({ tx, zoneId }: ZoneWork, enterpriseId: string): Promise<OwedDuty[]> {
  const open = await tx.application.findMany({ where: { zoneId, enterpriseId, state: { in: ['draft', 'returned'] } } });
  return open.map(({ id, state }) => ({ duty: 'application', rule: 'E4', id, subject: state, dueOn: null }));
}

async function lists(
  { tx, zoneId, today }: ZoneWork,
  enterpriseId: string,
  events: readonly StandingEvent[],
  dueDay: number | null,
): Promise<OwedDuty[]> {
  if (dueDay === null) return [];
  // The list of a month can be filed once the month is over.
  const last = monthsLater(today.slice(0, 7), -1);
  const from = monthsLater(last, 1 - MONTHS_BACK);
  const filed = await tx.monthlyList.findMany({
    where: { zoneId, enterpriseId, revision: 1, month: { gte: toDateColumn(`${from}-01`) } },
    select: { month: true, filedOn: true },
  });
  const filings = filed.map((list) => ({
    month: dateColumn(list.month).slice(0, 7),
    filedOn: dateColumn(list.filedOn),
  }));
  return completeness(events, filings, { from, to: last }, today, dueDay)
    .filter(({ state }) => state === 'missing' || state === 'notYetDue')
    .map((owed) => ({ duty: 'monthly-list', rule: 'EF4', id: owed.month, subject: owed.month, dueOn: owed.dueOn }));
}

async function reports(
  work: ZoneWork,
  enterpriseId: string,
  events: readonly StandingEvent[],
  pack: RulePack,
): Promise<OwedDuty[]> {
  const owed = await enterpriseReportsOwed(work, enterpriseId, events, pack);
  return owed.map(({ period, dueOn }) => ({
    duty: 'half-year-report',
    rule: 'Z9',
    id: period,
    subject: period,
    dueOn,
  }));
}

async function observed(work: ZoneWork, enterpriseId: string, perShipment: number): Promise<OwedDuty[]> {
  const { tx, zoneId, today } = work;
  const observation = await tx.observation.findFirst({
    where: { zoneId, enterpriseId, state: 'open' },
    include: { papers: true, shipments: { include: { declarations: { include: { signatures: true } } } } },
  });
  if (!observation) return [];
  const endsOn = dateColumn(observation.endsOn);
  const filed = observation.papers.map(({ kind }) => kind as ObservationPaper);
  const papers = missingPapers(filed, today, endsOn).map(
    (paper): OwedDuty => ({
      duty: 'observation-paper',
      rule: 'E8',
      id: observation.id,
      subject: paper,
      dueOn: paper === 'overall-report' ? addDays(endsOn, 1) : null,
    }),
  );
  const undeclared = observation.shipments
    .filter(({ declarations }) => declarations.length < perShipment)
    .map(
      ({ product, shippedOn }): OwedDuty => ({
        duty: 'declaration',
        rule: 'EF6',
        id: observation.id,
        subject: product,
        dueOn: dateColumn(shippedOn),
      }),
    );
  return [...papers, ...undeclared, ...unsigned(work, enterpriseId, observation.shipments)];
}

interface DeclaredShipment {
  product: string;
  shippedOn: Date;
  declarations: { id: string; state: string; signatures: { post: string }[] }[];
}

/** Declarations that wait for the reader's own signature. */
function unsigned(
  { actor, zoneId }: ZoneWork,
  enterpriseId: string,
  shipments: readonly DeclaredShipment[],
): OwedDuty[] {
  const own = actor.memberships.find((member) => member.zoneId === zoneId && member.enterpriseId === enterpriseId);
  const post = SIGNING_POSTS.find((each) => each === own?.post);
  if (!post) return [];
  return shipments.flatMap(({ product, shippedOn, declarations }) =>
    declarations
      .filter(({ state, signatures }) => state === 'draft' && signatures.every((signature) => signature.post !== post))
      .map(
        ({ id }): OwedDuty => ({ duty: 'signature', rule: 'EF6', id, subject: product, dueOn: dateColumn(shippedOn) }),
      ),
  );
}

async function tracing({ tx, zoneId }: ZoneWork, enterpriseId: string, days: number | null): Promise<OwedDuty[]> {
  if (days === null) return [];
  const untraced = await tx.incident.findMany({ where: { zoneId, enterpriseId, tracedOn: null } });
  return untraced.map(({ id, product, reportedOn }) => ({
    duty: 'tracing',
    rule: 'Z21',
    id,
    subject: product,
    dueOn: addDays(dateColumn(reportedOn), days),
  }));
}

async function commitment(
  { tx, zoneId, today }: ZoneWork,
  enterpriseId: string,
  events: readonly StandingEvent[],
): Promise<OwedDuty[]> {
  const year = yearOf(today);
  if (!isInZone(statusAsOf(events, today))) return [];
  const signed = await tx.commitment.findUnique({
    where: { zoneId_enterpriseId_year: { zoneId, enterpriseId, year } },
  });
  return signed
    ? []
    : [{ duty: 'commitment', rule: 'E7', id: String(year), subject: String(year), dueOn: `${year}-12-31` }];
}

/** Certificates whose last day is near or past, unless another of the same scheme lasts longer. */
async function certificates(
  { tx, zoneId, today }: ZoneWork,
  enterpriseId: string,
  notice: number,
): Promise<OwedDuty[]> {
  const all = await tx.certificate.findMany({ where: { zoneId, enterpriseId, endedOn: null } });
  const horizon = toDateColumn(addDays(today, notice));
  return all
    .filter(({ kind, scheme, expiresOn }) => {
      if (!expiresOn || expiresOn > horizon) return false;
      return !all.some(
        (other) => other.kind === kind && other.scheme === scheme && (!other.expiresOn || other.expiresOn > expiresOn),
      );
    })
    .map(({ id, number, expiresOn }) => ({
      duty: 'certificate',
      rule: 'E6',
      id,
      subject: number,
      dueOn: expiresOn && dateColumn(expiresOn),
    }));
}

const RISK_DUTIES = {
  'reduction-report': 'reduction-report',
  notice: 'risk-notice',
  progress: 'risk-progress',
  'elimination-evaluation': 'elimination-evaluation',
} as const satisfies Record<FilingKind, Item['duty']>;

/** What it still has to file as the party responsible for a risk, named by the number of the risk only (R28). */
async function risks(work: ZoneWork, enterpriseId: string): Promise<OwedDuty[]> {
  const owed = await riskDutiesOwed(work, enterpriseId);
  return owed.map(({ kind, case: id, number, dueOn }) => ({
    duty: RISK_DUTIES[kind],
    rule: 'R22',
    id,
    subject: number,
    dueOn,
  }));
}
