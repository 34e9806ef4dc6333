import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { changeMember } from '../accounts/change-member.ts';
import { hashPassword } from '../accounts/password.ts';
import { closePlan } from '../assessment/close-plan.ts';
import { carryPlanToYear } from '../assessment/plan-changes.ts';
import { readPlan } from '../assessment/read-plan.ts';
import { frameWrite } from '../audit/write-in-zone.ts';
import { type CivilDate, civilDate, yearOf } from '../platform/calendar.ts';
import type { Actor, EnterprisePost, Membership } from '../platform/permissions.ts';
import type { Platform, RequestContext } from '../platform/platform.ts';
import { PROJECT_FOLDER } from '../platform/project-folder.ts';
import { PLATFORM, withZones } from '../platform/tenant.ts';
import { importZone } from '../zones/import-zone.ts';
import { readPackFolder } from '../zones/pack/read-folder.ts';
import { type Act, actsOf, type Cast, playRareMatters } from './activity.ts';
import { dailyCastOf } from './daily-work/daily-cast.ts';
import { enterpriseActs } from './enterprises/enterprise-acts.ts';
import { DEMO_PEOPLE, type DemoPerson } from './people.ts';

export interface DemonstrationSettings {
  /** Of all demonstration accounts; unset: a random one, printed once. */
  password: string | undefined;
  now: Date;
}

const DEMO_ZONES = ['zhuhai-printing-consumables', 'suzhou-medical-devices'] as const;

/**
 * Fills an empty database with both zones and about two years of made-up activity: last year closed, this year under
 * way, up to today. Everything is played through the product's own use cases by fictitious people, so that each figure
 * has its records and its audit trail like any real one.
 */
export async function loadDemonstration(platform: Platform, { password, now }: DemonstrationSettings): Promise<void> {
  const today = civilDate(now, platform.timeZone);
  const secret = password ?? randomBytes(9).toString('base64url');
  const start = new Date(`${yearOf(today) - 1}-01-04T09:00:00+08:00`);
  const people = await createPeople(platform, secret, start);
  const contextOf = (username: string, at: Date): RequestContext => {
    const actor = people.get(username);
    if (!actor) throw new Error(`The demonstration has no ${username}`);
    return { platform, actor: { ...actor, now: at }, requestId: `demo-${uuidv7()}` };
  };
  const joinEnterprise: JoinEnterprise = async (context, zone, usernames, enterprise) => {
    for (const [username, post] of Object.entries(usernames)) {
      const person = people.get(username);
      if (!person) throw new Error(`The demonstration has no ${username}`);
      await changeMember(context, {
        zone,
        userId: person.userId,
        role: 'enterprise',
        version: 1,
        enterprise: { id: enterprise, post },
      });
      const memberships = [
        { zoneId: zone, role: 'enterprise' as const, departmentId: null, enterpriseId: enterprise, post },
      ];
      people.set(username, { ...person, memberships });
    }
  };
  for (const zone of DEMO_ZONES) {
    const pack = await readPackFolder(path.join(PROJECT_FOLDER, 'seeds', zone));
    await importZone(contextOf('admin', start), pack, { reason: '演示数据', demo: true });
    await addMembers(platform, zone, contextOf('admin', start));
  }
  // Zones share nothing: while one waits for its commit, the other works.
  await Promise.all(DEMO_ZONES.map((zone) => playZone(platform, zone, contextOf, now, joinEnterprise)));
  if (password === undefined) process.stdout.write(`demonstration accounts: password ${secret}\n`);
}

