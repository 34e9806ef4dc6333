import { dataVersion } from '../audit/data-version.ts';
import {
  byEnterprise,
  byRoles,
  type Deadline,
  type DeadlineSource,
  type DeadlineWork,
  plainly,
  type Span,
} from '../deadlines/deadline.ts';
import { addDays, dateColumn, daysBetween, toDateColumn, yearOf } from '../platform/calendar.ts';
import { can } from '../platform/permissions.ts';
import { type RulePack, readRulePack, ruleCountIfAny } from '../zones/rule-pack.ts';
import { coverage } from './checks/outcome.ts';
import { enterprisesInZone } from './in-zone.ts';
import { completenessOfZone } from './monthly-lists/completeness-of-zone.ts';
import { completeness, monthOf, monthsLater } from './monthly-lists/filing.ts';
import { dutiesOwed, type OwedDuty } from './owed/read-owed.ts';
import { loadEvents } from './store.ts';

/** How many months back a missing list still counts as open. */
const MONTHS_BACK = 12;

/** What enterprises owe, for their own people; and what the zone's offices keep an eye on. */
export const enterpriseDeadlines: DeadlineSource = {
  async open(work, span) {
    const pack = await readRulePack(work.tx, work.zoneId);
    return [...(await ofOwnEnterprises(work, span, pack)), ...(await ofZone(work, span, pack))];
  },
};

async function ofOwnEnterprises(work: DeadlineWork, span: Span, pack: RulePack): Promise<Deadline[]> {
  const { actor, zoneId, today } = work;
  const own = actor.memberships.flatMap((member) =>
    member.zoneId === zoneId && member.enterpriseId && can(actor, 'archive.view', zoneId, member.enterpriseId)
      ? [member.enterpriseId]
      : [],
  );
  const found: Deadline[] = [];
  for (const enterpriseId of new Set(own)) {
    const owed = await dutiesOwed(work, enterpriseId, pack, daysBetween(today, span.to));
    found.push(...owed.filter(({ dueOn }) => dueOn !== null).map((duty) => ofDuty(enterpriseId, duty)));
    found.push(...(await listsAhead(work, enterpriseId, span, pack)));
  }
  return found;
}

/** Their subjects are for the product's own pages: what an enterprise ships is nobody else's business. */
const UNNAMED: readonly OwedDuty['duty'][] = ['declaration', 'signature', 'tracing'];

const ofDuty = (enterpriseId: string, { duty, rule, id, subject, dueOn }: OwedDuty): Deadline => ({
  kind: duty,
  rule,
  uid: [enterpriseId, id, subject, dueOn].join('/'),
  subject: plainly(UNNAMED.includes(duty) ? '' : subject),
  dueOn,
  unknownYear: null,
  holder: byEnterprise(enterpriseId),
  about: { id },
  enterpriseId,
});

/** EF4: the lists of this month and of those to come, as long as the enterprise stays in the zone. */
async function listsAhead({ tx, zoneId, today }: DeadlineWork, enterpriseId: string, { to }: Span, pack: RulePack) {
  const dueDay = ruleCountIfAny(pack, 'EF4', 'listDueDay');
  if (dueDay === null) return [];
  const months = { from: monthOf(today), to: monthOf(to) };
  return completeness(await loadEvents(tx, zoneId, enterpriseId), [], months, today, dueDay)
    .filter(({ state }) => state === 'notYetDue')
    .map(({ month, dueOn }) =>
      ofDuty(enterpriseId, { duty: 'monthly-list', rule: 'EF4', id: month, subject: month, dueOn }),
    );
}

async function ofZone(work: DeadlineWork, span: Span, pack: RulePack): Promise<Deadline[]> {
  const { tx, zoneId, actor, today, platform } = work;
  if (!can(actor, 'archive.view', zoneId)) return [];
  const key = ['enterprise-deadlines', zoneId, today, span.to, await dataVersion(tx, zoneId)].join('|');
  return platform.cache.remember(key, async () => [
    ...(await zoneLists(work, span, pack)),
    ...(await zoneChecks(work, ruleCountIfAny(pack, 'E11', 'checksPerYear'))),
    ...(await observationsToRelease(work)),
  ]);
}

/** EF4: a month's lists as one entry, until every enterprise has filed. */
async function zoneLists({ tx, zoneId, today }: DeadlineWork, { to }: Span, pack: RulePack): Promise<Deadline[]> {
  if (ruleCountIfAny(pack, 'EF4', 'listDueDay') === null) return [];
  const months = { from: monthsLater(monthOf(today), -MONTHS_BACK), to: monthOf(to) };
  const filings = (await completenessOfZone(tx, zoneId, months, today)).flatMap((each) => each.months);
  const open = filings.filter(({ state }) => state === 'missing' || state === 'notYetDue');
  return [...new Map(open.map(({ month, dueOn }) => [month, dueOn]))].map(([month, dueOn]) => ({
    kind: 'zone-lists',
    rule: 'EF4',
    uid: month,
    subject: plainly(month),
    dueOn,
    unknownYear: null,
    holder: byRoles('office'),
    about: { id: month },
  }));
}

/** E11: the year's checks as one entry, until every enterprise has had them. */
async function zoneChecks(work: DeadlineWork, checksPerYear: number | null): Promise<Deadline[]> {
  if (checksPerYear === null) return [];
  const { tx, zoneId, today } = work;
  const year = yearOf(today);
  const checks = await tx.supervisionCheck.findMany({
    where: { zoneId, checkedOn: { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(today) } },
    select: { enterpriseId: true, checkedOn: true },
  });
  const made = checks.map(({ enterpriseId, checkedOn }) => ({ enterpriseId, on: dateColumn(checkedOn) }));
  const { unchecked } = coverage(await enterprisesInZone(work, today), made, year, checksPerYear, today);
  if (unchecked.length === 0) return [];
  return [
    {
      kind: 'zone-checks',
      rule: 'E11',
      uid: String(year),
      subject: plainly(String(year)),
      dueOn: `${year}-12-31`,
      unknownYear: null,
      holder: byRoles('office', 'inspection'),
      about: { id: String(year), year },
    },
  ];
}

/** E8: an observation whose term is over waits for its release, or for a further decision. */
async function observationsToRelease({ tx, zoneId }: DeadlineWork): Promise<Deadline[]> {
  const open = await tx.observation.findMany({ where: { zoneId, state: 'open' }, orderBy: { id: 'asc' } });
  return open.map(({ id, enterpriseId, endsOn }) => ({
    kind: 'observation-release',
    rule: 'E8',
    uid: id,
    subject: plainly(''),
    dueOn: addDays(dateColumn(endsOn), 1),
    unknownYear: null,
    holder: byRoles('office', 'inspection'),
    about: { id },
    enterpriseId,
  }));
}