async function createPeople(platform: Platform, password: string, at: Date): Promise<Map<string, Actor>> {
  const passwordHash = await hashPassword(password);
  const people = new Map(DEMO_PEOPLE.map((person) => [person.username, asActor(person, at)]));
  const author = people.get('admin');
  if (!author) throw new Error('The demonstration has no administrator');
  const context: RequestContext = { platform, actor: author, requestId: 'demo-accounts' };
  await frameWrite(context, PLATFORM, 'createDemoPeople', null, async (tx, record) => {
    for (const { username, displayName, userId, platformRole } of people.values()) {
      await tx.user.create({
        data: { id: userId, username, displayName, passwordHash, platformRole, demo: true, createdAt: at },
      });
    }
    await record({
      action: 'user.create',
      objectType: 'user',
      objectId: 'demonstration',
      after: { usernames: [...people.keys()] },
    });
  });
  return people;
}

const asActor = ({ username, displayName, platformRole, memberships = [] }: DemoPerson, now: Date): Actor => ({
  userId: uuidv7(),
  username,
  displayName,
  platformRole: platformRole ?? null,
  memberships: memberships.map(
    ({ zone, role, department }): Membership => ({ zoneId: zone, role, departmentId: department ?? null }),
  ),
  mustChangePassword: false,
  now,
});

async function addMembers(platform: Platform, zone: string, context: RequestContext): Promise<void> {
  const users = await platform.prisma.user.findMany({ where: { demo: true }, select: { id: true, username: true } });
  const members = DEMO_PEOPLE.flatMap(({ username, memberships = [] }) =>
    memberships
      .filter((membership) => membership.zone === zone)
      .map(({ role, department }) => ({
        zoneId: zone,
        userId: users.find((user) => user.username === username)?.id ?? '',
        role,
        departmentId: department ?? null,
        createdAt: context.actor.now,
      })),
  );
  await frameWrite(context, zone, 'addDemoMembers', null, async (tx, record) => {
    await tx.member.createMany({ data: members });
    await record({
      action: 'member.add',
      objectType: 'member',
      objectId: 'demonstration',
      after: { members: members.map(({ userId, role, departmentId }) => ({ userId, role, departmentId })) },
    });
  });
}

type ContextOf = (username: string, at: Date) => RequestContext;
type JoinEnterprise = (
  context: RequestContext,
  zone: string,
  usernames: Record<string, EnterprisePost>,
  enterprise: string,
) => Promise<void>;

/** Last year to its end and its close, then this year up to today. */
async function playZone(
  platform: Platform,
  zone: string,
  contextOf: ContextOf,
  now: Date,
  joinEnterprise: JoinEnterprise,
): Promise<void> {
  const today = civilDate(now, platform.timeZone);
  const year = yearOf(today);
  const cast = castOf(zone);
  const newYear = (of: number) => new Date(`${of}-01-05T09:30:00+08:00`);
  const ofEnterprises = enterpriseActs(enterpriseStage(zone, today, cast, joinEnterprise));
  const ofYear = (one: number) => ofEnterprises.filter(({ at }) => yearOf(civilDate(at, platform.timeZone)) === one);
  await havePlan(platform, zone, year - 1, contextOf(cast.office, newYear(year - 1)));
  await playYear({ zone, year: year - 1, today: `${year - 1}-12-28`, cast, contextOf, now }, ofYear(year - 1));
  await closeYear(zone, year - 1, contextOf(cast.office, earliest(new Date(`${year}-01-12T16:00:00+08:00`), now)));
  await havePlan(platform, zone, year, contextOf(cast.office, earliest(newYear(year), now)));
  await playYear({ zone, year, today, cast, contextOf, now }, ofYear(year));
  const minutesBefore = (minutes: number) => new Date(now.getTime() - minutes * 1_000);
  await playRareMatters({ zone, year, today, cast }, (username, ago) => contextOf(username, minutesBefore(ago)));
}

const earliest = (a: Date, b: Date) => (a < b ? a : b);

function castOf(zone: string): Cast {
  const prefix = zone.startsWith('zhuhai') ? 'zhuhai' : 'suzhou';
  const acting = DEMO_PEOPLE.flatMap(({ username, memberships = [] }) =>
    memberships.flatMap(({ zone: of, department }): [string, string][] =>
      of === zone && department ? [[department, username]] : [],
    ),
  );
  return { office: `${prefix}.office`, deputy: `${prefix}.deputy`, byDepartment: Object.fromEntries(acting) };
}

function enterpriseStage(zone: string, today: CivilDate, cast: Cast, joinEnterprise: JoinEnterprise) {
  const prefix = zone.startsWith('zhuhai') ? 'zhuhai' : 'suzhou';
  const qualityHead = `${prefix}.enterprise`;
  const legalPerson = `${prefix}.legal`;
  return {
    zone,
    today,
    office: cast.office,
    inspection: `${prefix}.inspection`,
    environment: cast.byDepartment.environment ?? null,
    risk: {
      technical: `${prefix}.technical`,
      management: `${prefix}.management`,
      office: cast.office,
      authority: {
        department: zone.startsWith('zhuhai') ? 'market-regulation' : 'drug-regulation',
        person: `${prefix}.market`,
      },
    },
    quality: {
      authorities: authoritiesOf(zone, cast),
      readers: [qualityHead, `${prefix}.management`, 'leader', ...Object.values(authoritiesOf(zone, cast)).slice(0, 1)],
    },
    daily: dailyCastOf(zone, cast.byDepartment),
    joint: zone.startsWith('zhuhai') ? ['commerce', 'market-regulation'] : ['zone-office', 'inspection'],
    people: {
      qualityHead,
      legalPerson,
      belongTo: (context: RequestContext, enterprise: string) =>
        joinEnterprise(context, zone, { [qualityHead]: 'quality-head', [legalPerson]: 'legal-person' }, enterprise),
    },
  };
}

const AUTHORITIES: Record<string, readonly string[]> = {
  'zhuhai-printing-consumables': ['commerce', 'market-regulation', 'environment'],
  'suzhou-medical-devices': ['drug-regulation', 'inspection', 'commerce'],
};

const authoritiesOf = (zone: string, { byDepartment }: Cast): Record<string, string> =>
  Object.fromEntries((AUTHORITIES[zone] ?? []).map((department) => [department, byDepartment[department] ?? '']));

/** The year's plan: from the pack, or carried from the newest one before or after it. */
async function havePlan(platform: Platform, zone: string, year: number, context: RequestContext): Promise<void> {
  const years = await withZones(platform.prisma, [zone], (tx) =>
    tx.plan.findMany({ where: { zoneId: zone }, select: { year: true }, orderBy: { year: 'desc' } }),
  );
  if (years.some((plan) => plan.year === year)) return;
  const source = years.find((plan) => plan.year < year) ?? years.at(-1);
  if (source) await carryPlanToYear(context, { zone, year: source.year, toYear: year });
}

interface YearStage {
  zone: string;
  year: number;
  today: CivilDate;
  cast: Cast;
  contextOf: ContextOf;
  now: Date;
}

async function playYear({ contextOf, now, ...stage }: YearStage, more: readonly Act[]): Promise<void> {
  const { tasks } = await readPlan(contextOf(stage.cast.office, now), { zone: stage.zone, year: stage.year });
  const acts = inThePast([...actsOf(stage, tasks), ...more], now);
  for (const act of acts) await act.play(contextOf(act.by, act.at));
}

const SECONDS_APART_MS = 7_000;

/** In order of time, nothing after now: what would still come today has just happened. */
function inThePast(acts: Act[], now: Date): Act[] {
  const ordered = [...acts].sort((a, b) => a.at.getTime() - b.at.getTime());
  return ordered.map((act, index) => {
    const latest = new Date(now.getTime() - (ordered.length - index) * SECONDS_APART_MS);
    return act.at > latest ? { ...act, at: latest } : act;
  });
}

async function closeYear(zone: string, year: number, context: RequestContext): Promise<void> {
  const { version } = await readPlan(context, { zone, year });
  await closePlan(context, { zone, year, version, reason: '演示：年度考核会议通过，结果归档。' });
}
